import { first } from '../../base/headers.ts'
import { parseText } from '../../base/json.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Asked, Check } from '../check.ts'
import { givenNumber, givenObject } from '../reading/given.ts'
import { cut, wanted } from '../reading/wanted-json.ts'

const listed = 5
const types = /^application\/(?:x-)?(?:ndjson|jsonlines)\b/i

/** One JSON text a line (the NDJSON specification 1.0); an empty line at the end is allowed. */
export const ndjson: Check<'exchange'> = {
  id: 'ndjson',
  says: 'The answer is one JSON value a line, as many as there are records.',
  over: 'observation',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['lines', 'schema'],
    additionalProperties: false,
    properties: { lines: { type: ['integer', 'string'] }, schema: { type: 'object' } },
  },
  judge: (seen, asked) => {
    if (!wanted(asked)) return []
    const type = first(seen.response.headers, 'content-type') ?? 'none'
    if (!types.test(type)) {
      const because = `The content type is "${type}"; application/x-ndjson was wanted.`
      return [
        {
          outcome: 'failed',
          because,
          wanted: 'application/x-ndjson',
          seen: type,
          at: 'content-type',
        },
      ]
    }
    if (seen.responseBody?.cut === true) return [cut]
    const text = seen.responseBody?.text()
    if (text === undefined) {
      return [{ outcome: 'failed', because: 'The answer has no UTF-8 text; lines were wanted.' }]
    }
    const lines = text.split(/\r?\n/).filter(line => line.trim() !== '')
    const wrong = lines.flatMap((line, index) => lineOpinions(asked, line, index + 1))
    return wrong.length > 0 ? wrong.slice(0, listed) : [counted(asked, lines.length)]
  },
}

function lineOpinions(asked: Asked, line: string, number: number): readonly Opinion[] {
  const value = parseText(line)
  if (value === undefined) {
    const seen = line.slice(0, 60)
    const because = `Line ${number} is not JSON: "${seen}"; one JSON value a line was wanted.`
    return [{ outcome: 'failed', because, wanted: 'one JSON value a line', seen }]
  }
  const schema = givenObject(asked.with, 'schema') ?? {}
  const { violations, unusable } = asked.schemas.validateInline(schema, value)
  if (unusable !== null) return [{ outcome: 'cantTell', cause: 'harness', because: unusable }]
  return violations.map(({ at, because, wanted: want, seen }) => ({
    outcome: 'failed',
    because: `Line ${number}: ${because}`,
    wanted: want,
    seen,
    at,
  }))
}

function counted(asked: Asked, lines: number): Opinion {
  const total = givenNumber(asked.with, 'lines')
  if (total === undefined) {
    const because =
      'The list does not say how many records there are, so lines could not be counted.'
    return { outcome: 'cantTell', cause: 'prerequisite', because }
  }
  return {
    outcome: lines === total ? 'passed' : 'failed',
    because: `${lines} lines came; ${total}, as many as the list has records, were wanted.`,
    wanted: `${total} lines`,
    seen: `${lines} lines`,
  }
}
