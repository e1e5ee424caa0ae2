import type { Words } from '../../assay.ts'
import type { Step, Workflow } from '../../model/arazzo.ts'
import type { Catalogue, Probe, Suite } from '../../model/catalogue.ts'
import { type Field, type Kind, page, when } from './kind.ts'

type Told = Words['explain']

const workflowsOf = ({ documents }: Suite): readonly Workflow[] =>
  documents.flatMap(({ arazzo }) => arazzo.workflows)

export const suite: Kind = {
  names: ({ suites }) => suites.map(one => one.id),
  pages: (id, { suites, specs }, { explain: words }) =>
    suites
      .filter(one => one.id === id)
      .map(one => {
        const title = specs.find(spec => spec.id === one.spec)?.title ?? one.spec
        const cases = workflowsOf(one).length + one.probes.length
        return page(words.heads.suite(id), title, [
          [words.labels.has, words.cases(cases)],
          [words.labels.run, `assay run TARGET --spec ${one.spec}`],
        ])
      }),
}

/** A case by its id; in a plan of two suites with equal ids it is `<spec>:<id>`. */
export const oneCase: Kind = {
  names: ({ suites }) =>
    suites.flatMap(one => [
      ...workflowsOf(one).map(({ workflowId }) => workflowId),
      ...one.probes.map(({ id }) => id),
    ]),
  pages: (id, catalogue, { explain: words }) =>
    catalogue.suites.flatMap(of => {
      const name = of.spec.replace(/@.*$/u, '')
      const own = id.startsWith(`${name}:`) ? id.slice(name.length + 1) : id
      return [
        ...workflowsOf(of)
          .filter(({ workflowId }) => workflowId === own)
          .map(one => ofWorkflow(one, { of, catalogue, words })),
        ...of.probes
          .filter(one => one.id === own)
          .map(one => ofProbe(one, { of, catalogue, words })),
      ]
    }),
}

interface Within {
  readonly of: Suite
  readonly catalogue: Catalogue
  readonly words: Told
}

function ofWorkflow(one: Workflow, { of, catalogue, words }: Within): string {
  const { labels } = words
  const needs = one['x-assay-when']
  const absent = needs?.startsWith('!') === true
  return page(
    words.heads.case(one.workflowId, of.id),
    one.summary ?? one.description ?? one.workflowId,
    [
      ...when<Field>(needs !== undefined, [
        labels.when,
        absent ? words.absence(needs?.slice(1) ?? '') : words.when(needs ?? ''),
      ]),
      ...settles(one.workflowId, { of, catalogue, words }),
      ...one.steps.map((step): Field => [labels.step, words.step(step.stepId, does(step))]),
      [labels.run, `assay run TARGET --case ${one.workflowId}`],
    ],
  )
}

function does(step: Step): string {
  return (
    step.description ??
    step.operationId ??
    step.workflowId ??
    step.operationPath ??
    ''
  ).replace(/\s+/gu, ' ')
}

function ofProbe(one: Probe, within: Within): string {
  const { of, words } = within
  return page(words.heads.probe(one.id, of.id), words.tls(one.checks.join(', ')), [
    ...settles(one.id, within),
    [words.labels.run, `assay run TARGET --case ${one.id}`],
  ])
}

/** The requirements that a row of their tests puts into this case. */
function settles(id: string, { of, catalogue, words }: Within): readonly Field[] {
  const requirements = catalogue.specs.find(spec => spec.id === of.spec)?.requirements ?? []
  const asking = requirements
    .filter(({ proof }) => proof.kind === 'tests' && proof.rows.some(row => row.case === id))
    .map(one => one.id)
  return when<Field>(asking.length > 0, [words.labels.settles, asking.join(', ')])
}
