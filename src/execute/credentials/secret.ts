import { Fault } from '../../model/fault.ts'
import type { SecretRef } from '../../model/target.ts'

const shortest = 6

/** A secret as it goes into a header. Throws `secret-missing`, or `usage` when it cannot be sent or hidden. */
export function fit(name: string, text: string | undefined, ref: SecretRef): string {
  const value = present(name, text, ref)
  if ([...value].length < shortest) {
    throw new Fault('usage', `The secret of the credential "${name}" is too short to be hidden.`, {
      hint: `Use a secret of at least ${shortest} characters.`,
    })
  }
  // RFC 9110 §5.5: no control characters in a field value.
  if (/\p{Cc}/u.test(value)) {
    throw new Fault('usage', `The secret of the credential "${name}" holds a control character.`, {
      hint: `Look for a line break or a tab in ${sourceOf(ref)}.`,
    })
  }
  return value
}

/** A text that may have several lines, such as a key in PEM. Throws `secret-missing`. */
export function present(name: string, text: string | undefined, ref: SecretRef): string {
  const value = text?.replace(/\r?\n$/, '')
  if (value !== undefined && value !== '') return value
  const says = `The credential "${name}" needs ${sourceOf(ref)}, which is empty.`
  const hint = 'env' in ref ? `Set ${ref.env} before the run.` : 'Write the secret into the file.'
  throw new Fault('secret-missing', says, { hint })
}

/** Where a secret is read from, in words; never what it is. */
export function sourceOf(ref: SecretRef): string {
  return 'env' in ref ? `the environment variable "${ref.env}"` : `the file "${ref.file}"`
}
