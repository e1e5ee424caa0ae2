import { certify } from '../../assay.ts'
import type { Check, CheckedRun, CheckedVerdict } from '../../model/check.ts'
import { blocking, type Looked } from './look.ts'
import { proofWords as words } from './words.ts'

/** What is said of a bundle, for a program. */
export function checkOf(looked: Looked, about: Pick<Check, 'bundle' | 'at' | 'log'>): Check {
  const refused = blocking(looked.doubts)
  const { handed, known, judged } = looked
  const { sealed } = handed
  const by = sealed?.kind === 'sealed' ? sealed.by : []
  const ticket = known?.ticket?.kind === 'ticket' ? known.ticket.ticket : null
  const accepted = refused.length === 0
  const assurance = accepted && known !== null ? certify.assuranceOf(known) : 'self-declared'
  return {
    assay: 'check/1',
    ...about,
    outcome: accepted ? 'accepted' : 'refused',
    refused,
    assurance,
    manifest: handed.manifest,
    signedBy: by.map(({ role, holder }) => ({ role, ...holder })),
    ticket:
      ticket === null
        ? null
        : { number: ticket.number, attempt: ticket.attempt, runner: ticket.runner },
    run: known === null ? null : runOf(known),
    judged: judged === null ? null : verdictOf(judged),
    ...proofsOf({ assurance, ticket, log: about.log }),
  }
}

function runOf({ plan: { target, profile }, run }: certify.Unjudged): CheckedRun {
  return {
    supplier: target.supplier,
    product: target.product,
    environment: target.environment,
    urls: [...new Set(target.deployments.map(({ url }) => url))].sort(),
    profile: profile?.id ?? null,
    run: run.run,
    ranAt: run.at,
  }
}

function verdictOf({ plain, report }: certify.Judged): CheckedVerdict {
  const { verdict, headline, digests } = plain
  const awaits = certify.openOf(report).waiting.map(({ requirement }) => requirement)
  return { verdict, headline, digests, awaits }
}

/** What evidence of this kind can show, and what it cannot. */
function proofsOf({
  assurance,
  ticket,
  log,
}: Pick<Check, 'assurance' | 'ticket' | 'log'>): Pick<Check, 'proves' | 'provesNot'> {
  const alone = log === null ? [] : [words.alone]
  const after = ticket === null ? [] : [words.after(ticket.number), ...alone]
  const unasked = log === null ? [words.unasked] : []
  const shown = [words.whole, words.plan, words.follows, ...after]
  if (assurance === 'body-run') {
    const provesNot = [words.knows, words.runner, ...unasked, words.rest]
    return { proves: [...shown, words.seen], provesNot }
  }
  return {
    proves: assurance === 'self-declared' ? [words.nothing] : shown,
    provesNot: [
      words.answers,
      words.product,
      words.only,
      ...(ticket === null ? [words.when] : unasked),
      words.rest,
      words.remedy,
    ],
  }
}
