/**
 * The offset of the first byte that is no UTF-8 (RFC 3629 §4: no overlong forms, no surrogates,
 * nothing above U+10FFFF), or -1.
 */
export function firstNotUtf8(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at += 1
      continue
    }
    const size = sequence(lead)
    if (size === 0 || !follows(bytes, at, size)) return at
    at += size
  }
  return -1
}

function sequence(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

const secondByte: { readonly [lead: number]: readonly [from: number, to: number] } = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
}

function follows(bytes: Uint8Array, at: number, size: number): boolean {
  const [from, to] = secondByte[bytes[at] ?? 0] ?? [0x80, 0xbf]
  const second = bytes[at + 1] ?? 0
  if (second < from || second > to) return false
  for (let next = at + 2; next < at + size; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false
  }
  return true
}
