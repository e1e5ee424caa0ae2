import { operationByReference } from '../base/operations.ts'
import type { Step } from '../model/arazzo.ts'
import type { Finding, Ruling } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { ApiLines } from './reporter.ts'

/** A place in a file of the supplier: where the operation stands that a finding is about. */
export interface Anchor {
  /** The document's own `file:` URI, or a path from the folder of the target. */
  readonly uri: string
  /** The first line where it is not known. */
  readonly line: number
}

const most = 10

/**
 * The operations that a ruling's findings are about, in the supplier's own API documents: those that an
 * ad-hoc suite names as files. The documents of a standard are not the supplier's. None when
 * nothing of the supplier's is known.
 */
export async function anchorsOf(
  { outcome, findings }: Ruling,
  plan: Plan,
  lines: ApiLines | undefined,
): Promise<readonly Anchor[]> {
  const found = new Map<string, Anchor>()
  for (const finding of findings.filter(one => one.outcome === outcome)) {
    const place = operationOf(finding, plan)
    if (place === undefined || found.size === most) continue
    const line = (await lines?.(place.uri, place.pointer))?.line ?? 1
    found.set(`${line} ${place.uri}`, { uri: place.uri, line })
  }
  return [...found.values()]
}

/** The operation of the step whose exchange is the first evidence. */
function operationOf(finding: Finding, plan: Plan) {
  const at = /^(.*)\/([^/]*)#\d+(?:@\d+)?$/su.exec(finding.evidence[0] ?? '')
  const one = plan.cases.find(({ id }) => id === at?.[1])
  if (one?.kind !== 'workflow') return undefined
  const suite = plan.suites.find(({ id }) => id === one.suite)
  const documents = plan.specs.find(({ id }) => id === one.spec)?.documents ?? []
  for (const document of suite?.documents ?? []) {
    // The case's own workflow first, then those it may have called.
    const { workflows } = document.arazzo
    const own = workflows.filter(({ workflowId }) => workflowId === one.workflowId)
    const step = [...own, ...workflows]
      .flatMap(({ steps }): readonly Step[] => steps)
      .find(({ stepId }) => stepId === at?.[2])
    if (step === undefined) continue
    const operation = operationByReference(documents, document.sources, step)
    if (operation?.document.uri.startsWith('file:') !== true) continue
    return { uri: operation.document.uri, pointer: operation.pointer }
  }
  return undefined
}
