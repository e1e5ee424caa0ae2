import { suppliers } from '../../fixtures/suppliers/index.ts'
import { causeWords, checks, lintRules, reporters, ruleFacts } from '../assay.ts'
import type { Catalogue, Requirement, Row, Spec } from '../model/catalogue.ts'
import type { Json } from '../model/words.ts'
import { causes } from '../model/words.ts'
import { exitMeanings } from './meanings.ts'

type Field = readonly [label: string, text: string]

/** What an id of assay means, for people; null when nothing is called so. */
export function explanation(catalogue: Catalogue, id: string): string | null {
  const spec = catalogue.specs.find(one => one.requirements.some(each => each.id === id))
  const requirement = spec?.requirements.find(one => one.id === id)
  if (spec !== undefined && requirement !== undefined) return ofRequirement(spec, requirement)
  return (
    ofCheck(catalogue, id) ??
    ofFault(id) ??
    ofRule(id) ??
    ofProfile(catalogue, id) ??
    ofSpec(catalogue, id) ??
    ofWord(catalogue, id)
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
    ...Object.keys(exitMeanings),
  ]
}

/** A heading, a sentence, and labelled lines below. */
function page(head: string, says: string, fields: readonly Field[]): string {
  const lines = fields.map(([label, text]) => `  ${label.padEnd(10)}${text.trim()}\n`).join('')
  return `${head}\n\n  ${says.trim()}\n${lines === '' ? '' : `\n${lines}`}`
}

function ofRequirement(spec: Spec, one: Requirement): string {
  const { clause } = one
  const upstream = clause.upstream === null ? '' : ` (${clause.upstream})`
  const breaking = Object.values(suppliers)
    .filter(supplier => supplier.spec === spec.id)
    .flatMap(supplier => supplier.faults)
    .filter(fault => fault.breaks.some(breaks => breaks.requirement === one.id))
  const fields: readonly Field[] = [
    ['clause', `${clause.document}, ${clause.section}${upstream}`],
    ...when<Field>(one.when !== null, ['when', `the capability "${one.when}" is declared`]),
    ...proof(one),
    ...when<Field>(breaking.length > 0, ['broken by', breaking.map(({ name }) => name).join(', ')]),
    ['remedy', one.remedy],
  ]
  return page(`${one.id}  ${one.level}  ${spec.id}  ${one.facet}  ${one.status}`, one.says, fields)
}

function proof({ proof }: Requirement): readonly Field[] {
  if (proof.kind === 'attested') return [['attested', proof.how]]
  if (proof.kind === 'excused') return [['excused', proof.reason]]
  const texts = proof.rows.map(tested)
  return texts
    .filter((text, at) => texts.indexOf(text) === at)
    .map((text): Field => ['tested', text])
}

function tested({ check, as, case: name, operation }: Row): string {
  const within = name === null ? '' : ` in case ${name}`
  const on = operation === null ? '' : ` on every ${operation}`
  return `${check}${as === null ? '' : ` (${as})`}${within}${on}`
}

function ofCheck(catalogue: Catalogue, id: string): string | null {
  const check = checks.get(id)
  if (check === undefined) return null
  const users = catalogue.specs.flatMap(spec =>
    spec.requirements
      .filter(({ proof }) => proof.kind === 'tests' && proof.rows.some(row => row.check === id))
      .map(one => one.id),
  )
  const head = `${id}  check over ${check.over}${check.implicit ? ', on every exchange of an operation' : ''}`
  return page(head, check.says, [
    ...takes(check.parameters),
    ['settles', users.join(', ') || 'nothing yet'],
  ])
}

/** The parameters of a check, from their JSON Schema. */
function takes(parameters: Json): readonly Field[] {
  const required = member(parameters, 'required')
  const properties = member(parameters, 'properties') ?? {}
  return Object.entries(properties).map(([name, schema]): Field => {
    const must = Array.isArray(required) && required.includes(name) ? ', required' : ''
    const type = member(schema, 'type') ?? member(schema, 'enum')
    const says = member(schema, 'description')
    const about = [type, says].filter(part => part !== undefined).map(plain)
    return ['with', `${name}${must}${about.length === 0 ? '' : `: ${about.join('; ')}`}`]
  })
}

const plain = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map(String).join(' | ') : String(value)

function member(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

function ofFault(id: string): string | null {
  for (const [name, supplier] of Object.entries(suppliers)) {
    const fault = supplier.faults.find(one => one.name === id)
    if (fault === undefined) continue
    const breaks = fault.breaks.map(
      (one): Field => ['breaks', `${one.requirement} (${one.check}): ${one.outcome}`],
    )
    const tried: Field = ['try', `assay sandbox ${name} --fault ${id}`]
    return page(`${id}  fault of ${supplier.spec}`, fault.says, [...breaks, tried])
  }
  return null
}

function ofRule(id: string): string | null {
  const rule = ruleFacts(id)
  if (rule === undefined) return null
  const level = rule.level === 'either' ? 'error or note' : rule.level
  return page(`${id}  rule of lint, ${level}`, rule.what, [['why', rule.why]])
}

function ofProfile(catalogue: Catalogue, id: string): string | null {
  const profile = catalogue.profiles.find(one => one.id === id)
  if (profile === undefined) return null
  const asks = profile.specs.map(({ spec, suite, capabilities }): Field => {
    return [
      'asks for',
      `${spec} by suite ${suite}; capabilities: ${capabilities.join(', ') || 'none'}`,
    ]
  })
  const minimum: Field = ['minimum', `${profile.minimumPassed} MUST requirements passed`]
  const says = `${profile.title}. ${profile.summary}`
  return page(`${id}  profile, ${profile.status}`, says, [...asks, minimum])
}

function ofSpec(catalogue: Catalogue, id: string): string | null {
  const spec = catalogue.specs.findLast(one => one.id === id || one.name === id)
  if (spec === undefined) return null
  const { upstream, requirements, capabilities } = spec
  return page(`${spec.id}  spec`, `${spec.title}. ${spec.summary}`, [
    ['upstream', `${upstream.name} ${upstream.version}, ${upstream.url}`],
    ['has', `${requirements.length} requirements (assay list requirements)`],
    ...capabilities.map(({ name, says }): Field => ['can', `${name}: ${says}`]),
  ])
}

/** A category, a report format, a cause, an exit code. */
function ofWord(catalogue: Catalogue, id: string): string | null {
  const category = catalogue.categories.find(one => one.id === id)
  if (category !== undefined) {
    return page(`${id}  category`, category.title, [['asks for', category.profiles.join(', ')]])
  }
  const format = reporters.get(id)
  if (format !== undefined) return page(`${id}  format`, format.says, [['file', format.file]])
  const cause = causes.find(one => one === id)
  if (cause !== undefined) {
    const { title, action } = causeWords[cause]
    return page(`${id}  cause`, `${title}.`, [['do', action]])
  }
  const meaning = Object.hasOwn(exitMeanings, id) ? exitMeanings[id] : undefined
  return meaning === undefined ? null : page(`${id}  exit code`, meaning, [])
}

function when<T>(holds: boolean, value: T): readonly T[] {
  return holds ? [value] : []
}
