import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { certify } from '../../assay.ts'
import { Fault } from '../../model/fault.ts'
import { usage } from '../choice.ts'
import type { Io } from '../io.ts'
import { heldKey } from '../keys/signer.ts'
import { inForce, untrusted } from '../keys/store.ts'
import { addFiles } from '../register/add.ts'
import { build } from '../register/build.ts'
import { change } from '../register/change.ts'
import type { RegisterAsked } from './asked.ts'
import { openLog, startLog } from './folder.ts'
import { logWords } from './words.ts'

/** What `assay register` can do, by name. */
export const registerActions: { readonly [what: string]: (asked: RegisterAsked) => Promise<void> } =
  {
    start: async ({ io, folder, options }) => {
      const { key, origin = '' } = options
      if (key === undefined) throw usage('--key FILE: the key of the register.')
      if (!/^[^\s+]{1,200}$/u.test(origin)) {
        throw usage('--origin NAME: what the log is called, such as register.example.org/log.')
      }
      const signer = await heldKey(io, { file: key, roles: ['register'] }, options)
      await startLog(resolve(io.cwd, folder), await certify.emptyLog(origin, signer))
      io.err(logWords.started(folder, certify.verifierKey({ name: origin, jwk: signer.jwk })))
    },
    verify: async ({ io, folder, options }) => {
      const keys = await trustedKeys(io, options.trust)
      const known = options.seen === undefined ? null : seen(resolve(io.cwd, options.seen), keys)
      const { origin, size, last } = openLog(resolve(io.cwd, folder), { keys, known })
      io.out(logWords.whole(origin, size, last))
    },
    add: addFiles,
    build,
    suspend: change({ purpose: 'suspension', set: true }),
    reinstate: change({ purpose: 'suspension', set: false }),
    revoke: change({ purpose: 'revocation', set: true }),
  }

/** The keys of the trust list that is named. Throws Fault `usage` when none is. */
export async function trustedKeys(io: Io, file: string | undefined) {
  if (file === undefined) throw usage('--trust FILE: the trust list of the body.')
  const { list } = await inForce(resolve(io.cwd, file))
  return list.keys
}

function seen(file: string, keys: Parameters<typeof certify.registerKeys>[0]): certify.Checkpoint {
  const note = read(file)
  const named = certify.registerKeys(keys, note.split('\n')[0] ?? '')
  const found = certify.readCheckpoint(note, named)
  if (found.kind === 'checkpoint') return found
  throw untrusted(file, found)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Fault('file-missing', 'The checkpoint cannot be read.', { at: { file }, cause })
  }
}
