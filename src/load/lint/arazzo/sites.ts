import { criterionReferences } from '../../../base/criterion/index.ts'
import { type Reference, references } from '../../../base/expression/index.ts'
import type { Action, Criterion, RawPiece, Step } from '../../../model/arazzo.ts'
import type { Json } from '../../../model/words.ts'
import {
  type At,
  actionLists,
  type Listed,
  ownActions,
  parametersIn,
  sharedActions,
} from './reading.ts'

/** An expression where it stands, and what is known when it is evaluated. */
export interface Site {
  readonly reference: Reference
  /** JSON Pointer to the text, in the document. */
  readonly pointer: string
  /** `before` the request, `after` the answer, or when the workflow has `ended`. */
  readonly when: 'before' | 'after' | 'ended'
  /** The step it stands in; null when it stands on the workflow. */
  readonly step: number | null
}

interface Spot {
  readonly pointer: string
  readonly when: Site['when']
  readonly step: number | null
}

/** Every expression of a workflow. */
export function sitesOf(at: At): readonly Site[] {
  const { workflow, pointer } = at
  const spot = (member: string, when: Site['when']): Spot => ({
    pointer: `${pointer}/${member}`,
    when,
    step: null,
  })
  return [
    ...workflow.steps.flatMap((step, index) => ofStep(at, step, index)),
    ...inValue(workflow.outputs, spot('outputs', 'ended')),
    ...checks(workflow['x-assay-checks'], spot('x-assay-checks', 'after')),
    ...actionLists.flatMap(list => inActions(sharedActions(at, list), null)),
    ...parametersIn(at.arazzo, workflow.parameters, `${pointer}/parameters`).flatMap(
      ({ one, pointer: place, source }) =>
        inValue(one.value, { pointer: `${source ?? place}/value`, when: 'before', step: null }),
    ),
  ]
}

function ofStep(at: At, step: Step, index: number): readonly Site[] {
  const pointer = `${at.pointer}/steps/${index}`
  const spot = (member: string, when: Site['when']): Spot => ({
    pointer: `${pointer}/${member}`,
    when,
    step: index,
  })
  const needs = (step['x-assay-needs'] ?? []).flatMap(({ value }, n) =>
    inValue(value, spot(`x-assay-needs/${n}/value`, 'before')),
  )
  return [
    ...parametersIn(at.arazzo, step.parameters, `${pointer}/parameters`).flatMap(
      ({ one, pointer: place, source }) =>
        inValue(one.value, { pointer: `${source ?? place}/value`, when: 'before', step: index }),
    ),
    ...inValue(step.requestBody?.payload, spot('requestBody/payload', 'before')),
    ...(step.requestBody?.replacements ?? []).flatMap(({ value }, n) =>
      inValue(value, spot(`requestBody/replacements/${n}/value`, 'before')),
    ),
    ...needs,
    ...(step['x-assay-raw']?.send ?? []).flatMap((piece, n) =>
      inPiece(piece, spot(`x-assay-raw/send/${n}`, 'before')),
    ),
    ...inValue(step['x-assay-data']?.rows, spot('x-assay-data/rows', 'before')),
    ...inValue(totalOf(step), spot('x-assay-pages/total', 'after')),
    ...criteria(step.successCriteria, spot('successCriteria', 'after')),
    ...actionLists.flatMap(list => inActions(ownActions(at, step, list, pointer), index)),
    ...inValue(step.outputs, spot('outputs', 'after')),
    ...criteria(step['x-assay-await']?.criteria, spot('x-assay-await/criteria', 'after')),
    ...inValue(step['x-assay-await']?.outputs, spot('x-assay-await/outputs', 'after')),
    ...checks(step['x-assay-checks'], spot('x-assay-checks', 'after')),
    ...(step['x-assay-cleanup']?.parameters ?? []).flatMap(({ value }, n) =>
      inValue(value, spot(`x-assay-cleanup/parameters/${n}/value`, 'after')),
    ),
  ]
}

/** A line or a text of a raw request, in the stretches around what proves who is asking. */
function inPiece(piece: RawPiece, spot: Spot): readonly Site[] {
  if ('base64' in piece) return []
  const member = 'line' in piece ? 'line' : 'text'
  const stretches = ('line' in piece ? piece.line : piece.text).split('{credentials}')
  const at = { ...spot, pointer: `${spot.pointer}/${member}` }
  return stretches.flatMap(stretch => inValue(stretch, at))
}

function inValue(value: Json | undefined, spot: Spot): readonly Site[] {
  if (value === undefined) return []
  return references(value).map(reference => site(reference, spot))
}

function criteria(list: readonly Criterion[] | undefined, spot: Spot): readonly Site[] {
  return (list ?? []).flatMap((criterion, index) =>
    criterionReferences(criterion).map(reference =>
      site(reference, { ...spot, pointer: `${spot.pointer}/${index}` }),
    ),
  )
}

function inActions(list: readonly Listed<Action>[], step: number | null): readonly Site[] {
  return list.flatMap(({ one, pointer, source }) =>
    criteria(one.criteria, { pointer: `${source ?? pointer}/criteria`, when: 'after', step }),
  )
}

function checks(
  uses: readonly { readonly with?: { readonly [name: string]: Json } }[] | undefined,
  spot: Spot,
): readonly Site[] {
  return (uses ?? []).flatMap((use, index) =>
    inValue(use.with, { ...spot, pointer: `${spot.pointer}/${index}/with` }),
  )
}

function site(reference: Reference, { pointer, when, step }: Spot): Site {
  return { reference, pointer: `${pointer}${reference.pointer}`, when, step }
}

function totalOf(step: Step): string | undefined {
  const pages = step['x-assay-pages']
  return pages !== undefined && 'total' in pages ? pages.total : undefined
}
