import { short } from '../../base/escape.ts'
import { combined } from '../../base/headers.ts'
import type { DeclaredResponse } from '../../base/operations.ts'
import { escapeToken, step } from '../../base/pointer.ts'
import type { Validity } from '../../base/schema/index.ts'
import type { Seen } from '../../model/evidence.ts'
import { Fault } from '../../model/fault.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Asked, Check } from '../check.ts'
import { answered, unclear } from '../reading/answered.ts'
import { readings } from '../reading/header-value.ts'

/** OAS 3.0.4 §4.8.21 (Header Object): required headers are there, and values are as described. */
export const responseHeaders: Check<'exchange'> = {
  id: 'response-headers',
  says: 'Declared headers are there when required, and their values are as described.',
  over: 'observation',
  kinds: ['exchange'],
  implicit: true,
  judge: (seen, asked) => {
    if (asked.operation === null) return []
    const found = answered(seen, asked)
    if (found.kind === 'unclear') return [found.opinion]
    if (found.kind === 'undeclared') return []
    const { response } = found
    const names = Object.keys(step(response.value, 'headers') ?? {})
    const opinions = names
      .filter(name => name.toLowerCase() !== 'content-type') // the Response Object says to ignore it
      .flatMap(name => judged({ name, response, seen, asked }))
    const others = opinions.filter(({ outcome }) => outcome !== 'passed')
    return others.length > 0 ? others : summed(opinions)
  },
}

function summed(passed: readonly Opinion[]): readonly Opinion[] {
  if (passed.length === 0) return []
  const names = passed.map(({ at }) => at ?? '').join(', ')
  return [{ outcome: 'passed', because: `Headers are as declared: ${names}.` }]
}

interface Question {
  readonly name: string
  readonly response: DeclaredResponse
  readonly seen: Seen<'exchange'>
  readonly asked: Asked
}

function judged(question: Question): readonly Opinion[] {
  const { name, response, seen, asked } = question
  const at = `${response.pointer}/headers/${escapeToken(name)}`
  try {
    const node = step(step(response.value, 'headers') ?? {}, name) ?? {}
    const header = asked.schemas.resolve(response.document, node, at)
    const value = combined(seen.response.headers, name)
    if (value === undefined) {
      return step(header.value, 'required') === true ? [absent(name)] : []
    }
    const found = readings(header, value, asked.schemas)
    return [found === null ? right(name) : opinionOf(name, value, found)]
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'dangling-reference') throw error
    return [unclear(`The header "${name}" is declared wrongly: ${error.message}`)]
  }
}

function right(name: string): Opinion {
  return { outcome: 'passed', because: `The header "${name}" is there.`, at: name }
}

function absent(name: string): Opinion {
  const because = `The header "${name}" is absent; it is declared as required.`
  const wanted = 'this header'
  return { outcome: 'failed', cause: 'supplier', because, wanted, seen: 'nothing', at: name }
}

function opinionOf(name: string, value: string, { unusable, violations }: Validity): Opinion {
  const problem = `The schema of the header "${name}" could not be used`
  if (unusable !== null) return { ...unclear(`${problem}: ${unusable}`), at: name }
  const [first] = violations
  if (first === undefined) return right(name)
  const shown = `"${short(value, 80)}"`
  const because = `The header "${name}" is ${shown}; ${first.wanted} was wanted.`
  const { wanted } = first
  return { outcome: 'failed', cause: 'supplier', because, wanted, seen: shown, at: name }
}
