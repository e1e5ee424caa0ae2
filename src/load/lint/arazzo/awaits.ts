import { inputSchemas } from '../../../base/inputs.ts'
import { escapeToken } from '../../../base/pointer.ts'
import { didYouMean } from '../../../base/suggest.ts'
import { type Found, known, type Rule } from '../book.ts'
import { type At, notes, workflowsOf } from './reading.ts'

/** The addresses that suites tell the supplier are those that some step waits at. */
export const awaits: Rule = book =>
  book.suites.flatMap(({ documents }) => {
    const all = documents.flatMap(page => workflowsOf(page, documents))
    const steps = all.flatMap(({ workflow }) => workflow.steps)
    const peers = [...new Set(steps.flatMap(step => step['x-assay-await']?.peer ?? []))]
    return all.flatMap(at => notes(at.page, idle(at, peers)))
  })

function idle({ arazzo, workflow, pointer }: At, peers: readonly string[]): readonly Found[] {
  return Object.entries(inputSchemas(arazzo, workflow) ?? {}).flatMap(([name, schema]) => {
    const peer = schema['x-assay-listener']
    if (peer === undefined || (typeof peer === 'string' && peers.includes(peer))) return []
    const said = typeof peer === 'string' ? peer : JSON.stringify(peer)
    return [
      {
        rule: 'peer-idle',
        level: 'note',
        message: `The input "${name}" is the address of "${said}", and no step waits for "${said}".`,
        pointer: `${pointer}/inputs/properties/${escapeToken(name)}`,
        hint: known(didYouMean(said, peers), peers.length === 0 ? ['none'] : peers),
      } as const,
    ]
  })
}
