import { suppliers } from '../../../fixtures/suppliers/index.ts'
import { checks, lintRules, ruleFacts, type Words } from '../../assay.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Json } from '../../model/words.ts'
import { type Field, type Kind, page } from './kind.ts'

export const check: Kind = {
  names: () => [...checks.keys()],
  pages: (id, catalogue, words) => ofCheck(id, catalogue, words.explain),
}

function ofCheck(id: string, { specs }: Catalogue, words: Words['explain']): readonly string[] {
  const found = checks.get(id)
  if (found === undefined) return []
  const users = specs.flatMap(spec =>
    spec.requirements
      .filter(({ proof }) => proof.kind === 'tests' && proof.rows.some(row => row.check === id))
      .map(one => one.id),
  )
  const head = words.heads.check(id, found.over, found.implicit)
  const settles: Field = [words.labels.settles, words.settles(users.join(', '))]
  return [page(head, found.says, [...takes(found.parameters, words), settles])]
}

/** The parameters of a check, from their JSON Schema. */
function takes(parameters: Json, words: Words['explain']): readonly Field[] {
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

/** A mistake that the reference suppliers can make; several can make the same. */
export const fault: Kind = {
  names: () => Object.values(suppliers).flatMap(({ faults }) => faults.map(({ name }) => name)),
  pages: (id, _, { explain: { heads, labels } }) =>
    Object.entries(suppliers).flatMap(([name, { faults, spec }]) =>
      faults
        .filter(one => one.name === id)
        .map(one => {
          const breaks = one.breaks.map(
            (of): Field => [labels.breaks, `${of.requirement} (${of.check}): ${of.outcome}`],
          )
          const tried: Field = [labels.try, `assay sandbox ${name} --fault ${id}`]
          return page(heads.fault(id, spec), one.says, [...breaks, tried])
        }),
    ),
}

export const rule: Kind = {
  names: () => Object.keys(lintRules),
  pages: (id, _, { explain: { heads, labels } }) => {
    const found = ruleFacts(id)
    if (found === undefined) return []
    return [page(heads.rule(id, found.level), found.what, [[labels.why, found.why]])]
  },
}
