import type { Register } from '../../model/register.ts'
import type { TrustedKey } from '../../model/trust.ts'
import { markup } from '../html/markup.ts'
import { framed } from './frame.ts'
import { verifyScript } from './verify-script.ts'
import { registerWords } from './words.ts'

const words = registerWords.verify

/** What the page verifies with: the keys of the body, and its status lists of today. */
export interface VerifyWith {
  readonly keys: readonly TrustedKey[]
  readonly lists: readonly string[]
}

/** “Verify a certificate”: a file that is chosen is verified in the browser, and goes nowhere. */
export function verifyPage(register: Register, { keys, lists }: VerifyWith): string {
  const steps = Object.entries(words.steps).map(
    ([name, [wait, yes, no]]) =>
      markup`<li id="step-${name}" data-yes="${yes}" data-no="${no}">${wait}</li>\n`,
  )
  const body = markup`<h1>${words.title}</h1>
<p>${words.lead}</p>
<div class="needs"><div><label for="files">${words.file}</label>
<input id="files" type="file" disabled accept=".jwt,.html"></div></div>
<p id="result" class="says" role="status" data-ready="${words.ready}" data-unable="${words.unable}" data-bad="${words.bad}" data-good="${words.good}">${words.noScript}</p>
<ul class="steps">
${steps}</ul>
<p>${words.honest}</p>
`
  const data = { keys, lists, body: register.body.id }
  const script = { text: verifyScript, data }
  return framed({ title: words.title, body, up: '', script }, register)
}
