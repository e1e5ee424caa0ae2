import { createHmac } from 'node:crypto'

/** Draws the pseudonym of an original: the same each time, and another for every original. */
export type Mint = (kind: string, original: string, make: (draw: Draw) => string | null) => string

/** So many decimal digits, 12 at most, that only the key can tell. */
export type Draw = (digits: number) => string

/**
 * Keyed draws (HMAC-SHA-256). Two originals that would share a pseudonym get different ones, so
 * that identifiers that differed still differ; the memory that this takes ends at `most`
 * originals, after which only equality is kept.
 */
export function mint(key: Uint8Array, most = 100_000): Mint {
  const minted = new Map<string, string>()
  const taken = new Set<string>()
  return (kind, original, make) => {
    const known = minted.get(`${kind}:${original}`)
    if (known !== undefined) return known
    for (let round = 0; ; round += 1) {
      const made = make(drawing(key, `${kind}:${original}:${round}`))
      if (made === null || (round < 50 && taken.has(made))) continue
      if (minted.size < most) {
        minted.set(`${kind}:${original}`, made)
        taken.add(made)
      }
      return made
    }
  }
}

function drawing(key: Uint8Array, of: string): Draw {
  const number = createHmac('sha256', key).update(of).digest().readUIntBE(0, 6)
  return digits => String(number % 10 ** digits).padStart(digits, '0')
}
