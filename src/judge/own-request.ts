import type { Noted } from '../base/flow/index.ts'
import { first } from '../base/headers.ts'
import { isJson, mediaType } from '../base/media-type.ts'
import { parametersOf } from '../base/operations.ts'
import { escapeToken, get } from '../base/pointer.ts'
import type { Schemas } from '../base/schema/index.ts'
import type { Step } from '../model/arazzo.ts'
import type { Opinion } from '../model/judgement.ts'
import type { Json, JsonObject } from '../model/words.ts'

/** What is wrong with a request that assay sent, and whose mistake that is. */
export interface Mistake {
  readonly says: string
  /** `prerequisite`: the wrong value came from an earlier answer of the supplier's own. */
  readonly cause: 'harness' | 'prerequisite'
}

/**
 * What is wrong with the request that assay itself sent, by the API document; null when nothing
 * is, or when the step means to send something wrong (`x-assay-negative`).
 */
export function ownMistake(noted: Noted, schemas: Schemas): Mistake | null {
  const { operation, request, step } = noted
  if (operation === null || step['x-assay-negative'] === true) return null
  for (const parameter of parametersOf(operation)) {
    const says = parameterMistake(parameter, request, schemas)
    if (says !== null) return { says, cause: causeOf(step, parameter['name'] ?? null) }
  }
  const says = bodyMistake(noted, schemas)
  return says === null ? null : { says, cause: fromAnswer(step.requestBody ?? null) }
}

/** A failure that rests on our own wrong request is not the supplier's (DESIGN §5.9). */
export function excused(opinion: Opinion, { says, cause }: Mistake): Opinion {
  if (opinion.outcome !== 'failed') return opinion
  const whose =
    cause === 'harness' ? "The suite's own request" : 'The request, made from an earlier answer,'
  const because = `${whose} was wrong: ${says} So this cannot be told: ${opinion.because}`
  return { ...opinion, outcome: 'cantTell', cause, because }
}

function causeOf(step: Step, name: Json): Mistake['cause'] {
  const parameter = (step.parameters ?? []).find(one => 'name' in one && one.name === name)
  return fromAnswer(parameter ?? null)
}

/** Whether a value of the suite is taken from what the supplier answered before. */
function fromAnswer(value: unknown): Mistake['cause'] {
  return /\$(steps|workflows|inputs)\./.test(JSON.stringify(value)) ? 'prerequisite' : 'harness'
}

function parameterMistake(
  parameter: JsonObject,
  request: Noted['request'],
  schemas: Schemas,
): string | null {
  const { name, in: where, schema } = parameter
  if (typeof name !== 'string' || (where !== 'path' && where !== 'query')) return null
  const values = request[where]
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  if (value === undefined) {
    return parameter['required'] === true ? `the ${where} parameter "${name}" is missing.` : null
  }
  if (!isObject(schema)) return null
  // On the wire `"1"` and `1` are the same text: either reading may be the right one.
  const readings = [value, ...otherReading(value)]
  const judged = readings.map(reading => schemas.validateInline(schema, reading))
  if (judged.some(({ violations, unusable }) => unusable !== null || violations.length === 0))
    return null
  return `the ${where} parameter "${name}" does not fit its schema: ${judged[0]?.violations[0]?.because ?? ''}`
}

function otherReading(value: Json): readonly Json[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  if (typeof value !== 'string') return []
  if (value === 'true' || value === 'false') return [value === 'true']
  return value.trim() !== '' && Number.isFinite(Number(value)) ? [Number(value)] : []
}

function bodyMistake(noted: Noted, schemas: Schemas): string | null {
  const { operation, seen } = noted
  const body = seen.requestBody
  const type = mediaType(first(seen.request.headers, 'content-type') ?? '')
  if (operation === null || body === null || type === undefined || !isJson(type)) return null
  const at = `/requestBody/content/${escapeToken('application/json')}/schema`
  if (get(operation.object, at) === undefined) return null
  const { violations } = schemas.validateBody(operation.document, `${operation.pointer}${at}`, body)
  const [worst] = violations
  return worst === undefined ? null : `its body does not fit its schema: ${worst.because}`
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
