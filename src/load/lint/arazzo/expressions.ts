import { type Expression, names, type Tail } from '../../../base/expression/index.ts'
import { didYouMean } from '../../../base/suggest.ts'
import { type Found, known, type Rule } from '../book.ts'
import { waitedFor } from './actions.ts'
import { after, successors } from './flow.ts'
import { type At, inputsOf, notes, outputNames, workflowNamed, workflowsOf } from './reading.ts'
import { type Site, sitesOf } from './sites.ts'

/** Every runtime expression can be read, and names what is there when it is evaluated. */
export const expressions: Rule = book =>
  book.suites.flatMap(({ documents }) =>
    documents.flatMap(page =>
      workflowsOf(page, documents).flatMap(at => {
        const next = successors(at)
        const order = at.workflow.steps.map((_, index) => after(next, index))
        return notes(
          page,
          sitesOf(at).flatMap(site => ofSite({ at, order, site })),
        )
      }),
    ),
  )

interface Looking {
  readonly at: At
  /** For each step, the steps that can come after it. */
  readonly order: readonly ReadonlySet<number>[]
  readonly site: Site
}

function ofSite(looking: Looking): readonly Found[] {
  const { reference, pointer } = looking.site
  if (reference.kind === 'wrong') {
    const message = reference.fault.message
    const hint = 'Write it as Arazzo has it, such as $response.body#/id.'
    return [{ rule: 'expression-syntax', message, pointer, hint }]
  }
  const { canonical, text } = reference
  const spelling: readonly Found[] =
    canonical === null
      ? []
      : [
          {
            rule: 'expression-spelling',

            message: `"${text}" is a spelling that Arazzo's grammar does not have.`,
            pointer,
            hint: `Write "${canonical}".`,
          },
        ]
  return [...spelling, ...resolved(looking, reference.expression)]
}

function resolved(looking: Looking, expression: Expression): readonly Found[] {
  switch (expression.kind) {
    case 'inputs':
      return input(looking, expression)
    case 'outputs':
      return output(looking, expression)
    case 'step':
      return step(looking, expression)
    case 'workflow':
      return workflow(looking, expression)
    case 'source':
      return source(looking, expression)
    case 'url':
    case 'method':
    case 'statusCode':
    case 'header':
    case 'query':
    case 'path':
    case 'body':
      return message(looking, expression)
    default:
      return []
  }
}

type Of<K extends Expression['kind']> = Expression & { readonly kind: K }

/** An expression that names a member of the inputs or outputs. */
interface Member {
  readonly tail: Tail
  readonly text: string
}

function input({ at, site }: Looking, { tail, text }: Member): readonly Found[] {
  const declared = inputsOf(at)
  if (declared === null) return []
  const steps = at.workflow.steps
  const tables = site.step === null ? steps : steps.slice(site.step, site.step + 1)
  const all = [...declared, ...tables.flatMap(one => one['x-assay-data']?.as ?? [])]
  const wanted = names(tail)
  if (wanted.some(name => all.includes(name))) return []
  const message = `"${text}": the workflow has no input "${wanted[0] ?? ''}".`
  const hint = `Declare it under inputs. ${known(didYouMean(wanted[0] ?? '', all), all)}`
  return [{ rule: 'input-unknown', message, pointer: site.pointer, hint }]
}

/** `$outputs` are those of the step itself, or of the workflow that it calls. */
function output({ at, site }: Looking, { tail, text }: Member): readonly Found[] {
  const step = site.step === null ? undefined : at.workflow.steps[site.step]
  if (step === undefined) return []
  const called = step.workflowId === undefined ? null : workflowNamed(at, step.workflowId)
  const all = [...outputNames(step), ...Object.keys(called?.workflow.outputs ?? {})]
  const wanted = names(tail)
  if (wanted.some(name => all.includes(name))) return []
  const message = `"${text}": the step "${step.stepId}" has no output "${wanted[0] ?? ''}".`
  const hint = known(didYouMean(wanted[0] ?? '', all), all)
  return [{ rule: 'output-unknown', message, pointer: site.pointer, hint }]
}

function step(looking: Looking, expression: Of<'step'>): readonly Found[] {
  const { at, order, site } = looking
  const { steps } = at.workflow
  const ids = steps.map(({ stepId }) => stepId)
  const index = ids.indexOf(expression.step)
  const { pointer } = site
  if (index < 0) {
    const message = `"${expression.text}": this workflow has no step "${expression.step}".`
    const hint = known(didYouMean(expression.step, ids), ids)
    return [{ rule: 'step-unknown', message, pointer, hint }]
  }
  const outputs = outputNames(steps[index])
  const wanted = names(expression.tail)
  if (!wanted.some(name => outputs.includes(name))) {
    const message = `"${expression.text}": the step "${expression.step}" has no output "${wanted[0] ?? ''}".`
    const hint = known(didYouMean(wanted[0] ?? '', outputs), outputs)
    return [{ rule: 'output-unknown', message, pointer, hint }]
  }
  const own = site.step === index && site.when !== 'before'
  if (site.step === null || own || order[index]?.has(site.step) === true) return []
  // A step that waits for one which never comes before is told of there.
  if (waitedFor(at, steps[site.step]).includes(expression.step)) return []
  const message = `"${expression.text}": the step "${expression.step}" never comes before this one.`
  const hint = 'Take the value from an earlier step.'
  return [{ rule: 'reference-forward', message, pointer, hint }]
}

function workflow({ at, site }: Looking, expression: Of<'workflow'>): readonly Found[] {
  const { pointer } = site
  const ids = at.arazzo.workflows.map(({ workflowId }) => workflowId)
  const found = at.arazzo.workflows.find(({ workflowId }) => workflowId === expression.workflow)
  if (found === undefined) {
    const message = `"${expression.text}": there is no workflow "${expression.workflow}" in this document.`
    const hint = known(didYouMean(expression.workflow, ids), ids)
    return [{ rule: 'workflow-unknown', message, pointer, hint }]
  }
  const inputs = inputsOf({ ...at, workflow: found })
  const all = expression.field === 'inputs' ? inputs : Object.keys(found.outputs ?? {})
  const wanted = names(expression.tail)
  if (all === null || wanted.some(name => all.includes(name))) return []
  const what = expression.field === 'inputs' ? 'input' : 'output'
  const message = `"${expression.text}": the workflow "${expression.workflow}" has no ${what} "${wanted[0] ?? ''}".`
  const hint = known(didYouMean(wanted[0] ?? '', all), all)
  return [{ rule: `${what}-unknown`, message, pointer, hint }]
}

function source({ at, site }: Looking, expression: Of<'source'>): readonly Found[] {
  const all = at.arazzo.sourceDescriptions.map(({ name }) => name)
  if (all.includes(expression.source)) return []
  const message = `"${expression.text}": there is no source "${expression.source}".`
  const hint = known(didYouMean(expression.source, all), all)
  return [{ rule: 'source-unknown', message, pointer: site.pointer, hint }]
}

/** There is no message before the request, and none of the workflow's own at its end. */
function message({ at, site }: Looking, { text }: Expression): readonly Found[] {
  const called = site.step !== null && at.workflow.steps[site.step]?.workflowId !== undefined
  if (site.when === 'after' && !called) return []
  const why =
    site.when === 'before'
      ? 'nothing was sent or answered yet'
      : called
        ? 'a step that calls a workflow has no message of its own'
        : 'a workflow has no message of its own'
  const hint = 'Hand the value on as an output of the step that sees it.'
  return [{ rule: 'message-absent', message: `"${text}": ${why}.`, pointer: site.pointer, hint }]
}
