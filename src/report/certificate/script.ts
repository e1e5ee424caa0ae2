/**
 * What a page verifies certificates with: WebCrypto and nothing else; no request, no markup made. It
 * follows docs/certificates.md, apart from `assay verify`: a test holds the two to the same forgeries.
 */
export const verifier = `
const at = id => document.getElementById(id)
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const result = at('result')
const end = (name, more) => {
  result.dataset.outcome = name
  result.textContent = [result.dataset[name], more].filter(Boolean).join(' ')
}
const tell = (name, holds) => {
  const step = at('step-' + name)
  step.dataset.outcome = holds ? 'yes' : 'no'
  step.textContent = holds ? step.dataset.yes : step.dataset.no
  return holds
}
const bytesOf = part => {
  const bytes = Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), one => one.charCodeAt(0))
  const again = btoa(String.fromCharCode(...bytes)).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '')
  if (again !== part) throw new Error('spelling')
  return bytes
}
const holds = async (jwk, input, signature) => {
  const key = await crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x: jwk.x }, 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, bytesOf(signature), new TextEncoder().encode(input))
}
const opened = async (token, keys, role, typ) => {
  const [head, body, signature, ...more] = token.trim().split('.')
  const said = JSON.parse(utf8.decode(bytesOf(head)))
  const key = keys.find(one => one.kid === said.kid && one.role === role)
  if (more.length > 0 || said.alg !== 'Ed25519' || said.typ !== typ || key === undefined) throw new Error('token')
  if (!(await holds(key.jwk, head + '.' + body, signature))) throw new Error('signature')
  const text = utf8.decode(bytesOf(body))
  return { key, text, value: JSON.parse(text) }
}
const hex = bytes => [...new Uint8Array(bytes)].map(one => one.toString(16).padStart(2, '0')).join('')
const attempt = async act => {
  try { return await act() } catch { return null }
}
const consent = async (text, issuer, keys) => {
  const [, before, token] = /^(.*),"approval":"([A-Za-z0-9_.-]+)"\\}$/s.exec(text)
  const { key, value } = await opened(token, keys, 'approver', 'assay-approval')
  const of = 'sha256:' + hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(before + '}')))
  if (value.of !== of || value.what !== 'certificate' || key.holder.id === issuer.holder.id) throw new Error('consent')
  return { key, at: value.at }
}
const inTime = (key, said) => key.status !== 'revoked' && Date.parse(key.notBefore) <= Date.parse(said) && Date.parse(said) < Date.parse(key.notAfter)
const now = () => Date.now()
const current = ({ validFrom, validUntil }) => Date.parse(validFrom) <= now() && now() < Date.parse(validUntil)
const trustOf = async texts => {
  for (const text of texts) {
    const file = await attempt(() => JSON.parse(text))
    if (!Array.isArray(file?.signatures)) continue
    const list = JSON.parse(utf8.decode(bytesOf(file.payload)))
    const signed = new Set()
    for (const one of file.signatures) {
      const { alg, kid, typ } = JSON.parse(utf8.decode(bytesOf(one.protected)))
      const root = list.root.keys.find(key => key.kid === kid)
      if (alg !== 'Ed25519' || typ !== 'assay-trust' || root === undefined) continue
      if (await holds(root.jwk, one.protected + '.' + file.payload, one.signature)) signed.add(kid)
    }
    if (signed.size >= list.root.threshold) return { list, signed: [...signed] }
  }
  return null
}
const unpacked = async text => {
  if (text[0] !== 'u') throw new Error('multibase')
  const reader = new Blob([bytesOf(text.slice(1))]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const bits = new Uint8Array(16384)
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    if (size + value.length > bits.length) throw new Error('too large')
    bits.set(value, size)
    size += value.length
  }
  if (size !== bits.length) throw new Error('too small')
  return bits
}
const inForce = async (certificate, texts, keys) => {
  for (const { statusListCredential, statusListIndex, statusPurpose } of certificate.credentialStatus) {
    let found = false
    for (const text of texts) {
      const list = (await attempt(() => opened(text, keys, 'status', 'vc+jwt')))?.value
      if (list?.id !== statusListCredential || list.issuer !== certificate.issuer || !current(list)) continue
      if (list.credentialSubject.statusPurpose !== statusPurpose) continue
      const bits = await attempt(() => unpacked(list.credentialSubject.encodedList))
      const place = Number(statusListIndex)
      if (bits === null || bits[place >> 3] & (128 >> (place & 7))) return false
      found = true
    }
    if (!found) return false
  }
  return true
}
`

/** The verifier of a certificate’s own page. */
export const script = `
(async () => {
'use strict'
${verifier}
const claims = certificate => at('token').textContent === token && [...document.querySelectorAll('[data-claim]')].every(element => {
  const value = element.dataset.claim.split('/').reduce((found, name) => found[name], certificate)
  return element.textContent === (Array.isArray(value) ? value.join(', ') || element.dataset.none : String(value))
})
if (await attempt(() => crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) === null) return end('unable')
const token = at('credential').textContent
const embedded = JSON.parse(at('keys').textContent)
const read = await attempt(() => opened(token, embedded, 'certificate', 'vc+jwt'))
if (!tell('signed', read !== null)) return end('bad')
const { key, text, value: certificate } = read
const approved = await attempt(() => consent(text, key, embedded))
const whole = [tell('consented', approved !== null), tell('page', claims(certificate)), tell('current', current(certificate))]
if (whole.includes(false)) return end('bad')
end('whole')
const files = at('files')
files.disabled = false
files.addEventListener('change', async () => {
  const texts = await Promise.all([...files.files].map(file => file.text()))
  const trust = await attempt(() => trustOf(texts))
  const has = (one, said, role) => trust.list.keys.some(other =>
    other.kid === one.kid && other.jwk.x === one.jwk.x && other.role === role && other.holder.id === one.holder.id && inTime(other, said))
  const trusted = trust !== null && trust.list.body.id === certificate.issuer &&
    has(key, certificate.validFrom, 'certificate') && has(approved.key, approved.at, 'approver')
  tell('trusted', trusted)
  const roots = trusted ? result.dataset.roots + ' ' + trust.signed.join(', ') : ''
  if (!trusted) return end('bad')
  const listKeys = trust.list.keys.filter(one => one.status !== 'revoked')
  end(tell('status', await inForce(certificate, texts, listKeys)) ? 'good' : 'bad', roots)
})
})()
`
