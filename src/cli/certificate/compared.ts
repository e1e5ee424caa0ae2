import { certify } from '../../assay.ts'
import { forTerminal } from '../../base/escape.ts'
import { shownPath } from '../bundle-folder.ts'
import type { ExitCode } from '../command.ts'
import { diffText } from '../diff/text.ts'
import type { Io } from '../io.ts'
import { wordsOf } from '../words.ts'
import { wrap } from '../wrap.ts'
import type { Compared, Rerun } from './rerun.ts'
import { verifyWords, rerunWords as words } from './words.ts'

/**
 * Says what came of asking again: 0 when nothing is worse than certified, 1 with a reason. As text, or
 * as JSON, given what that says of the certificate.
 */
export function tellRerun(io: Io, again: Rerun, json: object | null): ExitCode {
  if (again.kind === 'interrupted') return again.code
  const worse = again.kind === 'refused' ? again : worseIn(again)
  if (json !== null) io.out(`${JSON.stringify(jsonOf(io, again, { json, worse }))}\n`)
  else if (again.kind === 'compared') io.out(page(io, again))
  if (worse === null) return 0
  const { reason, says } = worse
  io.err(
    (again.kind === 'refused' ? verifyWords.refused : words.differs)(reason, forTerminal(says)),
  )
  return 1
}

/** Why it is not as it was certified; null when nothing is worse. */
function worseIn({ difference, claimed }: Compared): certify.Refused | null {
  const { broke } = difference
  if (broke.length > 0) {
    return certify.refused('differs', broke.map(({ requirement }) => requirement).join(', '))
  }
  return claimed === 0 ? certify.refused('differs', words.nothing) : null
}

function page(io: Io, { difference, kept, folder }: Compared): string {
  const width = io.columns ?? 100
  const lines = [
    '',
    words.again(forTerminal(difference.after.name), shownPath(io, folder)),
    ...(kept.length > 0 ? [words.kept(kept)] : []),
    '',
  ]
  const found = diffText(difference, { colour: io.colour, width, words: wordsOf(io) })
  return `${lines.map(line => wrap(line, width)).join('\n')}\n${found}`
}

function jsonOf(
  io: Io,
  again: Exclude<Rerun, { readonly kind: 'interrupted' }>,
  found: { readonly json: object; readonly worse: certify.Refused | null },
): object {
  const { json, worse } = found
  const head =
    worse === null
      ? json
      : { valid: false, reason: worse.reason, detail: worse.reason, says: worse.says }
  if (again.kind === 'refused') return head
  const { difference, kept, folder } = again
  return { ...head, rerun: { bundle: shownPath(io, folder), notAsked: kept, difference } }
}
