import { digest } from '../base/digest.ts'
import { planDigest } from '../base/plan-digest.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Advisory, CaseRun, Report, Ruling } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Digest } from '../model/words.ts'
import type { Gap } from './gaps.ts'
import { headline } from './headline.ts'
import { countOutcomes, exitOf, specVerdict, tooFew, wholeVerdict } from './verdict.ts'
import type { Dominated, Weather } from './weather.ts'

/** The tool that judges, named in the report. */
export interface Tool {
  readonly name: 'assay'
  readonly version: string
}

/** All that a report is made of. */
export interface Judged {
  readonly plan: Plan
  readonly evidence: Omit<Evidence, 'lines' | 'earlier'>
  readonly tool: Tool
  readonly rulings: readonly Ruling[]
  readonly cases: ReadonlyMap<string, CaseRun>
  readonly weather: Weather
  readonly dominated: Dominated | null
  readonly gaps: readonly Gap[]
  readonly advisories: readonly Advisory[]
  readonly advisoriesOmitted?: Report['advisoriesOmitted']
}

/** The judgement as `report/1`: plain data, without a clock of its own. */
export function writeReport(judged: Judged): Report {
  const { plan, evidence, rulings, gaps } = judged
  const verdicts = plan.specs.map(spec => specVerdict(plan, spec, rulings, gaps))
  const short = gaps.length > 0 || tooFew(plan, rulings)
  const verdict = judged.dominated === null ? wholeVerdict(verdicts, short) : 'incomplete'
  const story = {
    plan,
    verdict,
    verdicts,
    rulings,
    dominated: judged.dominated,
    gaps,
    complete: evidence.complete,
  }
  return {
    assay: 'report/1',
    assurance: 'self-declared',
    tool: judged.tool,
    verdict,
    headline: headline(story),
    adHoc: plan.adHoc,
    partial: plan.partial,
    ...(plan.changed === undefined ? {} : { changed: plan.changed }),
    complete: evidence.complete,
    exit: judged.dominated === null ? exitOf(verdict, rulings, short) : 3,
    target: targetOf(plan),
    profile: plan.profile?.id ?? null,
    ...(plan.profile?.categories === undefined
      ? {}
      : { category: plan.profile.categories.map(({ id }) => id) }),
    verdicts,
    counts: countOutcomes(rulings),
    rulings,
    advisories: judged.advisories,
    ...(judged.advisoriesOmitted === undefined
      ? {}
      : { advisoriesOmitted: judged.advisoriesOmitted }),
    cases: plan.cases.map(one => judged.cases.get(one.id) ?? notRun(one)),
    exchanges: {
      total: judged.weather.exchanges,
      silent: judged.weather.silent,
      interrupted: evidence.interrupted,
    },
    ...(evidence.run.authorities === undefined ? {} : { authorities: evidence.run.authorities }),
    deliveries: deliveriesOf(judged),
    digests: { plan: planDigest(plan), evidence: evidence.digest, verdict: verdictDigest(rulings) },
  }
}

const listed = 20

function deliveriesOf({ plan, evidence, weather }: Judged): Report['deliveries'] {
  const { total, kept } = evidence.unclaimed
  return {
    claimed: weather.delivered,
    unclaimed: total,
    handedIn: weather.handedIn + (plan.target.listener?.handedIn === true ? total : 0),
    listed: kept
      .slice(0, listed)
      .map(({ at, peer, request }) => ({ at, peer, method: request.method, url: request.url })),
  }
}

/** What two runs agree on when they agree (DESIGN §5.12): no ids, no times, no sentences. */
export function verdictDigest(rulings: readonly Ruling[]): Digest {
  const rows = rulings
    .map(ruling => {
      const seen = new Set(ruling.findings.map(finding => `${finding.check}\n${finding.outcome}`))
      const findings = [...seen].sort().map(pair => pair.split('\n'))
      return [`${ruling.spec}/${ruling.requirement}`, ruling.outcome, ruling.cause, findings]
    })
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
  return digest(rows)
}

function targetOf(plan: Plan): Report['target'] {
  const { target } = plan
  const declared = target.deployments.flatMap(one => Object.entries(one.capabilities))
  const known = plan.specs.flatMap(spec => spec.capabilities.map(capability => capability.name))
  const said = new Set(declared.map(([name]) => name))
  return {
    name: target.name,
    supplier: target.supplier,
    product: target.product,
    environment: target.environment,
    urls: target.deployments.map(({ spec, url }) => ({ spec, url })),
    declaredAbsent: declared.filter(([, has]) => !has).map(([name]) => name),
    notDeclared: known.filter(name => !said.has(name)),
    quick: target.quick,
  }
}

function notRun(one: Plan['cases'][number]): CaseRun {
  return {
    id: one.id,
    suite: one.suite,
    kind: one.kind,
    outcome: 'untested',
    cause: 'prerequisite',
    because: 'The case was not run.',
    attempts: 0,
    outputs: {},
    steps: [],
    stepsOmitted: 0,
  }
}
