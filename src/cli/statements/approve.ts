import { resolve } from 'node:path'
import { certify, readWhole, shapeOf } from '../../assay.ts'
import { Fault } from '../../model/fault.ts'
import type { SignedStatement } from '../../model/statement.ts'
import { writeWhole } from '../bundle.ts'
import { shownPath } from '../bundle-folder.ts'
import { now } from '../instants.ts'
import type { Io } from '../io.ts'
import type { SignerOptions } from '../keys/options.ts'
import { type HeldKey, heldKey } from '../keys/signer.ts'
import { wanted } from './state.ts'
import { statementWords as words } from './words.ts'

export interface ApproveOptions extends SignerOptions {
  readonly key?: string
}

/** Where the consent to a proposal stands. */
export const approvalOf = (proposal: string): string =>
  proposal.replace(/(\.proposal)?\.json$/i, '.approval.jwt')

/** Shows what a file asks consent to, and gives it. Throws Fault. */
export async function approve(io: Io, named: string, options: ApproveOptions): Promise<void> {
  const file = resolve(io.cwd, named)
  const bytes = await readWhole(file)
  const held = await heldKey(
    io,
    { file: wanted(options.key, '--key FILE: the key of the approver.'), roles: ['approver'] },
    options,
  )
  const signed = await shapeOf('signed-statement')(bytes)
  if (signed !== null) return approveStatement(io, { file, signed, held })
  const certificate = await shapeOf('certificate')(bytes)
  if (certificate === null || certificate.approval !== undefined) throw unfit(file)
  io.err(words.certificate(certificate))
  const given = { by: held.key.holder, at: now(io) }
  const token = await certify.approve({ what: 'certificate', bytes }, given, held)
  await writeWhole(approvalOf(file), [`${token}\n`])
  io.err(words.approved(shownPath(io, approvalOf(file))))
}

interface Approving {
  readonly file: string
  readonly signed: SignedStatement
  readonly held: HeldKey
}

async function approveStatement(io: Io, { file, signed, held }: Approving): Promise<void> {
  const token = certify.readToken(signed.statement)
  const statement = 'kind' in token ? null : await shapeOf('statement')(token.bytes)
  if (statement === null) throw unfit(file)
  io.err(words.statement(statement))
  if (statement.by.id === held.key.holder.id) {
    throw new Fault('key', 'Whoever states it cannot be the one who approves it.', {
      at: { file },
      hint: 'Two people: another one approves.',
    })
  }
  const given = { by: held.key.holder, at: now(io) }
  const next = await certify.approveStatement(signed, given, held)
  await writeWhole(file, [`${JSON.stringify(next, null, 1)}\n`])
  io.err(words.approved(shownPath(io, file)))
}

function unfit(file: string): Fault {
  return new Fault(
    'schema',
    'This is neither a signed statement nor the proposal of a certificate.',
    {
      at: { file },
      hint: 'assay attest, waive and certify write what can be approved.',
    },
  )
}
