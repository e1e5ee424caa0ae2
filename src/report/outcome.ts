import type { Report } from '../model/judgement.ts'
import { changeNotes } from './change.ts'
import type { Material } from './reporter.ts'
import { titleOf } from './sorting.ts'

/** The product's name and version, as a title. */
export function productOf({ target }: Report): string {
  return `${target.product.name} ${target.product.version}`.trim()
}

/** The outcome in one sentence for somebody who has never heard of assay. */
export function inPlainWords({ report, plan, words }: Material): string {
  const musts = report.rulings.filter(
    ({ level, outcome }) => level === 'MUST' && outcome !== 'inapplicable',
  )
  const failed = musts.filter(({ outcome }) => outcome === 'failed').length
  const passed = musts.filter(({ outcome }) => outcome === 'passed').length
  return words.opening.plainly(report.verdict, {
    product: productOf(report),
    of: report.verdicts.map(({ of }) => titleOf(plan, of)),
    musts: musts.length,
    failed,
    open: musts.length - failed - passed,
    adHoc: report.adHoc,
  })
}

/** The headline without the verdict's word, for where that stands above it. */
export function headline({ report, words }: Material): string {
  const word = `${words.verdict[report.verdict]}: `
  if (!report.headline.startsWith(word)) return report.headline
  const [first = '', ...rest] = report.headline.slice(word.length)
  return `${first.toUpperCase()}${rest.join('')}`
}

type Lead = readonly [lead: string, text: string]

/** Everything that narrows what the verdict means. */
export function caveats({ report, words: all }: Material): readonly Lead[] {
  const words = all.opening
  const { declaredAbsent, notDeclared, quick } = report.target
  const found: Lead[] = []
  if (report.adHoc) found.push(words.adHoc)
  if (report.changed !== undefined) found.push(...changeNotes(report.changed, all))
  else if (report.partial) found.push(words.partial)
  if (!report.complete) found.push(words.interrupted)
  if (quick) found.push(words.quick)
  if (declaredAbsent.length > 0) found.push(words.absent(declaredAbsent.join(', ')))
  if (notDeclared.length > 0) found.push(words.undeclared(notDeclared.join(', ')))
  return found
}
