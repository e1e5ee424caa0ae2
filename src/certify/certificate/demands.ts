import type { Certificate, Policy, Subject } from '../../model/certificate.ts'
import { type Refused, refused } from '../reasons.ts'

/** For what somebody is shown a certificate; what is null is not asked. */
export interface ShownFor {
  readonly holder: string | null
  readonly product: string | null
  readonly version: string | null
  readonly environment: string | null
  /** A base URL. */
  readonly deployment: string | null
}

/** Why a certificate, true as it is, is not about this; null when it is. */
export function otherThan({ credentialSubject }: Certificate, shown: ShownFor): Refused | null {
  const { id, product, deployment } = credentialSubject
  const differs = (asked: string | null, said: string): boolean => asked !== null && asked !== said
  if (differs(shown.holder, id)) return refused('wrong-holder', `it is of ${id}`)
  if (differs(shown.product, product.name)) return refused('other-product', product.name)
  if (differs(shown.version, product.version)) return refused('other-version', product.version)
  if (differs(shown.environment, deployment.environment)) {
    return refused('other-environment', deployment.environment)
  }
  const { deployment: url } = shown
  if (url === null || deployment.urls.some(one => plain(one) === plain(url))) return null
  return refused('other-deployment', deployment.urls.join(', '))
}

const plain = (url: string): string => url.replace(/\/+$/, '')

const day = 86_400_000

/** Everything that a buyer’s policy demands and this certificate does not give: whole sentences. */
export function unmet(policy: Policy, { credentialSubject }: Certificate, at: number) {
  return [...ofKind(policy, credentialSubject, at), ...ofScope(policy, credentialSubject)]
}

function ofKind(policy: Policy, subject: Subject, at: number): readonly string[] {
  const { profile, assurance, ranAt, deployment } = subject
  const { profiles, ranWithinDays, environment } = policy
  const found: string[] = []
  if (profiles !== undefined && !profiles.includes(profile.id)) {
    found.push(`It is of ${profile.id}; wanted: ${profiles.join(' or ')}.`)
  }
  if (policy.assurance === 'body-run' && assurance !== 'body-run') {
    found.push(`Its assurance is ${assurance}; body-run is wanted.`)
  }
  if (ranWithinDays !== undefined && at - Date.parse(ranAt) > ranWithinDays * day) {
    found.push(`The run was at ${ranAt}, more than ${ranWithinDays} days before.`)
  }
  if (environment !== undefined && environment !== deployment.environment) {
    found.push(`It was tested in ${deployment.environment}; ${environment} is wanted.`)
  }
  return found
}

function ofScope(policy: Policy, { scope }: Subject): readonly string[] {
  const met = scope.assessed.filter(id => !scope.notMet.includes(id))
  const missing = policy.requirements?.filter(id => !met.includes(id)) ?? []
  const absent = policy.capabilities?.filter(name => scope.declaredAbsent.includes(name)) ?? []
  const { waived, attested } = scope
  return [
    ...(missing.length > 0 ? [`Not tested and met: ${missing.join(', ')}.`] : []),
    ...(absent.length > 0 ? [`Declared absent: ${absent.join(', ')}.`] : []),
    ...(policy.waivers === 'none' && waived.length > 0 ? [`Waived: ${waived.join(', ')}.`] : []),
    ...(policy.attestations === 'none' && attested.length > 0
      ? [`Rests on a person’s word: ${attested.join(', ')}.`]
      : []),
  ]
}
