import { verifier } from '../certificate/script.ts'

/** The script of “verify a certificate”: the verifier of a certificate’s page, for a file that is chosen. */
export const verifyScript = `
(async () => {
'use strict'
${verifier}
const { keys, lists, body } = JSON.parse(at('data').textContent)
if (await attempt(() => crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) === null) return end('unable')
const tokenIn = text => (/ id="credential">([A-Za-z0-9_.-]+)</.exec(text)?.[1] ?? text).trim()
const judged = async text => {
  const read = await attempt(() => opened(tokenIn(text), keys, 'certificate', 'vc+jwt'))
  const sound = read !== null && read.value.issuer === body && inTime(read.key, read.value.validFrom)
  if (!tell('signed', sound)) return end('bad')
  const { key, text: said, value } = read
  const approved = await attempt(() => consent(said, key, keys))
  const listKeys = keys.filter(one => one.status !== 'revoked')
  const whole = [
    tell('consented', approved !== null && inTime(approved.key, approved.at)),
    tell('current', current(value)),
    tell('status', await inForce(value, lists, listKeys)),
  ]
  const { product, supplier } = value.credentialSubject
  return end(whole.includes(false) ? 'bad' : 'good', product.name + ' ' + product.version + ', ' + supplier.name)
}
const files = at('files')
const waiting = new Map([...document.querySelectorAll('.steps li')].map(step => [step, step.textContent]))
files.disabled = false
result.textContent = result.dataset.ready
files.addEventListener('change', async () => {
  for (const [step, text] of waiting) {
    step.textContent = text
    delete step.dataset.outcome
  }
  const [file] = files.files
  if (file !== undefined) await judged(await file.text())
})
})()
`
