import { isObject } from '../../../base/is-object.ts'
import { didYouMean } from '../../../base/suggest.ts'
import type { Step, Workflow } from '../../../model/arazzo.ts'
import type { JsonObject } from '../../../model/words.ts'
import { type Found, known, type Rule } from '../book.ts'
import { type At, inputsOf, notes, parametersIn, workflowNamed, workflowsOf } from './reading.ts'

/** What steps pass to the workflows they call, and who calls or waits for whom. */
export const calls: Rule = book =>
  book.suites.flatMap(({ documents }) =>
    documents.flatMap(page =>
      workflowsOf(page, documents).flatMap(at =>
        notes(page, [
          ...places(at),
          ...at.workflow.steps.flatMap((step, index) => ofStep(at, step, index)),
          ...circles(at),
        ]),
      ),
    ),
  )

/** `in` belongs to parameters of operations, and to no others (Arazzo 1.0.1, Parameter Object). */
function places(at: At): readonly Found[] {
  const { arazzo, workflow, pointer } = at
  return workflow.steps.flatMap((step, index) => {
    const list = parametersIn(arazzo, step.parameters, `${pointer}/steps/${index}/parameters`)
    return list.flatMap(({ one, pointer: place }): readonly Found[] => {
      const calling = step.workflowId !== undefined
      if (calling === (one.in === undefined)) return []
      const message = calling
        ? `The parameter "${one.name}" has "in", and a workflow takes inputs by name alone.`
        : `The parameter "${one.name}" does not say where it is sent.`
      const hint = calling ? 'Remove "in".' : 'Add in: path, query, header or cookie.'
      return [{ rule: 'parameter-place', message, pointer: place, hint }]
    })
  })
}

function ofStep(at: At, step: Step, index: number): readonly Found[] {
  if (step.workflowId === undefined) return []
  const pointer = `${at.pointer}/steps/${index}`
  const body: readonly Found[] =
    step.requestBody === undefined
      ? []
      : [
          {
            rule: 'call-body',
            message: 'A step that calls a workflow sends no body.',
            pointer: `${pointer}/requestBody`,
            hint: 'Give the workflow a parameter.',
          },
        ]
  const called = workflowNamed(at, step.workflowId)
  return called === null ? body : [...body, ...inputs(at, { step, called, pointer })]
}

interface Calling {
  readonly step: Step
  readonly called: At
  readonly pointer: string
}

function inputs(at: At, { step, called, pointer }: Calling): readonly Found[] {
  const { workflow } = called
  const declared = inputsOf(called)
  const given = parametersIn(at.arazzo, step.parameters, `${pointer}/parameters`)
  const unknown = given.flatMap(({ one, pointer: place }): readonly Found[] => {
    if (declared === null || declared.includes(one.name)) return []
    const message = `The workflow "${workflow.workflowId}" has no input "${one.name}".`
    const hint = known(didYouMean(one.name, declared), declared)
    return [{ rule: 'call-input-unknown', message, pointer: place, hint }]
  })
  const names = given.map(({ one }) => one.name)
  const missing = required(workflow)
    .filter(name => !names.includes(name))
    .map(
      (name): Found => ({
        rule: 'call-input-missing',
        message: `The workflow "${workflow.workflowId}" requires the input "${name}".`,
        pointer,
        hint: `Add { name: ${name}, value: … } to the parameters of the step.`,
      }),
    )
  return [...unknown, ...missing]
}

/** Inputs that a workflow requires and gives no default. */
function required({ inputs: schema }: Workflow): readonly string[] {
  const names = schema?.['required']
  const properties = schema?.['properties']
  const own: JsonObject = isObject(properties) ? properties : {}
  const text = (Array.isArray(names) ? names : []).filter(name => typeof name === 'string')
  return text.filter(name => {
    const property = own[name]
    const provided = isObject(property) && ('default' in property || 'x-assay-fresh' in property)
    return !provided
  })
}

/** A workflow that waits for itself could never begin; one that calls itself may never end. */
function circles(at: At): readonly Found[] {
  const { workflow, pointer } = at
  const waits = (one: Workflow) => one.dependsOn ?? []
  const called = (one: Workflow) => one.steps.flatMap(({ workflowId }) => workflowId ?? [])
  const id = workflow.workflowId
  const own: Found[] = []
  if (reaches(at, waits)) {
    const message = `The workflow "${id}" depends on itself, by way of others or at once.`
    const hint = 'Take one of the workflows out of dependsOn.'
    own.push({ rule: 'depends-cycle', message, pointer: `${pointer}/dependsOn`, hint })
  }
  if (reaches(at, called)) {
    const message = `The workflow "${id}" calls itself, by way of others or at once.`
    const hint = 'Go back to a step with "goto" instead.'
    own.push({ rule: 'call-cycle', message, pointer: `${pointer}/workflowId`, hint })
  }
  return own
}

function reaches(from: At, leads: (one: Workflow) => readonly string[]): boolean {
  const next = (at: At) => leads(at.workflow).flatMap(name => workflowNamed(at, name) ?? [])
  const seen = new Set<Workflow>()
  const open = next(from)
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.workflow === from.workflow) return true
    if (seen.has(at.workflow)) continue
    seen.add(at.workflow)
    open.push(...next(at))
  }
  return false
}
