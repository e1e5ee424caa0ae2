/** One entry of a register's log (Open Registers v1, entry-def). */
export interface Entry {
  readonly number: number
  readonly timestamp: string
  readonly key: string
  readonly items: readonly string[]
}

/**
 * The text of an entry that its hash is made from. The standard leaves it open; this is what the
 * reference implementation (openregister/openregister-java) writes, and what the published
 * registers' root hashes rest on: these members in this order, numbers as text.
 */
export function entryText({ number, timestamp, key, items }: Entry): string {
  return JSON.stringify({
    'index-entry-number': String(number),
    'entry-number': String(number),
    'entry-timestamp': timestamp,
    key,
    'item-hash': items,
  })
}
