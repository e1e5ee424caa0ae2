import { looseReferences } from '../../dangling.ts'
import type { Page, Rule } from '../book.ts'
import { notes } from './reading.ts'

/** What a document names by its source or its workflow is there: found as before a run. */
export const dangling: Rule = book =>
  book.suites.flatMap(({ documents }) => {
    const all = documents.map(({ document }) => document)
    return documents.flatMap(page =>
      notes(
        page,
        looseReferences(all, page.document)
          .filter(({ what, reference }) => what === 'step' || reference.startsWith(foreign))
          .filter(({ reference }) => reference.startsWith('$') && !unread(page, reference))
          .map(({ what, pointer, message, hint }) => {
            return { rule: `${what}-unknown`, message, pointer, hint } as const
          }),
      ),
    )
  })

const foreign = '$sourceDescriptions.'

/** Of a source that could not be read, nothing can be said. */
function unread({ document }: Page, reference: string): boolean {
  const [start, name = ''] = reference.split('.')
  const declared = document.arazzo.sourceDescriptions.some(one => one.name === name)
  return `${start}.` === foreign && declared && !Object.hasOwn(document.sources, name)
}
