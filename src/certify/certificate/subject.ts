import type { Requirement } from '../../model/catalogue.ts'
import type { Assurance, Named, Scope, Strength, Subject } from '../../model/certificate.ts'
import type { Ruling } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import type { Digest } from '../../model/words.ts'
import { scopeOf } from '../scope.ts'
import type { Gathered, Unjudged } from './gathered.ts'

/** What a certificate says of a run that nothing speaks against. */
export function subjectOf(gathered: Gathered, strength: Strength): Subject | null {
  const { plan, report, plain, run, own, manifest, statements } = gathered
  const about = scopeOf(plan)
  const { profile } = plan
  if (about === null || profile === null || manifest === null) return null
  const { supplier, product, environment, urls } = about
  const { id, title, status, digest } = profile
  return {
    id: supplier,
    supplier: { name: plan.target.supplier.name, identifiers: [identifier(supplier)] },
    product,
    deployment: { environment, urls },
    profile: { id, title, status, digest },
    category: own.categories.filter(one => one.profiles.includes(id)).map(one => one.id),
    verdict: report.verdict,
    headline: report.headline,
    counts: report.counts,
    scope: goesTo(gathered),
    assurance: assuranceOf(gathered),
    ticket: ticketOf(gathered),
    strength,
    digests: {
      manifest,
      plan: report.digests.plan,
      evidence: report.digests.evidence,
      verdict: plain.digests.verdict,
      specs: plan.specs.map(named),
      suites: plan.suites.map(named),
      tool: report.tool,
    },
    ranAt: run.at,
    statements: statements
      .flatMap(({ found }): readonly Digest[] => (found.kind === 'refused' ? [] : [found.digest]))
      .sort(),
  }
}

/**
 * Only a run that answers a ticket of the body for itself, and that its runner alone signed, is more
 * than judged again: a runner's signature beside a supplier's says nothing of who asked.
 */
export function assuranceOf({ sealed, ticket }: Unjudged): Assurance {
  const runner = sealed?.kind === 'sealed' && sealed.by.every(({ role }) => role === 'runner')
  const own = ticket?.kind === 'ticket' && ticket.ticket.runner === 'body'
  return runner && own ? 'body-run' : 're-judged'
}

function ticketOf({ ticket: found }: Gathered): Subject['ticket'] {
  if (found?.kind !== 'ticket') return null
  const { number, attempt } = found.ticket
  return { number, attempt }
}

const named = ({ id, digest }: Named): Named => ({ id, digest })

function identifier(org: string): { readonly scheme: string; readonly id: string } {
  const [country = '', list = '', ...rest] = org.split('-')
  return { scheme: `${country}-${list}`, id: rest.join('-') }
}

/** How far a run goes, as it was judged. */
export function goesTo({ plan, report }: Pick<Gathered, 'plan' | 'report'>): Scope {
  const of = (which: (ruling: Ruling) => boolean): readonly string[] =>
    report.rulings.filter(which).map(({ requirement }) => requirement)
  const kind = (ruling: Ruling) => requirementOf(plan, ruling)?.proof.kind
  const settled = ({ outcome }: Ruling) => outcome === 'passed' || outcome === 'failed'
  const assessed = (ruling: Ruling) => settled(ruling) && kind(ruling) === 'tests'
  const attested = (ruling: Ruling) => settled(ruling) && kind(ruling) === 'attested'
  const waived = ({ cause }: Ruling) => cause === 'waived'
  return {
    assessed: of(assessed),
    notMet: of(ruling => assessed(ruling) && ruling.outcome === 'failed'),
    attested: of(attested),
    waived: of(waived),
    declaredAbsent: report.target.declaredAbsent,
    notAssessable: of(ruling => !assessed(ruling) && !attested(ruling) && !waived(ruling)),
  }
}

function requirementOf(plan: Plan, ruling: Ruling): Requirement | undefined {
  const spec = plan.specs.find(({ id }) => id === ruling.spec)
  return spec?.requirements.find(({ id }) => id === ruling.requirement)
}
