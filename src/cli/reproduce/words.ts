/** What `assay run --reproduce` says, for people. */
export const reproduceWords = {
  asks: (urls: readonly string[], cases: number, writes: boolean) =>
    `Asking the same ${cases} cases again at ${urls.join(', ')}${writes ? '; some change data (the bundle says sandbox)' : ''}.\n`,
  same: (name: string, digest: string) =>
    `The same: every ruling is as in ${name}, and so is what each check saw (${digest}).`,
  differs: (name: string) => `Not the same as ${name}.`,
  verdicts: (before: string, after: string) => `Verdict digests: ${before} before, ${after} now.`,
  checks: 'Ruled alike, though checks saw otherwise:',
  check: (requirement: string, before: readonly string[], after: readonly string[]) =>
    `  ${requirement}: ${before.join(', ') || 'nothing'} before; ${after.join(', ') || 'nothing'} now`,
  bundle: (folder: string) => `What was seen now: ${folder}`,
} as const
