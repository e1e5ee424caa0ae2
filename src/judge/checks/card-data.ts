import { cardNumbers } from '../../base/card-number.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Check } from '../check.ts'
import { jsonAnswer } from '../reading/json-answer.ts'
import { concluded, count, type Slip, type Tally, tally } from '../reading/tally.ts'

const deepest = 100

/** Names that a card's security code has. */
const codes =
  /^(?:cvc|cvv|csc|cid|card_?(?:verification|security)_?(?:code|value|number)|security_?code)2?$/i

/**
 * PCI DSS 3.2.1 §3.2.2 and §3.3: a security code is never kept, and of a number no more is shown
 * than the first six and the last four digits. Numbers in the evidence are pseudonyms that are
 * valid where the true ones were.
 */
export const cardData: Check<'exchange', Tally> = {
  id: 'card-data',
  says: 'No answer holds the whole number of a payment card, or its security code.',
  over: 'run',
  kinds: ['exchange'],
  start: tally,
  judge: (seen, _asked, memory) => {
    memory.looked += 1
    count(memory, slipOf(seen))
    return []
  },
  end: memory =>
    concluded(memory, {
      things: 'answers',
      passed: 'hold no card number and no security code',
      wanted: 'at most the first six and the last four digits',
      absent: '',
    }),
}

function slipOf(seen: Seen<'exchange'>): Slip | null {
  const slip = (at: string, what: string): Slip => ({ evidence: seen.id, at, what })
  const header = seen.response.headers.find(([, value]) => cardNumbers(value).length > 0)
  if (header !== undefined) return slip(header[0], 'a card number')
  const [number] = cardNumbers(seen.responseBody?.text() ?? '')
  if (number !== undefined) return slip('', `a card number that ends in ${number.slice(-4)}`)
  const code = codeIn(jsonAnswer(seen), '', 0)
  return code === null ? null : slip(code, 'a security code')
}

/** Where a member stands that is called as a security code and looks like one. */
function codeIn(value: unknown, at: string, depth: number): string | null {
  if (typeof value !== 'object' || value === null || depth > deepest) return null
  for (const [name, member] of Object.entries(value)) {
    const place = `${at}/${name}`
    if (codes.test(name) && /^[0-9]{3,4}$/.test(String(member))) return place
    const found = codeIn(member, place, depth + 1)
    if (found !== null) return found
  }
  return null
}
