import { certify } from '../src/assay.ts'
import { type Office, office } from './make-office.ts'

export const register = 'https://register.example.org'

/** An office with a bundle that a certificate can be had for, and Jane’s attestation of NOTE-05. */
export async function ready(t: Tap.Test, signer = 'supplier'): Promise<Office> {
  const made = await office(t)
  await made.record()
  const argv = ['--requirement', 'NOTE-05', '--says', 'See the letter.', '--answer', 'yes']
  await must(made.run('attest', 'bundle', ...argv, ...made.as('jane'), '-o', 's.json'))
  await must(made.run('approve', 's.json', ...made.as('omar')))
  await must(made.run('sign', 'bundle', ...made.as(signer)))
  return made
}

/** The options of `assay certify` that gave the proposal. */
export const certifying = [
  'bundle',
  '--statement',
  's.json',
  '--register',
  register,
  '--index',
  '7',
]

/** The same with a certificate: `certificate.jwt`, its page, and both status lists, a day old. */
export async function certified(t: Tap.Test): Promise<Office> {
  const made = await ready(t)
  await must(made.run('certify', ...certifying))
  await must(made.run('approve', 'certificate.proposal.json', ...made.as('omar')))
  const argv = [...certifying, '--approval', 'certificate.approval.jwt', ...made.as('issuer')]
  await must(made.run('certify', ...argv))
  await lists(made, [])
  return made
}

/** Writes `revocation.jwt` and `suspension.jwt`, with these places set in one of them. */
export async function lists(
  made: Office,
  set: readonly number[],
  of: 'revocation' | 'suspension' = 'revocation',
  at = '2026-11-22T10:00:00.000Z',
): Promise<void> {
  const signer = certify.openPrivateKey(made.read('keys/status.pem'), made.pass)
  for (const purpose of ['revocation', 'suspension'] as const) {
    const bits = (purpose === of ? set : []).reduce(
      (all, index) => certify.withBit(all, index, true),
      certify.noBits(),
    )
    const url = certify.statusUrl(register, purpose)
    const list = { url, issuer: made.body, purpose, bits, at }
    made.write(`${purpose}.jwt`, `${await certify.signStatusList(list, signer)}\n`)
  }
}

async function must(ran: Promise<{ readonly code: number; readonly err: string }>): Promise<void> {
  const { code, err } = await ran
  if (code !== 0) throw new Error(err)
}

declare namespace Tap {
  interface Test {
    teardown(end: () => unknown): void
  }
}
