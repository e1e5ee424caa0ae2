import { resolve } from 'node:path'
import { jsonText } from '../../assay.ts'
import { forTerminal } from '../../base/escape.ts'
import type { Check } from '../../model/check.ts'
import { usage } from '../choice.ts'
import type { ExitCode } from '../command.ts'
import { now } from '../instants.ts'
import type { Io } from '../io.ts'
import { inForce } from '../keys/store.ts'
import { openLog } from '../log/folder.ts'
import { seenBefore } from '../register/reading.ts'
import { checkOf } from './found.ts'
import { type Looked, look } from './look.ts'
import { openHandedIn } from './open.ts'
import { type LogOptions, receive } from './receive.ts'
import { checkWords as words } from './words.ts'

export interface CheckOptions extends LogOptions {
  readonly statement: readonly string[]
  readonly trust: string
  readonly catalogue: readonly string[]
  readonly json?: boolean
}

/** Checks a bundle that was handed in, a folder or an archive; 1 with all that speaks against it. */
export async function checkBundle(
  io: Io,
  bundle: string,
  options: CheckOptions,
): Promise<ExitCode> {
  const { list } = await inForce(resolve(io.cwd, options.trust))
  const trust = { keys: list.keys, known: await seenBefore(io, options.seen, list) }
  const { log } = options
  if (log === undefined && options.registerKey !== undefined)
    throw usage('--register-key goes with --log.')
  const logged = log === undefined ? [] : openLog(resolve(io.cwd, log), trust).entries
  const opened = openHandedIn(resolve(io.cwd, bundle))
  const about = { bundle, at: now(io), log: null }
  if (opened.kind === 'refused') {
    const { reason, says } = opened
    return tell(io, checkOf({ ...unopened, doubts: [{ reason, says }] }, about), options)
  }
  try {
    const { statement: statements, catalogue } = options
    const at = Date.parse(about.at)
    const folder = opened.folder
    const looked = await look(io, {
      bundle: folder,
      statements,
      catalogue,
      trust: list,
      at,
      logged,
    })
    if (log === undefined) return tell(io, checkOf(looked, about), options)
    const by = await receive(io, { looked, at: about.at, trust, options: { ...options, log } })
    const all = { ...looked, doubts: [...looked.doubts, ...by.doubts] }
    return tell(io, checkOf(all, { ...about, log: by.log }), options)
  } finally {
    opened.close()
  }
}

/** Of an archive that is not opened nothing is known. */
const unopened: Omit<Looked, 'doubts'> = {
  handed: { manifest: null, unlike: [], sealed: null, claims: null },
  known: null,
  judged: null,
}

function tell(io: Io, check: Check, { json }: CheckOptions): ExitCode {
  const { outcome, refused } = check
  if (json === true) io.out(`${jsonText(check)}\n`)
  else io.out(page(check))
  if (outcome === 'accepted') return 0
  io.err(words.refused(refused.length))
  for (const { reason, says } of refused) io.err(`  ${reason}: ${forTerminal(says)}\n`)
  return 1
}

function page({ outcome, run, judged, ...check }: Check): string {
  const list = (all: readonly string[]): readonly string[] => all.map(one => `  - ${one}`)
  const lines = [
    ...(outcome === 'accepted' ? [words.accepted] : []),
    ...(run === null ? [] : [words.run(run)]),
    ...(judged === null ? [] : [judged.headline, judged.digests.verdict]),
    ...(judged === null || judged.awaits.length === 0 ? [] : [words.awaits(judged.awaits)]),
    words.signed(check.signedBy),
    words.ticket(check.ticket),
    ...(check.log === null ? [] : [words.log(check.log)]),
    words.assurance[check.assurance],
    words.proves,
    ...list(check.proves),
    words.provesNot,
    ...list(check.provesNot),
  ]
  return `${lines.map(forTerminal).join('\n')}\n`
}
