/** A group in which keys are agreed (RFC 8422 §5.1.1, RFC 7919, RFC 8446 §4.2.7). */
export interface Group {
  readonly name: string
  readonly kind: 'curve' | 'finite-field' | 'hybrid'
  readonly bits: number
}

const known: ReadonlyMap<number, Group> = new Map<number, Group>([
  [0x001d, { name: 'x25519', kind: 'curve', bits: 256 }],
  [0x0017, { name: 'secp256r1', kind: 'curve', bits: 256 }],
  [0x001e, { name: 'x448', kind: 'curve', bits: 448 }],
  [0x0018, { name: 'secp384r1', kind: 'curve', bits: 384 }],
  [0x0019, { name: 'secp521r1', kind: 'curve', bits: 521 }],
  [0x001a, { name: 'brainpoolP256r1', kind: 'curve', bits: 256 }],
  [0x0016, { name: 'secp256k1', kind: 'curve', bits: 256 }],
  [0x0015, { name: 'secp224r1', kind: 'curve', bits: 224 }],
  [0x0013, { name: 'secp192r1', kind: 'curve', bits: 192 }],
  [0x0010, { name: 'secp160r2', kind: 'curve', bits: 160 }],
  [0x0100, { name: 'ffdhe2048', kind: 'finite-field', bits: 2048 }],
  [0x0101, { name: 'ffdhe3072', kind: 'finite-field', bits: 3072 }],
  [0x0102, { name: 'ffdhe4096', kind: 'finite-field', bits: 4096 }],
  [0x11ec, { name: 'X25519MLKEM768', kind: 'hybrid', bits: 256 }],
])

/** The codes that a hello offers: the usual ones first, weak curves last. */
export const groupCodes: readonly number[] = [
  0x001d, 0x0017, 0x0018, 0x0019, 0x001e, 0x0100, 0x0101, 0x0102, 0x001a, 0x0016, 0x0015, 0x0013,
  0x0010,
]

/** The codes of curves under 256 bits. */
const weakCurves: readonly number[] = groupCodes.filter(code => {
  const { kind, bits } = groupOf(code)
  return kind === 'curve' && bits < 256
})

/** The curves of usual ECDSA certificates (RFC 8422 §5.1.1 wants a certificate's curve offered too). */
const ofCertificates: readonly number[] = [0x0017, 0x0018, 0x0019]

/** The codes that a class of the probe's `ciphers` offers, best liked first; null for the usual ones. */
export function offeredGroups(name: string): readonly number[] | null {
  if (name === 'weak-curves') return weakCurves
  return name === 'weak-curves-first' ? [...weakCurves, ...ofCertificates] : null
}

/** A group by its code; one that is not known is named by its number, with no size. */
export function groupOf(code: number): Group {
  return (
    known.get(code) ?? {
      name: `0x${code.toString(16).padStart(4, '0')}`,
      kind: 'curve',
      bits: 0,
    }
  )
}
