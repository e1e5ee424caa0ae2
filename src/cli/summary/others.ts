import type { Root } from '../../assay.ts'
import { short } from '../../base/escape.ts'
import { type Page, type Part, safe } from './page.ts'

const idsShown = 3

/** The other failed MUSTs by what broke them, a line each; what breaks most stands first. */
export function others(page: Page, roots: readonly Root[]): Part {
  const tell = (shown: number) => () => told(page, roots, shown)
  return [tell(20), tell(10), tell(6), tell(3), tell(1), tell(0)]
}

function told(
  { options, paint, words: { summary: words } }: Page,
  roots: readonly Root[],
  limit: number,
): string {
  const all = roots.reduce((sum, { rulings }) => sum + rulings.length, 0)
  if (all === 0) return ''
  const shown = roots.slice(0, limit)
  const lines = shown.map(({ rulings, because }) => {
    const ids = rulings.slice(0, idsShown).map(one => safe(one.requirement, 60))
    const names = words.ids(ids, rulings.length - ids.length)
    const text = short(words.others(names, safe(because)), options.width - 3)
    return `  ${paint.bold(text.slice(0, names.length))}${text.slice(names.length)}`
  })
  const left = roots.slice(limit).reduce((sum, { rulings }) => sum + rulings.length, 0)
  const report = options.files?.find(file => file.endsWith('.html'))
  const rest = report === undefined ? words.more(left) : words.moreIn(left, report)
  if (limit === 0) return paint.red(words.alsoFailedOnly(all))
  const more = left === 0 ? [] : [`  ${safe(rest, 1000)}`]
  return [paint.red(words.alsoFailed(all)), ...lines, ...more].join('\n')
}
