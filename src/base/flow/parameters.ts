import type { Parameter, Step } from '../../model/arazzo.ts'
import type { Cause, Json } from '../../model/words.ts'
import { evaluateValue } from '../expression/index.ts'
import { parameterOf } from './called.ts'
import { type Frame, type Run, scopeOf } from './frame.ts'

/** Why a request could not be made: a value it needs is not there, or the suite is wrong. */
export interface Refused {
  readonly kind: 'refused'
  readonly cause: Cause
  readonly because: string
}

/** A parameter of a step with its value. */
export interface Placed {
  readonly name: string
  readonly in: NonNullable<Parameter['in']>
  readonly value: Json
}

/**
 * Parameters of the workflow overlaid by those of the step, evaluated (Arazzo 1.0.1, Parameter
 * Object). `overrides` are query parameters that win over both.
 */
export function parametersIn(
  run: Run,
  frame: Frame,
  step: Step,
  overrides: { readonly [parameter: string]: Json },
): readonly Placed[] | Refused {
  const scope = scopeOf(run, frame, null)
  const found = new Map<string, Placed>()
  for (const one of [...(frame.workflow.parameters ?? []), ...(step.parameters ?? [])]) {
    const parameter = parameterOf(frame.script, one)
    if (parameter === null) return refused('harness', 'it refers to a parameter that is not there.')
    const { name, in: where } = parameter
    if (where === undefined) {
      return refused('harness', `its parameter "${name}" has no "in": say where it is sent.`)
    }
    const value = evaluateValue(parameter.value, scope)
    if (value === undefined) {
      return refused('prerequisite', `the value of its parameter "${name}" is not known.`)
    }
    found.set(keyOf(where, name), { name, in: where, value })
  }
  for (const [name, value] of Object.entries(overrides)) {
    found.set(keyOf('query', name), { name, in: 'query', value })
  }
  return [...found.values()]
}

/** A request has one query string; names of headers know no case (RFC 9110 §5.1). */
function keyOf(where: Placed['in'], name: string): string {
  return `${where}\n${where === 'header' ? name.toLowerCase() : name}`
}

export function refused(cause: Cause, because: string): Refused {
  return { kind: 'refused', cause, because }
}
