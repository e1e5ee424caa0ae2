/** Says where a part of the target file stands: ` (target.yaml:12:5)`; nothing without a file. */
export type Where = (path: readonly string[]) => string

/** `Look at network.proxy (target.yaml:20:3).` */
export function lookAt(path: readonly string[], where: Where): string {
  return `Look at ${path.join('.')}${where(path)}.`
}

/** The same of a member of a credential; an empty one is the credential as a whole. */
export function lookAtCredential(name: string, member: string, where: Where): string {
  return lookAt(['credentials', name, ...(member === '' ? [] : [member])], where)
}
