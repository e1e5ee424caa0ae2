import { resolve } from 'node:path'
import { certify } from '../../signed.ts'
import { usage } from '../choice.ts'
import { heldKey } from '../keys/signer.ts'
import { addFiles } from '../register/add.ts'
import { change } from '../register/change.ts'
import { match } from '../register/match.ts'
import { prove, witnessed } from '../register/prove.ts'
import { seenBefore, trustOf } from '../register/reading.ts'
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
      const { list } = await trustOf(io, options.trust)
      const known = await seenBefore(io, options.seen, list)
      const { origin, size, last } = openLog(resolve(io.cwd, folder), { keys: list.keys, known })
      io.out(logWords.whole(origin, size, last))
    },
    add: addFiles,
    // All that knows the standards and the pages is loaded for this alone.
    build: async asked => (await import('../register/build.ts')).build(asked),
    match,
    prove,
    witnessed,
    suspend: change({ purpose: 'suspension', set: true }),
    reinstate: change({ purpose: 'suspension', set: false }),
    revoke: change({ purpose: 'revocation', set: true }),
  }
