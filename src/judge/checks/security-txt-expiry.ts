import type { Check } from '../check.ts'
import { named, securityTxt } from '../reading/security-txt.ts'
import { dateTimeFault } from '../reading/timestamps.ts'

const year = 366 * 24 * 60 * 60 * 1000 // milliseconds; a leap year is no mistake

/** RFC 9116 §2.5.5 recommends less than a year, so that stale contacts are noticed. */
export const securityTxtExpiry: Check<'exchange'> = {
  id: 'security-txt-expiry',
  says: 'security.txt expires within a year.',
  over: 'observation',
  kinds: ['exchange'],
  judge: seen => {
    const file = securityTxt(seen)
    if (file.kind === 'none') return file.opinions
    const [field] = named(file.fields, 'expires')
    if (field === undefined || dateTimeFault(field.value, 'rfc3339') !== null) return []
    const within = Date.parse(field.value) - Date.parse(seen.at) <= year
    return [
      {
        outcome: within ? 'passed' : 'failed',
        because: `Expires is ${field.value}, asked at ${seen.at}; less than a year ahead was wanted.`,
        wanted: 'less than a year ahead',
        seen: field.value,
        at: 'Expires',
      },
    ]
  },
}
