import { resolve } from 'node:path'
import { certify, type Recorded, recordedPlan } from '../../assay.ts'
import { Fault } from '../../model/fault.ts'
import { believed } from '../certificate/gather.ts'
import type { Io } from '../io.ts'
import { inForce } from '../keys/store.ts'

export interface StatedOptions {
  readonly statement: readonly string[]
  readonly trust: string
}

/**
 * A recorded run with what people attested or waived of it. Throws Fault `untrusted` for a statement
 * that is not believed, and what reading can throw.
 */
export async function recordedWith(
  io: Io,
  folder: string,
  { statement, trust }: StatedOptions,
): Promise<Recorded> {
  const recorded = await recordedPlan(folder)
  if (statement.length === 0) return recorded
  const { list } = await inForce(resolve(io.cwd, trust))
  const at = io.now().getTime()
  const read = await believed(io, { statements: statement, trust: list, at }, recorded)
  const stated = read.flatMap(({ file, found }) => {
    if (found.kind !== 'refused') return certify.statedBy(found)
    throw new Fault('untrusted', `The statement is not believed: ${found.says} (${found.reason})`, {
      at: { file: resolve(io.cwd, file) },
      hint: 'Leave it out, or have it approved: "assay approve".',
    })
  })
  return { ...recorded, stated }
}
