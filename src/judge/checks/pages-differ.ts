import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'
import { records } from '../reading/json-answer.ts'
import { identity, listed } from '../reading/list-answer.ts'

const kept = 10_000

interface Pages {
  count: number
  records: number
  readonly seen: Set<string>
  repeated: { readonly record: string; readonly evidence: string } | null
  empty: boolean
}

/** A parameter that is ignored answers the first page again. */
export const pagesDiffer: Check<'exchange', Pages> = {
  id: 'pages-differ',
  says: 'The next page holds records, and none of the page before.',
  over: 'case',
  kinds: ['exchange'],
  start: () => ({ count: 0, records: 0, seen: new Set(), repeated: null, empty: false }),
  judge: (seen, _asked, pages) => {
    const value = records(seen)
    const list = value === undefined ? null : listed(value)
    if (list === null) return []
    pages.count += 1
    pages.records += list.length
    if (list.length === 0) pages.empty = true
    const ids = list.map(identity)
    const repeated = ids.find(id => pages.seen.has(id))
    if (repeated !== undefined) pages.repeated ??= { record: repeated, evidence: seen.id }
    for (const id of ids) if (pages.seen.size < kept) pages.seen.add(id)
    return []
  },
  end: pages => {
    if (pages.count < 2) return []
    if (pages.repeated !== null) return [again(pages.repeated)]
    if (pages.empty) return [tooShort]
    return [
      {
        outcome: 'passed',
        because: `${pages.count} pages held ${pages.records} records, none of them twice.`,
      },
    ]
  },
}

const again = ({ record, evidence }: { record: string; evidence: string }): Opinion => ({
  outcome: 'failed',
  because: `The record ${record} of the first page came again on the next; other records were wanted.`,
  wanted: 'other records',
  seen: record,
  evidence: [evidence],
})

const tooShort: Opinion = {
  outcome: 'cantTell',
  cause: 'missing-data',
  because:
    'A page held no records, so the list is too short to tell; a list of two pages was wanted.',
}
