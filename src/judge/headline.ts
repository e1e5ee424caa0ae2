import type { Ruling, SpecVerdict } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Cause, Verdict } from '../model/words.ts'
import type { Gap } from './gaps.ts'
import { awaits } from './verdict.ts'
import type { Dominated } from './weather.ts'

export interface Story {
  readonly plan: Plan
  readonly verdict: Verdict
  readonly verdicts: readonly SpecVerdict[]
  readonly rulings: readonly Ruling[]
  readonly dominated: Dominated | null
  readonly gaps: readonly Gap[]
  readonly complete: boolean
}

/** The first line of every report: the outcome and its cause, in one or two sentences. */
export function headline(story: Story): string {
  if (story.dominated !== null)
    return `Not assessed: ${story.dominated.because} ${look(story, story.dominated)}`.trim()
  if (story.verdict === 'conformant') return conformant(story)
  if (story.verdict === 'not-conformant') return notConformant(story)
  return incomplete(story)
}

const musts = (story: Story): readonly Ruling[] =>
  story.rulings.filter(ruling => ruling.level === 'MUST' && ruling.outcome !== 'inapplicable')

function conformant(story: Story): string {
  const advisories = story.rulings.filter(
    ruling => ruling.level !== 'MUST' && ruling.outcome === 'failed',
  ).length
  const also =
    advisories === 0
      ? ''
      : ` ${advisories} weaker requirement${advisories === 1 ? ' was' : 's were'} not met.`
  const waived = story.rulings.filter(ruling => ruling.cause === 'waived')
  const excused = waived.length === 0 ? '' : ` Waived: ${names(waived)}.`
  return `Conformant: all ${musts(story).length} applicable MUST requirements passed.${excused}${also}`
}

function notConformant(story: Story): string {
  const failed = musts(story).filter(ruling => ruling.outcome === 'failed')
  const first = failed[0]
  const which = first === undefined ? '' : ` First: ${first.requirement}: ${first.because}`
  return `Not conformant: ${failed.length} of ${musts(story).length} applicable MUST requirements failed.${which}`
}

function incomplete(story: Story): string {
  const open = musts(story).filter(ruling => ruling.outcome !== 'passed')
  const waiting = open.filter(awaits)
  const [gap] = story.gaps
  if (gap !== undefined && waiting.length === open.length) {
    return `Incomplete: the evidence does not answer the plan. ${gap.because}`
  }
  if (open.length > 0 && waiting.length === open.length) {
    const n = waiting.length
    return `Automated part conformant; ${n} requirement${n === 1 ? ' awaits' : 's await'} attestation or a declaration: ${names(waiting)}.`
  }
  if (!story.complete && open.length > 0) {
    return `Incomplete: the run was interrupted; ${open.length} of ${musts(story).length} MUST requirements were not settled.`
  }
  const untold = open.filter(ruling => !awaits(ruling))
  const first = untold[0]
  if (first === undefined) {
    const why = story.verdicts.find(one => one.verdict === 'incomplete')?.because
    return `Incomplete: ${why ?? 'too few MUST requirements were tested.'}`
  }
  const same = untold.filter(ruling => ruling.cause === first.cause)
  return `Incomplete: ${untold.length} of ${musts(story).length} MUST requirements could not be settled, ${same.length} for want of ${wants[first.cause ?? 'prerequisite']}. First: ${first.requirement}: ${first.because}`
}

/** What was missing, in words that follow "for want of". */
const wants: { readonly [cause in Cause]: string } = {
  supplier: 'a right answer',
  configuration: 'configuration',
  credentials: 'credentials',
  network: 'an answer',
  'missing-data': 'data',
  prerequisite: 'an earlier step',
  'awaiting-attestation': 'an attestation',
  specification: 'a clear specification',
  harness: 'support in this edition of assay',
  'not-declared': 'a declaration',
  'declared-absent': 'a capability',
  'condition-not-met': 'its condition',
  flaky: 'a steady answer',
  deadline: 'time',
  waived: 'a waiver',
}

function names(rulings: readonly Ruling[]): string {
  const shown = rulings.slice(0, 5).map(ruling => ruling.requirement)
  return rulings.length > shown.length
    ? `${shown.join(', ')} and ${rulings.length - shown.length} more`
    : shown.join(', ')
}

function look(story: Story, dominated: Dominated): string {
  if (dominated.look === 'said') return ''
  const deployment = story.plan.target.deployments[0]
  const url = deployment?.url ?? ''
  if (dominated.look === 'credentials') {
    return story.plan.target.quick
      ? 'Look at --header: the server wants a credential.'
      : `Look at specs.${deployment?.spec ?? ''}.credentials in the target file.`
  }
  return story.plan.target.quick
    ? `Look at --url: it says ${url}.`
    : `Look at specs.${deployment?.spec ?? ''}.url in the target file: it says ${url}.`
}
