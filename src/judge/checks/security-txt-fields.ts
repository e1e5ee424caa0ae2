import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'
import { type Field, named, securityTxt } from '../reading/security-txt.ts'
import { dateTimeFault } from '../reading/timestamps.ts'

/** RFC 9116 §2.5.3: Contact at least once; §2.5.5: Expires exactly once, and not yet passed. */
export const securityTxtFields: Check<'exchange'> = {
  id: 'security-txt-fields',
  says: 'security.txt names a contact, and one date of expiry that lies ahead.',
  over: 'observation',
  kinds: ['exchange'],
  judge: seen => {
    const file = securityTxt(seen)
    if (file.kind === 'none') return file.opinions
    return [contacts(file.fields), expiry(named(file.fields, 'expires'), seen.at)]
  },
}

function contacts(fields: readonly Field[]): Opinion {
  const count = named(fields, 'contact').length
  return {
    outcome: count > 0 ? 'passed' : 'failed',
    because: `${count} Contact fields were seen; at least one was wanted.`,
    at: 'Contact',
  }
}

function expiry(fields: readonly Field[], at: string): Opinion {
  const [field] = fields
  const wanted = 'exactly one Expires with a date-time that lies ahead'
  const fault = field === undefined || fields.length > 1 ? null : lapse(field.value, at)
  const seen =
    field === undefined || fields.length > 1 ? `${fields.length} Expires fields` : field.value
  const good = fields.length === 1 && fault === null
  return {
    outcome: good ? 'passed' : 'failed',
    because: `${fault === null ? `Seen: ${seen}` : `Expires "${seen}" ${fault}`}; ${wanted} was wanted.`,
    wanted,
    seen,
    at: 'Expires',
  }
}

/** RFC 9116 §2.5.5 takes its date-time from RFC 3339. */
function lapse(value: string, at: string): string | null {
  const fault = dateTimeFault(value, 'rfc3339')
  if (fault !== null) return fault
  return Date.parse(value) > Date.parse(at) ? null : `had passed at ${at}`
}
