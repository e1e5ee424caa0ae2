import { isXml } from '../../base/media-type.ts'
import type { Payload, Seen } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Json } from '../../model/words.ts'
import type { Asked } from '../check.ts'
import { answered, bodySchemaOf } from './answered.ts'
import { xmlAnswer } from './xml-answer.ts'

/** The JSON a check may look at, or what to think when there is none. */
export type WantedJson =
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'none'; readonly opinions: readonly Opinion[] }

/**
 * The JSON of an answer that its step wanted; of XML, what its schema makes of it. Where the step's
 * criteria do not hold there is nothing to think of the content: the case says why it stopped.
 */
export function wantedJson(seen: Seen<'exchange'>, asked: Asked): WantedJson {
  if (!wanted(asked)) return { kind: 'none', opinions: [] }
  if (seen.responseBody?.cut === true) return { kind: 'none', opinions: [cut] }
  const value = seen.responseBody?.json() ?? xmlValue(seen, asked)
  return value === undefined ? { kind: 'none', opinions: [notJson] } : { kind: 'json', value }
}

/** Whether the step got the answer that it wanted. */
export function wanted(asked: Asked): boolean {
  return (asked.step?.criteria ?? []).every(criterion => criterion.holds)
}

const read = new WeakMap<Payload, { readonly value: Json | undefined }>()

/** Several checks look at one answer; it is read once. */
function xmlValue(seen: Seen<'exchange'>, asked: Asked): Json | undefined {
  const body = seen.responseBody
  if (body === null) return undefined
  const known = read.get(body) ?? { value: mapped(body, seen, asked) }
  read.set(body, known)
  return known.value
}

function mapped(body: Payload, seen: Seen<'exchange'>, asked: Asked): Json | undefined {
  const found = answered(seen, asked)
  const schema = found.kind === 'declared' ? bodySchemaOf(found.response, seen) : undefined
  if (schema === undefined || !isXml(schema.media)) return undefined
  const answer = xmlAnswer(body, schema, asked.schemas)
  return answer.kind === 'answer' ? answer.body.json() : undefined
}

/** A body that the receive limit cut. */
export const cut: Opinion = {
  outcome: 'cantTell',
  cause: 'configuration',
  because:
    'The answer is longer than the receive limit; a smaller page or a higher limit would tell.',
}

const notJson: Opinion = {
  outcome: 'cantTell',
  cause: 'prerequisite',
  because: 'The answer is neither JSON nor XML with a schema, so its content was not looked at.',
}
