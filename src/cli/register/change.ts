import { resolve } from 'node:path'
import type { StatusChange } from '../../model/register.ts'
import { certify } from '../../signed.ts'
import { writeWhole } from '../bundle.ts'
import { shownPath } from '../bundle-folder.ts'
import { usage } from '../choice.ts'
import { now } from '../instants.ts'
import { heldKey } from '../keys/signer.ts'
import type { RegisterAsked } from '../log/asked.ts'
import { registerWords as words } from './words.ts'

type Change = Pick<StatusChange, 'purpose' | 'set'>

/** Writes a change of a certificate’s status, signed by a key of the role `status`. Throws Fault. */
export function change(of: Change): (asked: RegisterAsked) => Promise<void> {
  return async ({ io, files: [certificate, more], options }) => {
    if (certificate === undefined || more !== undefined) {
      throw usage('Say which certificate: its id, behind the folder of the log.')
    }
    const { key, why = '' } = options
    if (key === undefined) throw usage('--key FILE: the key for status lists.')
    if (why.trim() === '') throw usage('--why TEXT: people will ask.')
    const signer = await heldKey(io, { file: key, roles: ['status'] }, options)
    const said: StatusChange = { assay: 'status-change/1', certificate, ...of, why, at: now(io) }
    const file = resolve(io.cwd, options.out ?? `${certify.nameOf(certificate)}.status.jwt`)
    await writeWhole(file, [`${await certify.signChange(said, signer)}\n`])
    io.err(words.changed(shownPath(io, file)))
  }
}
