import type { Scope } from '../../model/certificate.ts'
import type { Report } from '../../model/judgement.ts'
import type { Fate, Moved, Standing } from '../../model/recall.ts'
import { recallWords as words } from './words.ts'

/** A certificate’s run, judged by what is there today. */
export interface Rejudged {
  readonly report: Pick<Report, 'verdict' | 'headline'>
  /** How far a certificate would go today. */
  readonly scope: Scope
  readonly unanswered: readonly string[]
  /** Specs, suites, profile and assay are what they were: it was not judged otherwise. */
  readonly same: boolean
}

/** What to do about a certificate that says this of its scope. Pure; it decides nothing. */
export function proposed(said: Scope, { report, scope, unanswered, same }: Rejudged): Fate {
  const changes = moved(said, scope)
  const { verdict, headline } = report
  const fate = { verdict, changes, unanswered }
  // What is wrong cannot be told by itself: until something is mended, nobody knows.
  if (same) return { ...fate, proposal: 'suspend', because: words.same }
  if (verdict === 'not-conformant') return { ...fate, proposal: 'revoke', because: headline }
  if (verdict !== 'conformant') return { ...fate, proposal: 'suspend', because: headline }
  if (changes.length === 0) return { ...fate, proposal: 'stands', because: words.stands }
  return { ...fate, proposal: 're-issue', because: words.otherwise(changes.length) }
}

/** A certificate whose bundle cannot be judged. */
export function unjudgedFate(because: string): Fate {
  return { proposal: 'no-bundle', because, verdict: null, changes: [], unanswered: [] }
}

/** Requirements of which two scopes say something else, in the order of their ids. */
export function moved(before: Scope, after: Scope): readonly Moved[] {
  const [old, now] = [standings(before), standings(after)]
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap(requirement => {
    const pair = {
      before: old.get(requirement) ?? null,
      after: now.get(requirement) ?? null,
    }
    return pair.before === pair.after ? [] : [{ requirement, ...pair }]
  })
}

function standings(scope: Scope): ReadonlyMap<string, Standing> {
  const each = (ids: readonly string[], standing: Standing) =>
    ids.map((id): readonly [string, Standing] => [id, standing])
  return new Map([
    ...each(scope.notAssessable, 'open'),
    ...each(scope.assessed, 'met'),
    ...each(scope.notMet, 'not-met'),
    ...each(scope.attested, 'attested'),
    ...each(scope.waived, 'waived'),
  ])
}
