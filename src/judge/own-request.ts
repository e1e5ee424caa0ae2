import { type DeclaredParameter, declaredParameters } from '../base/declared-parameters.ts'
import type { Noted } from '../base/flow/index.ts'
import { first } from '../base/headers.ts'
import type { Schemas } from '../base/schema/index.ts'
import type { Step } from '../model/arazzo.ts'
import type { Opinion } from '../model/judgement.ts'
import type { Json } from '../model/words.ts'
import { bodyMistake } from './own-body.ts'
import { asSent, misfitOnWire } from './reading/meant.ts'

/** What is wrong with a request that assay sent, and whose mistake that is. */
export interface Mistake {
  readonly says: string
  /** `prerequisite`: the wrong value came from an earlier answer of the supplier's own. */
  readonly cause: 'harness' | 'prerequisite'
}

/**
 * What is wrong with the request that assay itself sent, by the API document; null when nothing
 * is, or when the step means to send something wrong (`x-assay-negative`, `x-assay-raw`).
 */
export function ownMistake(noted: Noted, schemas: Schemas): Mistake | null {
  const { operation, request, step } = noted
  if (operation === null || request.raw !== undefined) return null
  if (step['x-assay-negative'] === true) return null
  for (const parameter of declaredParameters(operation, schemas)) {
    const says = parameterMistake(parameter, noted, schemas)
    if (says !== null) return { says, cause: causeOf(step, parameter.value['name'] ?? null) }
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
  { document, value: declared, schema }: DeclaredParameter,
  noted: Noted,
  schemas: Schemas,
): string | null {
  const { name, in: where } = declared
  if (typeof name !== 'string' || !isPlace(where)) return null
  // OAS 3.1.1 §4.8.12.2.1: what is declared of these three is ignored.
  if (where === 'header' && /^(accept|content-type|authorization)$/i.test(name)) return null
  const value = givenValue(noted, where, name)
  if (value === undefined) {
    if (declared['required'] !== true || isSent(noted, where, name)) return null
    return `the ${where} parameter "${name}" is missing.`
  }
  const empty = value === '' || value === null
  if (schema === null || (empty && declared['allowEmptyValue'] === true)) return null
  const why = misfitOnWire(asSent(value).value, one => schemas.validate(document, schema, one))
  return why === null ? null : `the ${where} parameter "${name}" does not fit its schema: ${why}`
}

type Place = 'path' | 'query' | 'header' | 'cookie'

function isPlace(where: Json | undefined): where is Place {
  return where === 'path' || where === 'query' || where === 'header' || where === 'cookie'
}

/** The value that the parameter was written from; undefined when the suite sent none. */
function givenValue({ request }: Noted, where: Place, name: string): Json | undefined {
  const { path, query, meant } = request
  const values = { path, query, header: meant?.header ?? {}, cookie: meant?.cookie ?? {} }[where]
  const key =
    where === 'header'
      ? Object.keys(values).find(one => one.toLowerCase() === name.toLowerCase())
      : name
  return key !== undefined && Object.hasOwn(values, key) ? values[key] : undefined
}

/** Whether it went out all the same: a credential may have added it. */
function isSent({ seen: { request } }: Noted, where: Place, name: string): boolean {
  if (where === 'header') return first(request.headers, name) !== undefined
  if (where === 'query') {
    return URL.canParse(request.url) && new URL(request.url).searchParams.has(name)
  }
  const cookies = first(request.headers, 'cookie') ?? ''
  return where === 'cookie' && cookies.split(/; */).some(pair => pair.startsWith(`${name}=`))
}
