import { suppliers } from '../../../fixtures/suppliers/index.ts'
import type { Words } from '../../assay.ts'
import type { Requirement, Spec } from '../../model/catalogue.ts'
import { type Field, type Kind, page, when } from './kind.ts'

type Told = Words['explain']

export const requirement: Kind = {
  names: ({ specs }) => specs.flatMap(spec => spec.requirements.map(one => one.id)),
  pages: (id, { specs }, words) =>
    specs.flatMap(spec =>
      spec.requirements
        .filter(one => one.id === id)
        .map(one => ofRequirement(spec, one, words.explain)),
    ),
}

/** Of a suite of somebody's own: `case:<workflowId>`. */
export const adHoc: Kind = {
  names: () => [],
  pages: (id, _, { explain, glossary }) =>
    when(/^case:./u.test(id), page(explain.heads.adHoc(id), glossary.adHoc)),
}

function ofRequirement(spec: Spec, one: Requirement, words: Told): string {
  const { clause } = one
  const { labels } = words
  const upstream = clause.upstream === null ? '' : ` (${clause.upstream})`
  const breaking = Object.values(suppliers)
    .filter(supplier => supplier.spec === spec.id)
    .flatMap(supplier => supplier.faults)
    .filter(fault => fault.breaks.some(breaks => breaks.requirement === one.id))
  const fields: readonly Field[] = [
    [labels.clause, `${clause.document}, ${clause.section}${upstream}`],
    ...when<Field>(one.when !== null, [labels.when, words.when(one.when ?? '')]),
    ...proof(one, words),
    ...when<Field>(breaking.length > 0, [
      labels.broken,
      breaking.map(({ name }) => name).join(', '),
    ]),
    [labels.remedy, one.remedy],
  ]
  return page(`${one.id}  ${one.level}  ${spec.id}  ${one.facet}  ${one.status}`, one.says, fields)
}

function proof({ proof }: Requirement, { labels, tested }: Told): readonly Field[] {
  if (proof.kind === 'attested') return [[labels.attested, proof.how]]
  if (proof.kind === 'excused') return [[labels.excused, proof.reason]]
  const texts = proof.rows.map(row => tested(row))
  return texts
    .filter((text, at) => texts.indexOf(text) === at)
    .map((text): Field => [labels.tested, text])
}
