import { suppliers } from '../../fixtures/suppliers/index.ts'
import { checks, english, lintRules, reporters, ruleFacts, type Words } from '../assay.ts'
import type { Catalogue, Requirement, Spec } from '../model/catalogue.ts'
import type { Json } from '../model/words.ts'
import { causes } from '../model/words.ts'
import { label } from './words.ts'

type Field = readonly [label: string, text: string]
type Told = Words['explain']

/** What an id of assay means, for people; null when nothing is called so. */
export function explanation(catalogue: Catalogue, id: string, words: Words): string | null {
  const spec = catalogue.specs.find(one => one.requirements.some(each => each.id === id))
  const requirement = spec?.requirements.find(one => one.id === id)
  if (spec !== undefined && requirement !== undefined)
    return ofRequirement(spec, requirement, words.explain)
  return (
    ofCheck(catalogue, id, words.explain) ??
    ofFault(id, words.explain) ??
    ofRule(id, words.explain) ??
    ofProfile(catalogue, id, words.explain) ??
    ofSpec(catalogue, id, words.explain) ??
    ofWord(catalogue, id, words)
  )
}

/** Every id that can be explained. */
export function explainable(catalogue: Catalogue): readonly string[] {
  return [
    ...catalogue.specs.flatMap(spec => [
      spec.name,
      spec.id,
      ...spec.requirements.map(one => one.id),
    ]),
    ...checks.keys(),
    ...Object.keys(lintRules),
    ...Object.values(suppliers).flatMap(supplier => supplier.faults.map(fault => fault.name)),
    ...catalogue.profiles.map(one => one.id),
    ...catalogue.categories.map(one => one.id),
    ...reporters.keys(),
    ...causes,
    ...Object.keys(english.exits),
  ]
}

/** A heading, a sentence, and labelled lines below. */
function page(head: string, says: string, fields: readonly Field[]): string {
  const lines = fields.map(([name, text]) => `  ${label(name, 10)}${text.trim()}\n`).join('')
  return `${head}\n\n  ${says.trim()}\n${lines === '' ? '' : `\n${lines}`}`
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

function ofCheck(catalogue: Catalogue, id: string, words: Told): string | null {
  const check = checks.get(id)
  if (check === undefined) return null
  const users = catalogue.specs.flatMap(spec =>
    spec.requirements
      .filter(({ proof }) => proof.kind === 'tests' && proof.rows.some(row => row.check === id))
      .map(one => one.id),
  )
  const head = words.heads.check(id, check.over, check.implicit)
  return page(head, check.says, [
    ...takes(check.parameters, words),
    [words.labels.settles, words.settles(users.join(', '))],
  ])
}

/** The parameters of a check, from their JSON Schema. */
function takes(parameters: Json, words: Told): readonly Field[] {
  const musts = member(parameters, 'required')
  const properties = member(parameters, 'properties') ?? {}
  return Object.entries(properties).map(([name, schema]): Field => {
    const required = Array.isArray(musts) && musts.includes(name)
    const type = member(schema, 'type') ?? member(schema, 'enum')
    const says = member(schema, 'description')
    const about = [type, says]
      .filter(part => part !== undefined)
      .map(plain)
      .join('; ')
    return [words.labels.with, words.parameter({ name, required, about })]
  })
}

const plain = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map(String).join(' | ') : String(value)

function member(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

function ofFault(id: string, { heads, labels }: Told): string | null {
  for (const [name, supplier] of Object.entries(suppliers)) {
    const fault = supplier.faults.find(one => one.name === id)
    if (fault === undefined) continue
    const breaks = fault.breaks.map(
      (one): Field => [labels.breaks, `${one.requirement} (${one.check}): ${one.outcome}`],
    )
    const tried: Field = [labels.try, `assay sandbox ${name} --fault ${id}`]
    return page(heads.fault(id, supplier.spec), fault.says, [...breaks, tried])
  }
  return null
}

function ofRule(id: string, { heads, labels }: Told): string | null {
  const rule = ruleFacts(id)
  if (rule === undefined) return null
  return page(heads.rule(id, rule.level), rule.what, [[labels.why, rule.why]])
}

function ofProfile(catalogue: Catalogue, id: string, words: Told): string | null {
  const { labels } = words
  const profile = catalogue.profiles.find(one => one.id === id)
  if (profile === undefined) return null
  const asks = profile.specs.map(({ spec, suite, capabilities }): Field => {
    return [labels.asks, words.asks({ spec, suite, capabilities: capabilities.join(', ') })]
  })
  const minimum: Field = [labels.minimum, words.minimum(profile.minimumPassed)]
  const says = `${profile.title}. ${profile.summary}`
  return page(words.heads.profile(id, profile.status), says, [...asks, minimum])
}

function ofSpec(catalogue: Catalogue, id: string, words: Told): string | null {
  const { labels } = words
  const spec = catalogue.specs.findLast(one => one.id === id || one.name === id)
  if (spec === undefined) return null
  const { upstream, requirements, capabilities } = spec
  return page(words.heads.spec(spec.id), `${spec.title}. ${spec.summary}`, [
    [labels.upstream, `${upstream.name} ${upstream.version}, ${upstream.url}`],
    [labels.has, words.has(requirements.length)],
    ...capabilities.map(({ name, says }): Field => [labels.can, `${name}: ${says}`]),
  ])
}

/** A category, a report format, a cause, an exit code. */
function ofWord(catalogue: Catalogue, id: string, words: Words): string | null {
  const { heads, labels } = words.explain
  const category = catalogue.categories.find(one => one.id === id)
  if (category !== undefined) {
    return page(heads.category(id), category.title, [[labels.asks, category.profiles.join(', ')]])
  }
  const format = reporters.get(id)
  if (format !== undefined) {
    return page(heads.format(id), words.formats[format.id], [[labels.file, format.file]])
  }
  const cause = causes.find(one => one === id)
  if (cause !== undefined) {
    const { title, action } = words.cause[cause]
    return page(heads.cause(id), `${title}.`, [[labels.do, action]])
  }
  const meaning = Object.entries(words.exits).find(([code]) => code === id)?.[1]
  return meaning === undefined ? null : page(heads.exit(id), meaning, [])
}

function when<T>(holds: boolean, value: T): readonly T[] {
  return holds ? [value] : []
}
