import type { Report } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import { type Lead, plainly, opening as words } from './html/words.ts'
import { titleOf } from './sorting.ts'
import { verdictWord } from './words.ts'

/** The product's name and version, as a title. */
export function productOf({ target }: Report): string {
  return `${target.product.name} ${target.product.version}`.trim()
}

/** The outcome in one sentence for somebody who has never heard of assay. */
export function inPlainWords(report: Report, plan: Plan): string {
  const musts = report.rulings.filter(
    ({ level, outcome }) => level === 'MUST' && outcome !== 'inapplicable',
  )
  const failed = musts.filter(({ outcome }) => outcome === 'failed').length
  const passed = musts.filter(({ outcome }) => outcome === 'passed').length
  return plainly(report.verdict, {
    product: productOf(report),
    of: report.verdicts.map(({ of }) => titleOf(plan, of)),
    musts: musts.length,
    failed,
    open: musts.length - failed - passed,
    adHoc: report.adHoc,
  })
}

/** The headline without the verdict's word, for where that stands above it. */
export function said({ verdict, headline }: Report): string {
  const word = `${verdictWord[verdict]}: `
  if (!headline.startsWith(word)) return headline
  const [first = '', ...rest] = headline.slice(word.length)
  return `${first.toUpperCase()}${rest.join('')}`
}

/** Everything that narrows what the verdict means. */
export function caveats(report: Report): readonly Lead[] {
  const { declaredAbsent, notDeclared, quick } = report.target
  const found: Lead[] = []
  if (report.adHoc) found.push(words.adHoc)
  if (report.partial) found.push(words.partial)
  if (!report.complete) found.push(words.interrupted)
  if (quick) found.push(words.quick)
  if (declaredAbsent.length > 0) found.push(words.absent(declaredAbsent.join(', ')))
  if (notDeclared.length > 0) found.push(words.undeclared(notDeclared.join(', ')))
  return found
}
