import { didYouMean } from '../base/suggest.ts'
import { workflowByReference, workflowsNamed } from '../base/workflows.ts'
import type { SuiteDocument } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { Place } from '../model/words.ts'

/** A reference that leads nowhere, and where it stands: a JSON Pointer. */
export interface Loose {
  readonly document: SuiteDocument
  readonly reference: string
  readonly what: 'workflow' | 'step'
  readonly pointer: string
  readonly message: string
  readonly hint: string
}

/**
 * Every workflow and step that these documents name is there. Throws Fault `dangling-reference` with
 * the place of the first that is not, before anything is run.
 */
export async function checkReferences(
  documents: readonly SuiteDocument[],
  placeIn: (file: string, pointer: string) => Promise<Place>,
): Promise<void> {
  const [first] = documents.flatMap(document => looseReferences(documents, document))
  if (first === undefined) return
  const { document, message, pointer, hint } = first
  throw new Fault('dangling-reference', message, {
    at: await placeIn(document.file, pointer),
    hint,
  })
}

/** What a document names and the documents of its suite do not hold. */
export function looseReferences(
  documents: readonly SuiteDocument[],
  document: SuiteDocument,
): readonly Loose[] {
  const { arazzo, sources } = document
  const others = Object.keys(sources).flatMap(name => {
    const of = documents.find(({ file }) => file === sources[name])?.arazzo.workflows ?? []
    return of.map(({ workflowId }) => `$sourceDescriptions.${name}.${workflowId}`)
  })
  const known = [...arazzo.workflows.map(({ workflowId }) => workflowId), ...others]
  return arazzo.workflows.flatMap((workflow, index) => {
    const at = `/workflows/${index}`
    const ofWorkflows = workflowsNamed(arazzo, workflow, at)
      .filter(({ reference }) => workflowByReference(documents, document, reference) === null)
      .map(one => loose({ document, what: 'workflow', ...one }, known))
    const own = workflow.steps.map(({ stepId }) => stepId)
    const ofSteps = workflow.steps.flatMap(({ dependsOn = [] }, step) =>
      dependsOn.flatMap((reference, n): readonly Loose[] => {
        const steps = stepsBeside(documents, document, reference) ?? own
        if (steps.includes(reference.replace(/^\$.*\.steps\./, ''))) return []
        const pointer = `${at}/steps/${step}/dependsOn/${n}`
        return [loose({ document, what: 'step', reference, pointer }, steps)]
      }),
    )
    return [...ofWorkflows, ...ofSteps]
  })
}

function loose(of: Omit<Loose, 'message' | 'hint'>, known: readonly string[]): Loose {
  const message = `The suite names ${of.what} "${of.reference}", which it does not hold.`
  const near = didYouMean(of.reference, known).trim()
  const hint = near === '' ? `Known: ${known.slice(0, 12).join(', ') || 'none'}.` : near
  return { ...of, message, hint }
}

/** The steps of the workflow that `$workflows.w.steps.s` speaks of; null for a plain stepId. */
function stepsBeside(
  documents: readonly SuiteDocument[],
  document: SuiteDocument,
  reference: string,
): readonly string[] | null {
  if (!reference.startsWith('$')) return null
  const name = reference.replace(/\.steps\.[^.]*$/, '').replace(/^\$workflows\./, '')
  const found = workflowByReference(documents, document, name)
  return found?.workflow.steps.map(({ stepId }) => stepId) ?? []
}
