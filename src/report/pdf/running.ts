import { productOf } from '../outcome.ts'
import type { Material } from '../reporter.ts'
import { artifact, type Paper, putLine } from './paper.ts'
import { line, page, pageWidth, quiet } from './style.ts'

const small = { size: 8.5, colour: quiet }

/** Head and foot of every page, so that a single sheet says whose it is. Done when all are there. */
export function running({ doc }: Paper, { report, words }: Material): void {
  const { start, count } = doc.bufferedPageRange()
  const whose = words.pdf.running(productOf(report), words.verdict[report.verdict])
  for (let at = start; at < start + count; at++) {
    doc.switchToPage(at)
    artifact(doc, 'Pagination', () => {
      const top = { x: page.left, y: page.head, width: pageWidth }
      const foot = { ...top, y: page.foot }
      const { digest, page: number } = words.pdf
      putLine(doc, { ...small, text: words.html.page.name }, top)
      putLine(doc, { ...small, text: whose, limit: 80 }, { ...top, align: 'right' })
      doc.rect(page.left, page.head + 15, pageWidth, 0.5).fill(line)
      putLine(doc, { ...small, text: digest(report.digests.verdict), limit: 90 }, foot)
      putLine(doc, { ...small, text: number(at + 1, count) }, { ...foot, align: 'right' })
    })
  }
}
