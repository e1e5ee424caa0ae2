import type { Operation } from '../../model/api.ts'
import type { Action, Step } from '../../model/arazzo.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import { operationByReference, parametersOf } from '../operations.ts'
import { serverAlone, serverAt } from '../servers.ts'
import { actionsIn } from '../workflows.ts'
import { type ParameterShape, shapeOf } from './shape.ts'
import type { Script } from './turn.ts'

/** What every request of a step has in common; worked out once for each step of a run. */
export interface Call {
  readonly operation: Operation
  /** The URL that the operation's path is appended to; null when the document names none. */
  readonly server: string | null
  /** The media types that the operation declares for success; anything when it declares none. */
  readonly accept: string
  /** The step's own actions, references resolved. */
  readonly actions: readonly Action[]
  readonly shape: (where: ParameterShape['in'], name: string) => ParameterShape
}

/** Null when no source describes the operation that the step names. */
export function callOf({ document, sources }: Script, step: Step): Call | null {
  const known = Object.values(sources)
  const apis = known.map(source => source.document)
  const operation = operationByReference(apis, document.sources, step)
  if (operation === null) return null
  const source = known.find(({ document }) => document.uri === operation.document.uri)
  return {
    operation,
    server: source?.own === true ? serverAlone(operation) : serverAt(operation, source?.url ?? ''),
    accept: acceptOf(operation),
    actions: [
      ...actionsIn(document.arazzo, step.onSuccess, 'successActions'),
      ...actionsIn(document.arazzo, step.onFailure, 'failureActions'),
    ],
    shape: shapesOf(operation),
  }
}

function shapesOf(operation: Operation): Call['shape'] {
  const declared = parametersOf(operation)
  const shapes = new Map<string, ParameterShape>()
  const own = (where: string, name: string): JsonObject | null =>
    declared.find(one => one['name'] === name && one['in'] === where) ?? null
  return (where, name) => {
    const key = `${where}\n${name}`
    const known = shapes.get(key)
    if (known !== undefined) return known
    const shape = shapeOf(
      name,
      where,
      where === 'header' ? header(declared, name) : own(where, name),
    )
    shapes.set(key, shape)
    return shape
  }
}

/** What is declared of these three is ignored (OAS 3.1.1 §4.8.12.2.1, `name`). */
const ownRules = /^(accept|content-type|authorization)$/i

/** Names of headers know no case (RFC 9110 §5.1). */
function header(declared: readonly JsonObject[], name: string): JsonObject | null {
  if (ownRules.test(name)) return null
  const found = declared.find(
    one => one['in'] === 'header' && String(one['name']).toLowerCase() === name.toLowerCase(),
  )
  return found ?? null
}

function acceptOf(operation: Operation): string {
  const responses = operation.object['responses']
  const types = new Set<string>()
  for (const [status, response] of members(responses)) {
    if (!/^2/.test(status)) continue
    for (const [type] of members(memberOf(response, 'content'))) types.add(type)
  }
  return types.size === 0 ? '*/*' : [...types].join(', ')
}

function members(value: Json | undefined): readonly (readonly [string, Json])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : []
}

function memberOf(value: Json, name: string): Json | undefined {
  return members(value).find(([key]) => key === name)?.[1]
}
