import { type NotAssessed, notAssessed } from '../../assay.ts'
import { type Page, type Part, paragraph } from './page.ts'

/** What was not assessed, by cause: it decides as much as what failed, and is never left out. */
export function untold(page: Page): Part {
  const groups = notAssessed(page.report.rulings)
  if (groups.length === 0) return [() => '']
  return [
    () => listed(page, groups, { names: 8, actions: true }),
    () => listed(page, groups, { names: 4, actions: false }),
    () => counted(page, groups, page.words.summary.explainCause),
    () => counted(page, groups, ''),
  ]
}

interface Much {
  readonly names: number
  readonly actions: boolean
}

function listed(
  { width, paint, words }: Page,
  groups: readonly NotAssessed[],
  { names, actions }: Much,
): string {
  const lines = groups.flatMap(({ cause, rulings }) => {
    const { title, action } = cause === null ? words.noCause : words.cause[cause]
    const ids = rulings.slice(0, names).map(ruling => ruling.requirement)
    const all = words.summary.ids(ids, rulings.length - ids.length)
    const text = `${words.summary.group(title, rulings.length)} ${all}`
    const named = paragraph(text, width, { indent: '    ', first: '  ' })
    const what = { indent: '      ', first: '    → ' }
    return actions ? [named, paint.dim(paragraph(action, width, what))] : [named]
  })
  return [words.summary.notAssessed, ...lines].join('\n')
}

/** `assay explain` knows each of these causes. */
function counted(page: Page, groups: readonly NotAssessed[], more: string): string {
  const { summary: words } = page.words
  const all = groups.reduce((sum, { rulings }) => sum + rulings.length, 0)
  const causes = groups.map(({ cause, rulings }) => words.cause(rulings.length, cause))
  const text = `${words.causes(all, causes)} ${more}`
  return paragraph(text, page.width, { indent: '  ', first: '' })
}
