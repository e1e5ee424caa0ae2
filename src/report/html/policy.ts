import { sha256 } from '../../base/digest.ts'
import { script } from './script.ts'
import { style } from './style.ts'

/** The Content Security Policy of the page: its style sheet, its script, and nothing else at all. */
export const policy = [
  "default-src 'none'",
  `style-src '${hash(style)}'`,
  `script-src '${hash(script)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function hash(text: string): string {
  return `sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}`
}
