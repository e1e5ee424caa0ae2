/** What a key may sign; a key has one role, and a role has nothing of another's (ADR 0018). */
export const roles = {
  root: 'the trust list, and nothing else; kept offline',
  ticket: 'run tickets',
  runner: 'bundles of runs that the body itself made',
  certificate: 'certificates',
  status: 'status lists: what was suspended or revoked',
  register: 'the log, and what is published from it',
  attester: 'statements of a person: attestations, waivers',
  approver: 'the second person’s consent to such a statement or to a certificate',
  supplier: 'bundles of runs that a supplier made',
} as const satisfies { readonly [role: string]: string }

export type Role = keyof typeof roles

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text)
