import { verifier } from '../certificate/script.ts'

/** That a certificate is in the log: RFC 9162 §2.1.3.2, under a checkpoint that the register signed. */
const logged = `
const hashed = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer()))
const raw = text => Uint8Array.from(atob(text), one => one.charCodeAt(0))
const plain = bytes => btoa(String.fromCharCode(...bytes)).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '')
const signedBy = async (note, at) => {
  const cut = note.lastIndexOf('\\n\\n') + 1
  const said = note.slice(0, cut)
  const [origin, size, root] = said.split('\\n')
  for (const line of note.slice(cut + 1).trim().split('\\n')) {
    const [, name, signature] = line.split(' ')
    if (name !== origin || origin !== log) continue
    for (const key of keys.filter(one => one.role === 'register' && inTime(one, at))) {
      if (await attempt(() => holds(key.jwk, said, plain(raw(signature).slice(4))))) return { size: Number(size), root: hex(raw(root)) }
    }
  }
  return null
}
const included = async (text, token) => {
  const split = text.indexOf('\\n\\n')
  const [, extra, place, ...path] = text.slice(0, split).split('\\n')
  const at = atob(extra.replace('extra ', ''))
  const signed = await signedBy(text.slice(split + 2), at)
  if (signed === null) return false
  let hash = await hashed(Uint8Array.of(0), JSON.stringify({ assay: 'entry/1', at, kind: 'certificate', token }))
  let index = Number(place.replace('index ', ''))
  let last = signed.size - 1
  if (!(index <= last)) return false
  for (const node of path.map(raw)) {
    if (last === 0) return false
    if (index % 2 === 1 || index === last) {
      hash = await hashed(Uint8Array.of(1), node, hash)
      while (index % 2 === 0 && index !== 0) {
        index = Math.floor(index / 2)
        last = Math.floor(last / 2)
      }
    } else hash = await hashed(Uint8Array.of(1), hash, node)
    index = Math.floor(index / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && hex(hash) === signed.root
}
`

/** The one script of all pages of certificates: the keys and status lists of the day are in it (ADR 0019). */
export const certificateScript = (data: unknown): string => `(async () => {
'use strict'
const { keys, lists, body, log } = ${JSON.stringify(data)}
${verifier}${logged}
if (await attempt(() => crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) === null) return end('unable')
const token = at('credential').textContent
const read = await attempt(() => opened(token, keys, 'certificate', 'vc+jwt'))
const sound = read !== null && read.value.issuer === body && inTime(read.key, read.value.validFrom)
if (!tell('signed', sound)) return end('bad')
const { key, text, value } = read
const approved = await attempt(() => consent(text, key, keys))
const listKeys = keys.filter(one => one.status !== 'revoked')
const proof = JSON.parse(at('proof').textContent)
const whole = [
  tell('consented', approved !== null && inTime(approved.key, approved.at)),
  tell('current', current(value)),
  tell('status', await inForce(value, lists, listKeys)),
  tell('logged', (await attempt(() => included(proof, token))) === true),
]
const { product, supplier } = value.credentialSubject
return end(whole.includes(false) ? 'bad' : 'good', product.name + ' ' + product.version + ', ' + supplier.name)
})()
`
