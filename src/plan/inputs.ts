import { suggest } from '../base/suggest.ts'
import type { Workflow } from '../model/arazzo.ts'
import type { Spec } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { FreshKind } from '../model/plan.ts'
import type { Json, JsonObject } from '../model/words.ts'
import type { Asked } from './asked.ts'

/** The inputs of a workflow that are known before the run, and those made when its case begins. */
export interface Inputs {
  readonly inputs: { readonly [name: string]: Json }
  readonly fresh: { readonly [name: string]: FreshKind }
}

/** Throws Fault `unknown-name` for an input that no workflow takes and no spec declares. */
export function checkInputs(asked: Asked): void {
  const workflows = asked.suites
    .flatMap(suite => suite.documents)
    .flatMap(document => document.arazzo.workflows)
  const names = new Set([
    ...asked.specs.flatMap(spec => spec.data.map(({ name }) => name)),
    ...workflows.flatMap(workflow => Object.keys(propertiesOf(workflow))),
  ])
  for (const name of Object.keys(asked.inputs)) {
    if (names.has(name)) continue
    const near = suggest(name, names)
    throw new Fault('unknown-name', `No workflow takes the input "${name}".`, {
      hint:
        near === undefined
          ? `Inputs: ${[...names].join(', ') || 'none'}.`
          : `Did you mean "${near}"?`,
    })
  }
}

/** A workflow's inputs: given on the command line, in the target file, made fresh, or a default. */
export function inputsOf(asked: Asked, spec: Spec, workflow: Workflow): Inputs {
  const inputs: { [name: string]: Json } = {}
  const fresh: { [name: string]: FreshKind } = {}
  const data = asked.target.deployments.find(one => one.spec === spec.id)?.data ?? {}
  for (const [name, schema] of Object.entries(propertiesOf(workflow))) {
    const value = givenIn(asked.inputs, name, schema) ?? own(data, name)
    const kind = isObject(schema) ? schema['x-assay-fresh'] : undefined
    const usual = isObject(schema) ? schema['default'] : undefined
    if (value !== undefined) inputs[name] = value
    else if (kind === 'uuid' || kind === 'word' || kind === 'digits') fresh[name] = kind
    else if (usual !== undefined) inputs[name] = usual
  }
  return { inputs, fresh }
}

/** An input of the command line is text; the workflow's schema says what it stands for. */
function givenIn(inputs: Asked['inputs'], name: string, schema: Json): Json | undefined {
  const value = own(inputs, name)
  const type = isObject(schema) ? schema['type'] : undefined
  if (typeof value !== 'string' || typeof type !== 'string') return value
  const read = readers[type]?.(value)
  if (read === undefined) return value
  if (read !== null) return read
  throw new Fault('usage', `The input "${name}" says "${value}"; ${type} was wanted.`, {
    hint: `Give a value of type ${type}: --input ${name}=…`,
  })
}

/** Null when the text is none of that type. */
const readers: { readonly [type: string]: (text: string) => Json } = {
  integer: text => (/^-?\d{1,15}$/.test(text) ? Number(text) : null),
  number: text => (/^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : null),
  boolean: text => (text === 'true' ? true : text === 'false' ? false : null),
}

function propertiesOf(workflow: Workflow): JsonObject {
  const properties = workflow.inputs?.['properties']
  return isObject(properties) ? properties : {}
}

function own(values: { readonly [name: string]: Json }, name: string): Json | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
