import { fresh as freshValue } from '../base/fresh.ts'
import { inputMistake, inputSchemas, withDefaults } from '../base/inputs.ts'
import { specOf, suiteDocument } from '../base/program.ts'
import { suggest } from '../base/suggest.ts'
import type { PlacedWorkflow } from '../base/workflows.ts'
import type { Spec } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { FreshKind, Plan, WorkflowCase } from '../model/plan.ts'
import type { Json, JsonObject } from '../model/words.ts'
import type { Asked } from './asked.ts'

/** The inputs of a workflow that are known before the run, and those made when its case begins. */
export interface Inputs {
  readonly inputs: { readonly [name: string]: Json }
  readonly fresh: { readonly [name: string]: FreshKind }
  /** Addresses of our listener, by the peer that is to send there. */
  readonly listens: { readonly [name: string]: string }
}

/** Throws Fault `unknown-name` for an input that no workflow takes and no spec declares. */
export function checkInputs(asked: Asked): void {
  const documents = asked.suites.flatMap(suite => suite.documents)
  const names = new Set([
    ...asked.specs.flatMap(spec => spec.data.map(({ name }) => name)),
    ...documents.flatMap(({ arazzo }) =>
      arazzo.workflows.flatMap(workflow => Object.keys(inputSchemas(arazzo, workflow) ?? {})),
    ),
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
export function inputsOf(asked: Asked, spec: Spec, { document, workflow }: PlacedWorkflow): Inputs {
  const { arazzo } = document
  const inputs: { [name: string]: Json } = {}
  const fresh: { [name: string]: FreshKind } = {}
  const listens: { [name: string]: string } = {}
  const data = asked.target.deployments.find(one => one.spec === spec.id)?.data ?? {}
  for (const [name, schema] of Object.entries(inputSchemas(arazzo, workflow) ?? {})) {
    const value = givenIn(asked.inputs, name, schema) ?? own(data, name)
    const kind = schema['x-assay-fresh']
    const peer = schema['x-assay-listener']
    if (value !== undefined) inputs[name] = value
    else if (kind === 'uuid' || kind === 'word' || kind === 'digits') fresh[name] = kind
    else if (typeof peer === 'string') listens[name] = peer
  }
  const made = [...Object.keys(fresh), ...Object.keys(listens)]
  const filled = Object.entries(withDefaults(arazzo, workflow, inputs))
  const known = filled.filter(([name]) => !made.includes(name))
  return { inputs: Object.fromEntries(known), fresh, listens }
}

/** What the target says for the probes of a spec. Throws Fault `usage` for what is no port. */
export function probeInputs(asked: Asked, spec: Spec): Inputs['inputs'] {
  if (!spec.data.some(({ name }) => name === plainPort)) return {}
  const data = asked.target.deployments.find(one => one.spec === spec.id)?.data ?? {}
  const value = givenIn(asked.inputs, plainPort, { type: 'integer' }) ?? own(data, plainPort)
  if (value === undefined) return {}
  if (Number.isInteger(value) && Number(value) > 0 && Number(value) < 65_536) {
    return { [plainPort]: value }
  }
  throw new Fault('usage', `"${plainPort}" is no port.`, { hint: 'Give a number from 1 to 65535.' })
}

const plainPort = 'plainPort'

/**
 * Holds the inputs of every case that will be run to the schema of its workflow (JSON Schema
 * 2020-12). Throws Fault `usage` for one that is missing or wrong, `schema` when the schema is.
 */
export function checkCases(plan: Plan): void {
  for (const one of plan.cases) {
    if (one.kind === 'workflow') checkCase(plan, one)
  }
}

function checkCase(plan: Plan, one: WorkflowCase): void {
  const { arazzo, file } = suiteDocument(plan, one)
  const workflow = arazzo.workflows.find(({ workflowId }) => workflowId === one.workflowId)
  if (workflow === undefined) return
  const fresh = Object.entries(one.fresh).map(([name, kind]) => [name, sample(kind)] as const)
  const told = Object.entries(one.listens).map(
    ([name, peer]) => [name, `http://x/${peer}`] as const,
  )
  const given = { ...one.inputs, ...Object.fromEntries([...fresh, ...told]) }
  const mistake = inputMistake(arazzo, workflow, given)
  if (mistake === null) return
  const { name, missing, wanted, says } = mistake
  if (name === null) {
    throw new Fault('schema', `The inputs of the case "${one.id}" are not right: ${says}`, {
      at: { file },
      hint: 'Correct the inputs of its workflow, or what is given for them.',
    })
  }
  const schema = inputSchemas(arazzo, workflow)?.[name] ?? {}
  const what = typeof schema['description'] === 'string' ? ` (${schema['description']})` : ''
  const because = missing
    ? `The case "${one.id}" needs the input "${name}"${what}, which was not given.`
    : `The case "${one.id}" cannot take its input "${name}"${what}: ${says}`
  throw new Fault('usage', because, { hint: howToGive(plan, one, { name, wanted, schema }) })
}

function howToGive(
  plan: Plan,
  one: WorkflowCase,
  { name, wanted, schema }: { name: string; wanted: string | null; schema: JsonObject },
): string {
  const type = typeof schema['type'] === 'string' ? `a value of type ${schema['type']}` : 'a value'
  const flag = `Give ${wanted ?? type}: --input ${name}=…`
  const declared = specOf(plan, one.spec).data.some(datum => datum.name === name)
  if (plan.target.quick || !declared) return flag
  return `${flag}, or ${name} under specs.${one.spec}.data of the target file.`
}

const sample = (kind: FreshKind): string => freshValue('', '', '', '', kind)

/** An input of the command line is text; the workflow's schema says what it stands for. */
function givenIn(inputs: Asked['inputs'], name: string, schema: JsonObject): Json | undefined {
  const value = own(inputs, name)
  const type = schema['type']
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

function own(values: { readonly [name: string]: Json }, name: string): Json | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}
