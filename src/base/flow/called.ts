import type { Action, Parameter, Reusable, Step } from '../../model/arazzo.ts'
import { Fault } from '../../model/fault.ts'
import type { Json } from '../../model/words.ts'
import { evaluateValue, references, type Scope } from '../expression/index.ts'
import { inputMistake, inputsOnly, withDefaults } from '../inputs.ts'
import { workflowByReference } from '../workflows.ts'
import { type Frame, type Run, scopeOf, stepName } from './frame.ts'
import type { Script } from './turn.ts'

type Values = { readonly [name: string]: Json }

/** A workflow to be run, and the document it stands in. */
export type Called = Pick<Frame, 'script' | 'workflow'>

/** The workflow that a document names. Throws Fault `dangling-reference`. */
export function findWorkflow(run: Run, from: Script, reference: string): Called {
  const found = workflowByReference(run.documents, from.document, reference)
  const script = run.program.scripts.find(one => one.document === found?.document)
  if (found !== null && script !== undefined) return { script, workflow: found.workflow }
  const says = `The suite names workflow "${reference}", which it does not hold.`
  throw new Fault('dangling-reference', says, {
    at: { file: from.document.file },
    hint: 'Correct the workflowId, or add the workflow.',
  })
}

/** A parameter, or the one of the document's components that a Reusable Object names; else null. */
export function parameterOf({ document }: Script, one: Parameter | Reusable): Parameter | null {
  if ('name' in one) return one
  const name = one.reference.slice('$components.parameters.'.length)
  const all = document.arazzo.components?.parameters ?? {}
  const found = Object.hasOwn(all, name) ? all[name] : undefined
  if (found === undefined) return null
  return one.value === undefined ? found : { ...found, value: one.value }
}

/** What is passed to a workflow, by name. */
export interface Passed {
  readonly values: Values
  /** Names whose values do not stand in the suite: answers and inputs gave them, or did not. */
  readonly computed: ReadonlySet<string>
}

/** The inputs that a step passes to the workflow it calls: its workflow's parameters overlaid by its own. */
export function passedByStep(run: Run, frame: Frame, step: Step): Passed {
  // A parameter of the workflow with an `in` is for its operations.
  const shared = (frame.workflow.parameters ?? []).filter(
    one => parameterOf(frame.script, one)?.in === undefined,
  )
  const given = [...shared, ...(step.parameters ?? [])]
  return passed(frame.script, given, scopeOf(run, frame, null))
}

/** The inputs of the workflow that an action leads to: its parameters (1.1), else those of this workflow. */
export function passedByAction(
  { script, inputs }: Frame,
  { parameters }: Action,
  scope: Scope,
): Passed {
  return parameters === undefined ? handedOn(inputs) : passed(script, parameters, scope)
}

/** A workflow's own inputs, for one that it depends on or goes to. */
export function handedOn(values: Values): Passed {
  return { values, computed: new Set(Object.keys(values)) }
}

function passed(script: Script, list: readonly (Parameter | Reusable)[], scope: Scope): Passed {
  const values: { [name: string]: Json } = {}
  const computed = new Set<string>()
  for (const one of list) {
    const parameter = parameterOf(script, one)
    if (parameter === null) continue
    const value = evaluateValue(parameter.value, scope)
    if (references(parameter.value).length > 0) computed.add(parameter.name)
    if (value !== undefined) values[parameter.name] = value
  }
  return { values, computed }
}

/** Why something cannot be run: the suite is wrong, or what came before did not give what it needs. */
export interface Unmet {
  readonly cause: 'prerequisite' | 'harness'
  readonly because: string
}

/** The inputs of a workflow that is called, defaults added and held to its schema (JSON Schema 2020-12). */
export function inputsTaken(
  { script, workflow }: Called,
  { values, computed }: Passed,
): { readonly inputs: Values } | { readonly unmet: Unmet } {
  const { arazzo } = script.document
  const inputs = withDefaults(arazzo, workflow, inputsOnly(arazzo, workflow, values))
  const mistake = inputMistake(arazzo, workflow, inputs)
  if (mistake === null) return { inputs }
  const cause = mistake.name !== null && computed.has(mistake.name) ? 'prerequisite' : 'harness'
  const because = `Workflow "${workflow.workflowId}" was not run; of its inputs: ${mistake.says}`
  return { unmet: { cause, because } }
}

const ofOther = /^(\$sourceDescriptions\.[^.]+\.)?(?:\$workflows\.)?(.+)\.steps\.(.+)$/

/** Why a step must wait for one it depends on (Arazzo 1.1.0, Step Object); null when it may go ahead. */
export function waitsFor(run: Run, frame: Frame, step: Step): Unmet | null {
  for (const one of step.dependsOn ?? []) {
    const [, source = '', workflowId, stepId = one] = one.startsWith('$')
      ? (ofOther.exec(one) ?? [])
      : []
    const where =
      workflowId === undefined ? frame : findWorkflow(run, frame.script, `${source}${workflowId}`)
    if (run.done.get(stepName(run, where, { stepId })) === true) continue
    const because = `Step "${step.stepId}" was not run: it depends on "${one}", which did not succeed before.`
    return { cause: 'prerequisite', because }
  }
  return null
}
