import { existsSync, readFileSync } from 'node:fs'
import { Fault } from '../../model/fault.ts'
import type { TrustList } from '../../model/trust.ts'
import { certify, readTrustFile } from '../../signed.ts'
import { writeWhole } from '../write.ts'

/** The list that is in force. Throws Fault `untrusted` when its own roots do not stand behind it. */
export async function inForce(file: string, pin: certify.Pin = { kind: 'itself' }) {
  const read = await readTrustFile(file)
  const found = await certify.acceptTrust(read, pin)
  if (found.kind === 'trusted') return read
  throw untrusted(file, found)
}

/** What is refused, as a fault: the reason's word stands at the end. */
export function untrusted(file: string, { says, reason }: certify.Refused): Fault {
  return new Fault('untrusted', `${says} (${reason})`, {
    at: { file },
    hint: 'Ask whoever issued it; docs/trust.md lists what is refused.',
  })
}

/** Where the version that nobody has signed enough yet waits. */
export const proposalOf = (file: string): string => file.replace(/(\.json)?$/i, '.next.json')

/** Where a version stays that another followed. */
const keptAs = (file: string, version: number): string =>
  file.replace(/(\.json)?$/i, `.${version}.json`)

/** Writes a version that waits for signatures. */
export async function propose(file: string, list: TrustList): Promise<string> {
  const waiting = proposalOf(file)
  await writeSigned(waiting, certify.unsigned(list))
  return waiting
}

export async function writeSigned(file: string, { file: signed }: certify.SignedTrust) {
  await writeWhole(file, [`${JSON.stringify(signed, null, 1)}\n`])
}

/** Puts a version in force; the one before stays beside it under its number. */
export async function install(file: string, next: certify.SignedTrust): Promise<void> {
  if (existsSync(file)) {
    const before = await readTrustFile(file)
    await writeWhole(keptAs(file, before.list.version), [readFileSync(file, 'utf8')])
  }
  await writeSigned(file, next)
}
