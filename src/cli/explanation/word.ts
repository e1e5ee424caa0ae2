import { english, reporters } from '../../assay.ts'
import { silenceReasons } from '../../model/silence.ts'
import { causes, worstFirst } from '../../model/words.ts'
import { glossed, type Kind, page } from './kind.ts'

/** The keys of a table; that they are its own is known where it is written. */
const keysOf = <Table extends object>(table: Table): readonly (keyof Table & string)[] =>
  // Object.keys gives text, because a value may have more members than its type says.
  Object.keys(table) as (keyof Table & string)[]

export const outcome = glossed(worstFirst, (id, { explain, glossary, outcome: word }) =>
  page(explain.heads.outcome(id), glossary.outcomes[id], [[explain.labels.shown, word(id)]]),
)

export const cause = glossed(causes, (id, { explain, cause: words }) =>
  page(explain.heads.cause(id), `${words[id].title}.`, [[explain.labels.do, words[id].action]]),
)

export const verdict = glossed(keysOf(english.glossary.verdicts), (id, words) =>
  page(words.explain.heads.verdict(id), words.glossary.verdicts[id], [
    [words.explain.labels.shown, words.verdict[id]],
  ]),
)

export const level = glossed(keysOf(english.glossary.levels), (id, { explain, glossary }) =>
  page(explain.heads.level(id), glossary.levels[id]),
)

export const facet = glossed(keysOf(english.glossary.facets), (id, { explain, glossary }) =>
  page(explain.heads.facet(id), glossary.facets[id]),
)

export const silence = glossed(silenceReasons, (id, { explain, glossary }) =>
  page(explain.heads.silence(id), glossary.silences[id]),
)

export const assurance = glossed(keysOf(english.glossary.assurance), (id, words) =>
  page(words.explain.heads.assurance(id), words.glossary.assurance[id]),
)

export const exit = glossed(keysOf(english.exits), (id, { explain, exits }) =>
  page(explain.heads.exit(id), exits[id]),
)

export const format: Kind = {
  names: () => [...reporters.keys()],
  pages: (id, _, { explain: { heads, labels }, formats }) => {
    const found = reporters.get(id)
    if (found === undefined) return []
    return [page(heads.format(id), formats[found.id], [[labels.file, found.file]])]
  },
}
