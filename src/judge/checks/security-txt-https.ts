import type { Check } from '../check.ts'
import { securityTxt } from '../reading/security-txt.ts'

const holdsUri = [
  'acknowledgments',
  'canonical',
  'contact',
  'csaf',
  'encryption',
  'hiring',
  'policy',
]

/** RFC 9116 §2.5.1–2.5.8: a web URI in these fields begins `https://`; `mailto:` and others may stand. */
export const securityTxtHttps: Check<'exchange'> = {
  id: 'security-txt-https',
  says: 'Every web address in security.txt begins https://.',
  over: 'observation',
  kinds: ['exchange'],
  judge: seen => {
    const file = securityTxt(seen)
    if (file.kind === 'none') return file.opinions
    const fields = file.fields.filter(field => holdsUri.includes(field.name))
    const wrong = fields.find(field => /^http:/i.test(field.value))
    if (fields.length === 0) return []
    return [
      {
        outcome: wrong === undefined ? 'passed' : 'failed',
        because:
          wrong === undefined
            ? `None of ${fields.length} addresses begins http://.`
            : `Line ${wrong.line} names "${wrong.value}"; an address that begins https:// was wanted.`,
        wanted: 'https://',
        ...(wrong === undefined ? {} : { seen: wrong.value, at: `line ${wrong.line}` }),
      },
    ]
  },
}
