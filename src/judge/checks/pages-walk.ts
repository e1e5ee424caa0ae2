import { select } from '../../base/jsonpath.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Json } from '../../model/words.ts'
import type { Asked, Check } from '../check.ts'
import { givenNumber, givenText, shown } from '../reading/given.ts'
import { wanted, wantedJson } from '../reading/wanted-json.ts'

const most = 100_000
const repeatsKept = 5

interface Walk {
  read: number
  broken: boolean
  /** Each id with the answer that gave it first. */
  readonly ids: Map<string, string>
  readonly repeats: { readonly id: string; readonly first: string; readonly again: string }[]
  repeated: number
  total: number | null
  pages: number | null
  changed: string | null
  /** How the number of pages changed; the first answer with no record. */
  recounted: string | null
  empty: string | null
  full: boolean
}

/** Over the answers of a walk from the first page to the last (`x-assay-pages`). */
export const pagesWalk: Check<'exchange', Walk> = {
  id: 'pages-walk',
  says: 'The pages together hold each record once, as many as their total says.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['ids', 'total'],
    oneOf: [{ required: ['pages'] }, { required: ['size'] }],
    additionalProperties: false,
    properties: {
      ids: { type: 'string' },
      total: { type: 'string' },
      pages: { type: 'string' },
      /** How many records a page has, where no answer says how many pages there are. */
      size: { type: 'integer', minimum: 1 },
      /** A walk that its limit cuts short is judged by the pages it read. */
      part: { type: 'boolean' },
    },
  },
  start: () => ({
    read: 0,
    broken: false,
    ids: new Map(),
    repeats: [],
    repeated: 0,
    total: null,
    pages: null,
    changed: null,
    recounted: null,
    empty: null,
    full: false,
  }),
  judge: (seen, asked, walk) => {
    walk.read += 1
    if (!wanted(asked)) {
      walk.broken = true
      // Without a first page there is no walk to judge: the case says why.
      return walk.read === 1 ? [] : [brokenOff(walk, seen)]
    }
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') {
      walk.broken = true
      return answer.opinions
    }
    look(walk, seen, asked, answer.value)
    return []
  },
  end: (walk, asked) =>
    walk.read === 0 || walk.broken ? [] : conclude(walk, asked.with['part'] === true),
}

function look(walk: Walk, seen: Seen<'exchange'>, asked: Asked, page: Json): void {
  const total = numberAt(page, givenText(asked.with, 'total'))
  if (walk.total !== null && total !== null && total !== walk.total) {
    walk.changed ??= `from ${walk.total} to ${total} at ${seen.id}`
  }
  walk.total ??= total
  const size = givenNumber(asked.with, 'size')
  const pages =
    size === undefined
      ? numberAt(page, givenText(asked.with, 'pages'))
      : Math.ceil((total ?? 0) / size)
  if (walk.pages !== null && pages !== null && pages !== walk.pages) {
    walk.recounted ??= `from ${walk.pages} to ${pages} at ${seen.id}`
  }
  walk.pages ??= pages
  const found = select(page, givenText(asked.with, 'ids') ?? '$')
  if (found.length === 0) walk.empty ??= seen.id
  for (const { value } of found) {
    const id = shown(value)
    const first = walk.ids.get(id)
    if (first !== undefined) {
      walk.repeated += 1
      if (walk.repeats.length < repeatsKept) walk.repeats.push({ id, first, again: seen.id })
    } else if (walk.ids.size < most) walk.ids.set(id, seen.id)
    else walk.full = true
  }
}

function numberAt(page: Json, query: string | undefined): number | null {
  const value = query === undefined ? undefined : select(page, query)[0]?.value
  return typeof value === 'number' ? value : null
}

function conclude(walk: Walk, part: boolean): readonly Opinion[] {
  const { ids, total, pages, read } = walk
  const [repeat] = walk.repeats
  // A record that is added in the middle pushes another onto the next page: that is no mistake.
  if (walk.changed !== null) {
    return [cantTell('flaky', `The total changed ${walk.changed} while the pages were walked.`)]
  }
  if (repeat !== undefined) return [repeatedOf(walk, repeat)]
  if (total === null || pages === null) {
    return [
      cantTell('prerequisite', 'The first page does not say how many records and pages there are.'),
    ]
  }
  const miscounted = miscountedOf(walk, total)
  if (miscounted !== null) return [miscounted]
  if (read < pages) {
    if (part) return [partRead(ids.size, read, pages)]
    return [cantTell('configuration', `Only ${read} of ${pages} pages were walked.`)]
  }
  if (walk.full) return [cantTell('configuration', `There are more than ${most} records.`)]
  if (total === 0 && ids.size === 0) {
    return [cantTell('missing-data', 'The feed has no records, so there was nothing to walk.')]
  }
  const holds = ids.size === total
  return [
    {
      outcome: holds ? 'passed' : 'failed',
      because: `Different records in ${read} ${read === 1 ? 'page' : 'pages'}: ${ids.size}; their total says ${total}.`,
      wanted: `${total} records`,
      seen: `${ids.size} records`,
    },
  ]
}

/** Pages that do not follow from the total: their number changes, or some hold nothing. */
function miscountedOf({ recounted, empty, pages }: Walk, total: number): Opinion | null {
  if (recounted !== null) {
    const because = `The number of pages changed ${recounted}, and the total did not; one number was wanted.`
    return { outcome: 'failed', because, wanted: 'one number of pages' }
  }
  if (empty === null || total === 0) return null
  return {
    outcome: 'failed',
    because: `Of ${pages} pages one holds no record, first in ${empty}; as many pages as hold the ${total} records were wanted.`,
    wanted: 'records on every page',
    evidence: [empty],
  }
}

function partRead(records: number, read: number, pages: number): Opinion {
  const because = `No record came again on the first ${read} of ${pages} pages, ${records} records.`
  return { outcome: 'passed', because }
}

function repeatedOf(
  { repeated }: Walk,
  { id, first, again }: { readonly id: string; readonly first: string; readonly again: string },
): Opinion {
  return {
    outcome: 'failed',
    because: `A record came again${repeated === 1 ? '' : ` ${repeated} times`}, first ${id} in ${first} and in ${again}; each once was wanted.`,
    wanted: 'each record once',
    seen: `${id} in ${first} and in ${again}`,
    evidence: [...new Set([first, again])],
  }
}

function brokenOff(walk: Walk, seen: Seen<'exchange'>): Opinion {
  return {
    outcome: 'failed',
    because: `Page ${walk.read} of the walk was answered ${seen.response.status}; a page was wanted.`,
    wanted: 'a page',
    seen: String(seen.response.status),
  }
}

function cantTell(cause: NonNullable<Opinion['cause']>, because: string): Opinion {
  return { outcome: 'cantTell', cause, because }
}
