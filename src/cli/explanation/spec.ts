import type { Words } from '../../assay.ts'
import type { Capability, Spec } from '../../model/catalogue.ts'
import { type Field, type Kind, page, when } from './kind.ts'

type Told = Words['explain']

export const spec: Kind = {
  names: ({ specs }) => specs.flatMap(one => [one.name, one.id]),
  pages: (id, { specs }, { explain: words }) => {
    const { labels } = words
    const found = specs.findLast(one => one.id === id || one.name === id)
    if (found === undefined) return []
    const { upstream, requirements, capabilities } = found
    const fields: readonly Field[] = [
      [labels.upstream, `${upstream.name} ${upstream.version}, ${upstream.url}`],
      [labels.has, words.has(requirements.length)],
      ...capabilities.map(({ name, says }): Field => [labels.can, `${name}: ${says}`]),
    ]
    return [page(words.heads.spec(found.id), `${found.title}. ${found.summary}`, fields)]
  },
}

export const profile: Kind = {
  names: ({ profiles }) => profiles.map(one => one.id),
  pages: (id, { profiles }, { explain: words }) =>
    profiles
      .filter(one => one.id === id)
      .map(one => {
        const asks = one.specs.map(({ spec: of, suite, capabilities }): Field => {
          const text = words.asks({ spec: of, suite, capabilities: capabilities.join(', ') })
          return [words.labels.asks, text]
        })
        const minimum: Field = [words.labels.minimum, words.minimum(one.minimumPassed)]
        const head = words.heads.profile(id, one.status)
        return page(head, `${one.title}. ${one.summary}`, [...asks, minimum])
      }),
}

export const category: Kind = {
  names: ({ categories }) => categories.map(one => one.id),
  pages: (id, { categories }, { explain: { heads, labels } }) =>
    categories
      .filter(one => one.id === id)
      .map(one => page(heads.category(id), one.title, [[labels.asks, one.profiles.join(', ')]])),
}

export const capability: Kind = {
  names: ({ specs }) => specs.flatMap(one => one.capabilities.map(({ name }) => name)),
  pages: (id, { specs }, { explain: words }) =>
    specs.flatMap(one =>
      one.capabilities
        .filter(({ name }) => name === id)
        .map(found => ofCapability(one, found, words)),
    ),
}

function ofCapability(of: Spec, { name, says, absent }: Capability, words: Told): string {
  const { labels } = words
  const asking = of.requirements.filter(one => one.when === name).map(one => one.id)
  return page(words.heads.capability(name, of.id), says, [
    [labels.declare, words.declare(name)],
    ...when<Field>(asking.length > 0, [labels.needed, asking.join(', ')]),
    ...when<Field>(absent !== null, [labels.absent, absent ?? '']),
  ])
}

/** What a target file may name under `data`. */
export const data: Kind = {
  names: ({ specs }) => specs.flatMap(one => one.data.map(({ name }) => name)),
  pages: (id, { specs }, { explain: words }) =>
    specs.flatMap(one =>
      one.data
        .filter(({ name }) => name === id)
        .map(({ name, says, example }) => {
          const text = words.data(name, JSON.stringify(example))
          return page(words.heads.data(name, one.id), says, [[words.labels.example, text]])
        }),
    ),
}
