import { isObject } from '../../../base/is-object.ts'
import { bestOf, mediaType } from '../../../base/media-type.ts'
import { operationByReference, operationsOf, parametersOf } from '../../../base/operations.ts'
import { schemas } from '../../../base/schema/index.ts'
import { didYouMean } from '../../../base/suggest.ts'
import type { Operation } from '../../../model/api.ts'
import type { Parameter, Step } from '../../../model/arazzo.ts'
import type { JsonObject } from '../../../model/words.ts'
import { type Book, type Found, known, type Rule } from '../book.ts'
import { operationNames } from './operation-names.ts'
import { type At, type Listed, notes, parametersIn, workflowsOf } from './reading.ts'
import { unsendable } from './requests.ts'

/** What steps ask is what the API documents describe. */
export const operations: Rule = book =>
  book.suites.flatMap(({ documents }) =>
    documents.flatMap(page =>
      workflowsOf(page, documents).flatMap(at =>
        notes(
          page,
          at.workflow.steps.flatMap((step, index) => ofStep(book, at, step, index)),
        ),
      ),
    ),
  )

function ofStep(book: Book, at: At, step: Step, index: number): readonly Found[] {
  if (step.workflowId !== undefined) return []
  const pointer = `${at.pointer}/steps/${index}`
  const spelt = operationNames(at, step, pointer)
  const operation = operationByReference(book.spec.documents, at.page.document.sources, step)
  if (operation === null) return spelt.length > 0 ? spelt : unknown(book, at, step, pointer)
  const given = [
    ...parametersIn(at.arazzo, at.workflow.parameters, `${at.pointer}/parameters`),
    ...parametersIn(at.arazzo, step.parameters, `${pointer}/parameters`),
  ]
  const raw = step['x-assay-raw'] !== undefined
  return [
    ...spelt,
    ...undeclared(operation, given),
    ...missing({ operation, step, given, pointer }),
    ...(raw ? unsent(at, step, pointer) : sent(book, operation, { step, given, pointer })),
    ...cleanup(at, operation, step, pointer),
  ]
}

/** What a step makes is removed again; one that only reads makes nothing. */
function cleanup(
  { arazzo, workflow }: At,
  operation: Operation,
  step: Step,
  pointer: string,
): readonly Found[] {
  const method = operation.method.toUpperCase()
  if (step['x-assay-cleanup'] !== undefined) {
    if (!/^(GET|HEAD|OPTIONS)$/.test(method)) return []
    const message = `The step "${step.stepId}" only reads: it makes nothing that cleanup could remove.`
    const hint = 'Move x-assay-cleanup to the step that makes it.'
    return [{ rule: 'cleanup-idle', message, pointer: `${pointer}/x-assay-cleanup`, hint }]
  }
  const removes = arazzo.workflows.some(({ steps }) =>
    steps.some(other => other['x-assay-cleanup']?.workflowId === workflow.workflowId),
  )
  const client = step['x-assay-client']
  // A token is not a thing that could be removed.
  if (typeof client === 'object' && client.proves === true) return []
  const negative = step['x-assay-negative'] === true || step['x-assay-raw'] !== undefined
  if (!/^(POST|PUT)$/.test(method) || negative || removes) return []
  const message = `What the step "${step.stepId}" makes (${method}) is not removed again.`
  const hint = 'If it makes something, name the workflow that removes it: x-assay-cleanup.'
  return [{ rule: 'cleanup-missing', level: 'note', message, pointer, hint }]
}

/** A raw request holds what is written out: its path and query alone can come from parameters. */
function unsent({ arazzo }: At, step: Step, pointer: string): readonly Found[] {
  return parametersIn(arazzo, step.parameters, `${pointer}/parameters`).flatMap(found => {
    const { name, in: where } = found.one
    if (where !== 'header' && where !== 'cookie') return []
    const message = `The raw request of "${step.stepId}" does not send the ${where} parameter "${name}".`
    const hint = 'Write the header field as a line of x-assay-raw.'
    return [{ rule: 'raw-parameter', message, pointer: found.pointer, hint } as const]
  })
}

function unknown({ spec }: Book, at: At, step: Step, pointer: string): readonly Found[] {
  const { sources } = at.page.document
  const read = Object.values(sources).filter(uri => spec.documents.some(one => one.uri === uri))
  const apis = at.arazzo.sourceDescriptions.filter(({ type }) => type !== 'arazzo')
  // Of a source that could not be read nothing is known.
  if (read.length < apis.length) return []
  const member = step.operationId === undefined ? 'operationPath' : 'operationId'
  const name = step.operationId ?? step.operationPath ?? ''
  const ids = spec.documents.flatMap(operationsOf).flatMap(one => one.operationId ?? [])
  const message = `No source of this document has the operation "${name}", or several have.`
  const hint = known(didYouMean(name, ids), ids)
  return [{ rule: 'operation-unknown', message, pointer: `${pointer}/${member}`, hint }]
}

/** Field names of HTTP itself that any request may carry, declared or not. */
const ofHttp =
  /^(accept(-.+)?|authorization|cache-control|content-.+|cookie|correlation-id|from|if-.+|origin|range|referer|traceparent|tracestate|user-agent)$/i

/** `in` and name of a parameter; header names know no case (RFC 9110 §5.1). */
function keyOf(where: unknown, name: unknown): string {
  return `${String(where)} ${where === 'header' ? String(name).toLowerCase() : String(name)}`
}

function undeclared(operation: Operation, given: readonly Listed<Parameter>[]): readonly Found[] {
  const declared = parametersOf(operation)
  const keys = new Set(declared.map(one => keyOf(one['in'], one['name'])))
  return given.flatMap(({ one, pointer }) => {
    const { name } = one
    if (one.in === undefined || keys.has(keyOf(one.in, name))) return []
    if (one.in === 'header' && ofHttp.test(name)) return []
    // The names are inside it, and OpenAPI 3.1 has no such place to declare it in.
    if (one.in === 'querystring') return []
    if (one.in === 'path' && operation.path.includes(`{${name}}`)) return []
    const near = didYouMean(
      name,
      declared.map(other => String(other['name'])),
    )
    const hint = near === '' ? 'Right where the test is about an unknown parameter.' : near.trim()
    const message = `The operation "${nameOf(operation)}" declares no ${one.in} parameter "${name}".`
    const level = one.in === 'path' ? 'error' : 'note'
    return [{ rule: 'parameter-undeclared', level, message, pointer, hint } as const]
  })
}

interface Asking {
  readonly operation: Operation
  readonly step: Step
  readonly given: readonly Listed<Parameter>[]
  readonly pointer: string
}

/** OpenAPI 3.1, Parameter Object: header parameters of these names are ignored. */
function ignored(one: JsonObject): boolean {
  return (
    one['in'] === 'header' && /^(?:accept|content-type|authorization)$/i.test(String(one['name']))
  )
}

function missing({ operation, step, given, pointer }: Asking): readonly Found[] {
  const keys = new Set(given.map(({ one }) => keyOf(one.in, one.name)))
  const pages = step['x-assay-pages']
  if (pages !== undefined && 'parameter' in pages) keys.add(`query ${pages.parameter}`)
  const holes = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name)
  const inPath = holes
    .filter(name => !keys.has(`path ${name}`))
    .map(
      (name): Found => ({
        rule: 'path-parameter-missing',
        message: `The path ${operation.path} needs "${name}", which the step does not give.`,
        pointer,
        hint: `Add { name: ${name}, in: path, value: … } to its parameters.`,
      }),
    )
  const whole = given.some(({ one }) => one.in === 'querystring')
  const required = parametersOf(operation)
    .filter(one => !(whole && one['in'] === 'query'))
    .filter(one => one['required'] === true && one['in'] !== 'path' && !ignored(one))
    .filter(() => step['x-assay-raw'] === undefined)
    .filter(one => !keys.has(keyOf(one['in'], one['name'])))
    .map(
      (one): Found => ({
        rule: 'parameter-missing',
        message: `The operation "${nameOf(operation)}" requires the ${String(one['in'])} parameter "${String(one['name'])}".`,
        pointer,
        hint: 'Add it to the parameters of the step.',
      }),
    )
  return [...inPath, ...required]
}

function sent(
  book: Book,
  operation: Operation,
  { step, given, pointer }: Omit<Asking, 'operation'>,
): readonly Found[] {
  const types = typesOf(requestBody(book, operation))
  return [...body(book, operation, step, pointer), ...unsendable({ step, given, types, pointer })]
}

function typesOf(declared: JsonObject | null): readonly string[] {
  return isObject(declared?.['content']) ? Object.keys(declared['content']) : []
}

function body(book: Book, operation: Operation, step: Step, pointer: string): readonly Found[] {
  const declared = requestBody(book, operation)
  const at = `${pointer}/requestBody`
  const name = nameOf(operation)
  if (step.requestBody === undefined) {
    if (declared?.['required'] !== true) return []
    const message = `The operation "${name}" requires a body, and the step sends none.`
    return [{ rule: 'body-missing', message, pointer, hint: 'Add a requestBody.' }]
  }
  if (declared === null) {
    const message = `The operation "${name}" takes no body.`
    return [{ rule: 'body-undeclared', message, pointer: at, hint: 'Remove requestBody.' }]
  }
  const { contentType } = step.requestBody
  const types = typesOf(declared)
  const sent = contentType === undefined ? undefined : mediaType(contentType)
  // A range is `body-range`.
  if (contentType?.includes('*')) return []
  if (sent === undefined || bestOf(types, sent) !== undefined) return []
  const message = `The operation "${name}" takes no ${contentType ?? ''}.`
  const hint = known('', types)
  return [{ rule: 'body-type', message, pointer: `${at}/contentType`, hint }]
}

function requestBody({ spec }: Book, operation: Operation): JsonObject | null {
  const node = operation.object['requestBody']
  if (node === undefined) return null
  const { document, pointer } = operation
  const bank = schemas(spec.documents, spec.formats)
  const { value } = bank.resolve(document, node, `${pointer}/requestBody`)
  return isObject(value) ? value : null
}

function nameOf({ operationId, method, path }: Operation): string {
  return operationId ?? `${method.toUpperCase()} ${path}`
}
