import { select } from '../../base/jsonpath.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Asked } from '../check.ts'
import { givenText } from './given.ts'
import { wantedJson } from './wanted-json.ts'

const most = 100_000
const evidenceKept = 5

/** The values one step's answers held, page by page. */
export interface Gathered {
  readonly values: Set<string>
  /** Nodes selected, repeated ones included. */
  count: number
  /** What the answers say there is in all; null where they do not say. */
  total: number | null
  full: boolean
  readonly evidence: string[]
}

/**
 * Adds what the parameter `nodes` selects in this answer to what the step already gave, and
 * reads how many there should be by the parameter `total`.
 */
export function gather(
  into: Map<string, Gathered>,
  seen: Seen<'exchange'>,
  asked: Asked,
): readonly Opinion[] {
  const answer = wantedJson(seen, asked)
  if (answer.kind === 'none') return answer.opinions
  const step = asked.step?.id ?? ''
  const found = into.get(step) ?? start()
  into.set(step, found)
  const total = givenText(asked.with, 'total')
  const said = total === undefined ? undefined : select(answer.value, total)[0]?.value
  if (typeof said === 'number') found.total = said
  for (const { value } of select(answer.value, givenText(asked.with, 'nodes') ?? '$')) {
    found.count += 1
    if (found.values.size < most) found.values.add(text(value))
    else found.full = true
  }
  if (found.evidence.length < evidenceKept) found.evidence.push(seen.id)
  return []
}

/** Whether all that there is was read. */
export function whole({ count, total, full }: Gathered): boolean {
  return !full && (total === null || count >= total)
}

/** A value as it is compared: its JSON text. */
export const text = (value: unknown): string => JSON.stringify(value)

/** Says that too little was read to tell. */
export function partly(step: string, { count, total, evidence }: Gathered): Opinion {
  return {
    outcome: 'cantTell',
    cause: 'configuration',
    because: `Only ${count} of ${total ?? 'too many'} records of step "${step}" were read; all of them would tell.`,
    evidence,
  }
}

const start = (): Gathered => ({
  values: new Set(),
  count: 0,
  total: null,
  full: false,
  evidence: [],
})
