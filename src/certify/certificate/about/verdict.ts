import type { Report } from '../../../model/judgement.ts'
import { type Doubt, doubt } from '../doubt.ts'
import type { Gathered } from '../gathered.ts'

/** The bundle says of itself what its evidence comes to, judged again. */
export function aboutWhatIsSaid({ claims, plain }: Gathered): readonly Doubt[] {
  const said = [
    ['manifest.json', claims?.manifest],
    ['report.json', claims?.report],
  ] as const
  return said.flatMap(([file, one]): readonly Doubt[] => {
    if (one == null) return []
    const digest = one.digests?.verdict ?? plain.digests.verdict
    if (one.verdict === plain.verdict && digest === plain.digests.verdict) return []
    const says = `${file} says ${one.verdict} (${digest})`
    return [
      doubt('other-verdict', `${says}, it comes to ${plain.verdict} (${plain.digests.verdict})`),
    ]
  })
}

export function aboutVerdict({ report }: Gathered): readonly Doubt[] {
  if (report.verdict === 'conformant') return []
  const { waiting, rest } = openOf(report)
  const ids = (rulings: Report['rulings']): string =>
    rulings.map(({ requirement, cause }) => `${requirement} (${cause})`).join(', ')
  return [
    ...(waiting.length > 0 ? [doubt('missing-attestation', ids(waiting))] : []),
    ...(report.verdict === 'not-conformant' ? [doubt('not-conformant', ids(rest))] : []),
    ...(report.verdict === 'incomplete' && (rest.length > 0 || waiting.length === 0)
      ? [doubt('incomplete', rest.length > 0 ? ids(rest) : report.headline.replace(/\.$/, ''))]
      : []),
  ]
}

/** The MUSTs that are not settled: those that wait for a person, and the rest. */
export function openOf({ rulings }: Report) {
  const open = rulings.filter(
    ({ level, outcome }) => level === 'MUST' && outcome !== 'passed' && outcome !== 'inapplicable',
  )
  const waiting = open.filter(({ cause }) => cause === 'awaiting-attestation')
  return { waiting, rest: open.filter(ruling => !waiting.includes(ruling)) }
}
