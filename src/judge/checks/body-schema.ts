import { jsonProblems } from '../../base/json.ts'
import { isJson, isXml } from '../../base/media-type.ts'
import type { Validity, Violation } from '../../base/schema/index.ts'
import type { MapProblem } from '../../base/xml/map.ts'
import type { Payload } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Asked, Check } from '../check.ts'
import {
  answered,
  type BodySchema,
  bodySchemaOf,
  cutShort,
  hasContent,
  isBodiless,
  unclear,
} from '../reading/answered.ts'
import { type Filter, filterOf } from '../reading/violation-filter.ts'
import { type XmlAnswer, xmlAnswer } from '../reading/xml-answer.ts'

const patterns = {
  type: 'array',
  items: { type: 'string', pattern: '^(?:/.*)?$' },
  minItems: 1,
  uniqueItems: true,
} as const

const parameters = {
  type: 'object',
  properties: {
    at: patterns,
    not: patterns,
    keyword: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
    status: { type: 'string', pattern: '^[1-5]XX$' },
    except: { type: 'array', items: { type: 'object' } },
  },
  additionalProperties: false,
} as const

/**
 * The content of an answer is what the API document describes for its status and media type. XML
 * is read as JSON by the `xml` objects of the schema, and that is judged. With
 * `at`, only those places of the body count, and only where the body has one of them: a place
 * that is never there proves nothing. With `status`, only answers of that class do: an error and
 * what was asked for may have members of one name.
 */
export const bodySchema: Check<'exchange'> = {
  id: 'body-schema',
  says: 'The JSON or XML body is what the declared schema describes.',
  over: 'observation',
  kinds: ['exchange'],
  implicit: true,
  parameters,
  judge: (seen, asked) => {
    const body = seen.responseBody
    if (isBodiless(seen) || !hasContent(body)) return []
    const filter = filterOf(asked.with, seen.response.status)
    if (filter === null) return []
    const found = answered(seen, asked)
    if (found.kind === 'unclear') return [found.opinion]
    if (found.kind === 'undeclared') return []
    const schema = bodySchemaOf(found.response, seen)
    if (schema === undefined) return []
    if (isXml(schema.media)) return judgedXml({ body, schema, asked, filter })
    return isJson(schema.media) ? (unreadable(body) ?? judged({ body, schema, asked, filter })) : []
  },
}

function unreadable(body: Payload): readonly Opinion[] | undefined {
  if (body.cut) return [cutShort]
  if (body.json() !== undefined) return undefined
  const problems = jsonProblems(body.bytes)
  const problem = problems.find(({ kind }) => kind !== 'depth') ?? problems[0]
  const what = problem === undefined ? '' : ` At byte ${problem.offset} ${problem.says}.`
  if (problem?.kind === 'depth') {
    const because = `The body was not looked at.${what}`
    return [{ outcome: 'cantTell', cause: 'configuration', because }]
  }
  const because = `The body does not read as JSON, which was wanted.${what}`
  return [{ outcome: 'failed', cause: 'supplier', because, wanted: 'JSON', seen: 'no JSON' }]
}

const most = 20

interface Question {
  readonly body: Payload
  readonly schema: BodySchema
  readonly asked: Asked
  readonly filter: Filter
}

function judgedXml({ body, schema, asked, filter }: Question): readonly Opinion[] {
  const answer = xmlAnswer(body, schema, asked.schemas)
  if (answer.kind === 'opinion') return [answer.opinion]
  const problems = answer.problems
    .slice(0, most)
    .filter(each => filter.counts({ ...each, keyword: 'xml', inside: [] }))
  const found = judged({ body: answer.body, schema, asked, filter }).map(opinion =>
    weighed(opinion, answer),
  )
  if (problems.length === 0) return found
  return [...problems.map(problem), ...found.filter(({ outcome }) => outcome !== 'passed')]
}

/** A failure that rests on a value with two readings cannot be told. */
function weighed(opinion: Opinion, { doubtful }: XmlAnswer): Opinion {
  if (opinion.outcome !== 'failed' || !doubtful.includes(opinion.at ?? '')) return opinion
  const because = `In XML this may be text or a number, and the schema allows both. ${opinion.because}`
  return { ...opinion, outcome: 'cantTell', cause: 'harness', because }
}

/** OpenAPI's examples name the root after the component; no sentence of it says so. */
function problem({ because, wanted, seen, at, unclear: doubtful }: MapProblem): Opinion {
  if (doubtful) return { outcome: 'cantTell', cause: 'specification', because, wanted, seen, at }
  return { outcome: 'failed', cause: 'supplier', because, wanted, seen, at }
}

function judged({ body, schema, asked, filter }: Question): readonly Opinion[] {
  const { document, pointer } = schema
  const found = asked.schemas.validateBody(document, pointer, body, filter.counts)
  if (found.unusable !== null) {
    return [unclear(`The schema "#${pointer}" could not be used: ${found.unusable}`)]
  }
  if (found.violations.length > 0) return listed(found)
  if (found.partial) {
    const because = 'The body breaks its schema at too many places to look at all of them.'
    return [{ outcome: 'cantTell', cause: 'configuration', because }]
  }
  const around = asked.schemas.validateBody(document, pointer, body, filter.surrounds)
  if (around.violations.length > 0) return around.violations.slice(0, 1).map(ambiguous)
  const value = body.json()
  if (value === undefined || !filter.isIn(value)) return []
  const which = filter.places === null ? 'The body' : `What the body has at ${filter.places}`
  return [{ outcome: 'passed', because: `${which} is as the schema describes.` }]
}

function listed({ violations, more }: Validity): readonly Opinion[] {
  const rest = more === 0 ? '' : ` ${more} more are not listed.`
  return violations.map((each, index) => failed(each, index === violations.length - 1 ? rest : ''))
}

function failed({ because, wanted, seen, at }: Violation, rest: string): Opinion {
  return { outcome: 'failed', cause: 'supplier', because: because + rest, wanted, seen, at }
}

/** It fails inside alternatives, and which of them was meant cannot be told. */
function ambiguous({ because, wanted, seen, at }: Violation): Opinion {
  return { outcome: 'cantTell', cause: 'specification', because, wanted, seen, at }
}
