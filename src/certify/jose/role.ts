import type { Role } from '../../model/trust.ts'

/** What each role signs (ADR 0018). */
export const roles: { readonly [role in Role]: string } = {
  root: 'the trust list, and nothing else; kept offline',
  ticket: 'run tickets',
  runner: 'bundles of runs that the body itself made',
  certificate: 'certificates',
  status: 'status lists: what was suspended or revoked',
  register: 'the log, and what is published from it',
  attester: 'statements of a person: attestations, waivers',
  approver: 'the second person’s consent to a statement or certificate',
  supplier: 'bundles of runs that a supplier made',
}

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text)
