import type { ArazzoDocument, Workflow } from '../model/arazzo.ts'
import type { ApiDocument } from '../model/catalogue.ts'
import type { Json, JsonObject } from '../model/words.ts'
import { isObject } from './is-object.ts'
import { parse, step } from './pointer.ts'
import { type Schemas, schemas } from './schema/index.ts'

type Values = { readonly [name: string]: Json }

/** What is wrong with the inputs of a workflow: the first thing, about one of them. */
export interface InputMistake {
  /** Null when it is about no single input. */
  readonly name: string | null
  readonly missing: boolean
  /** What would be right, in words; null when the schema cannot tell. */
  readonly wanted: string | null
  /** One sentence of what was wanted and what was seen. */
  readonly says: string
}

/**
 * The schema of each input by name, through `$ref` and `allOf`; null when the workflow's schema
 * names none. References lead to the document's own `components.inputs` (Arazzo 1.0.1, Workflow Object).
 */
export function inputSchemas(
  arazzo: ArazzoDocument,
  { inputs }: Workflow,
): { readonly [name: string]: JsonObject } | null {
  return inputs === undefined ? null : propertiesOf(arazzo, inputs, 0)
}

/** The values, and the default of each input that is not among them, at any depth. */
export function withDefaults(arazzo: ArazzoDocument, workflow: Workflow, values: Values): Values {
  const { inputs } = workflow
  const filled = inputs === undefined ? values : fill(arazzo, inputs, values, 0)
  return isObject(filled) ? filled : values
}

/** Those of the values that the workflow names as its inputs; all of them when it names none. */
export function inputsOnly(arazzo: ArazzoDocument, workflow: Workflow, values: Values): Values {
  const names = inputSchemas(arazzo, workflow)
  if (names === null) return values
  return Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(names, name)))
}

/** What the workflow's schema (JSON Schema 2020-12) says against these inputs; null for nothing. */
export function inputMistake(
  arazzo: ArazzoDocument,
  workflow: Workflow,
  values: Values,
): InputMistake | null {
  const index = arazzo.workflows.indexOf(workflow)
  if (workflow.inputs === undefined || index < 0) return null
  const { document, bank } = bankOf(arazzo)
  const pointer = `/workflows/${index}/inputs`
  const { violations, unusable } = bank.validate(document, pointer, values)
  if (unusable !== null) return { name: null, missing: false, wanted: null, says: unusable }
  const [first] = violations
  if (first === undefined) return null
  // Of a member that is required and missing, `at` is where it would stand.
  const [name = null] = parse(first.at)
  const missing = name !== null && !Object.hasOwn(values, name)
  return { name, missing, wanted: missing ? null : first.wanted, says: first.because }
}

interface Bank {
  readonly document: ApiDocument
  readonly bank: Schemas
}

const banks = new WeakMap<ArazzoDocument, Bank>()

/** A document's schemas, opened once: references are resolved within it and nowhere else. */
function bankOf(arazzo: ArazzoDocument): Bank {
  const known = banks.get(arazzo)
  if (known !== undefined) return known
  const root: JsonObject = {
    components: { inputs: arazzo.components?.inputs ?? {} },
    workflows: arazzo.workflows.map(({ inputs }) => ({ inputs: inputs ?? {} })),
  }
  const document: ApiDocument = { uri: 'assay:inputs', dialect: 'schema', root }
  const made = { document, bank: schemas([document], 'rfc3339') }
  banks.set(arazzo, made)
  return made
}

const deepest = 20

function fill(arazzo: ArazzoDocument, schema: JsonObject, value: Json, depth: number): Json {
  if (!isObject(value) || depth > deepest) return value
  const filled: { [name: string]: Json } = { ...value }
  for (const [name, of] of Object.entries(propertiesOf(arazzo, schema, depth) ?? {})) {
    const given = Object.hasOwn(filled, name) ? filled[name] : undefined
    const usual = given ?? defaultOf(arazzo, of, depth)
    if (usual !== undefined) filled[name] = fill(arazzo, of, usual, depth + 1)
  }
  return filled
}

function defaultOf(arazzo: ArazzoDocument, schema: JsonObject, depth: number): Json | undefined {
  const parts = partsOf(arazzo, schema, depth)
  return parts.map(part => part['default']).find(value => value !== undefined)
}

function propertiesOf(
  arazzo: ArazzoDocument,
  schema: JsonObject,
  depth: number,
): { readonly [name: string]: JsonObject } | null {
  const named = partsOf(arazzo, schema, depth).flatMap(({ properties }) =>
    isObject(properties) ? [properties] : [],
  )
  if (named.length === 0) return null
  const entries = named.flatMap(properties =>
    Object.entries(properties).map(([name, of]) => [name, isObject(of) ? of : {}] as const),
  )
  return Object.fromEntries(entries)
}

/** A schema with what it refers to and what it is made of (`$ref`, `allOf`), itself first. */
function partsOf(arazzo: ArazzoDocument, schema: JsonObject, depth: number): readonly JsonObject[] {
  const parts = new Set([schema])
  // A Set may grow while it is walked; a schema that refers to itself stands in it once.
  for (const { $ref, allOf } of parts) {
    const referred = typeof $ref === 'string' ? componentOf(arazzo, $ref) : undefined
    for (const part of [referred, ...(Array.isArray(allOf) ? allOf : [])]) {
      if (isObject(part) && depth <= deepest) parts.add(part)
    }
  }
  return [...parts]
}

const component = /^#\/components\/inputs\/[^/]+$/

function componentOf({ components }: ArazzoDocument, ref: string): Json | undefined {
  const [, , name = ''] = component.test(ref) ? parse(ref) : []
  return step(components?.inputs ?? {}, name)
}
