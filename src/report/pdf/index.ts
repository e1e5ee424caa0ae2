import { productOf } from '../outcome.ts'
import type { Material, Reporter } from '../reporter.ts'
import { advisories, coverage } from './coverage.ts'
import { numbers } from './numbers.ts'
import { openPaper } from './open.ts'
import { opening, tested } from './opening.ts'
import { requirements } from './requirements.ts'
import { running } from './running.ts'

/** A paper for a file: few pages, each of which says whose it is, and tags for who cannot see. */
export const pdf: Reporter<Uint8Array> = {
  id: 'pdf',
  extension: 'pdf',
  file: 'report.pdf',
  async *render(of) {
    const { meta, words } = of
    const at = dateOf(meta?.at ?? '')
    const paper = await openPaper({ title: titleOf(of), at, language: words.language })
    opening(paper, of)
    tested(paper, of)
    numbers(paper, of)
    coverage(paper, of)
    advisories(paper, of)
    requirements(paper, of)
    running(paper, of)
    paper.doc.end()
    yield* paper.doc
  },
}

function titleOf({ report, words }: Material): string {
  const { supplier } = report.target
  return words.html.page.title(words.verdict[report.verdict], productOf(report), supplier.name)
}

/** The run's own time; where there is none, the beginning of time: never the clock. */
function dateOf(at: string): Date {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}
