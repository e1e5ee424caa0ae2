import { first } from '../../base/headers.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'
import { keep, type Probed, probed, unsteady } from '../reading/handshakes.ts'

/** Bytes of a page that says where to go; more is data. */
const notice = 1024
const wanted = 'no connection, a refusal, or 301 or 308 to https without data'

/** Whatever refuses is well: a closed port, a 4xx, or a redirect for good that holds no data. */
export const plainHttpRefused: Check<'handshake' | 'exchange' | 'silence', Probed> = {
  id: 'plain-http-refused',
  says: 'Plain HTTP is refused, or redirected for good to HTTPS without data.',
  over: 'case',
  kinds: ['handshake', 'exchange', 'silence'],
  start: probed,
  judge: keep,
  end: memory => {
    const plain = memory.all.find(one => one.kind === 'exchange' || one.kind === 'silence')
    if (plain === undefined) return []
    const told = plain.kind === 'silence' ? unanswered(plain) : answered(plain)
    const opinion = { ...told, evidence: [plain.id] }
    // No answer is a refusal only of a host that is there.
    return [told.outcome === 'passed' ? (unsteady(memory) ?? opinion) : opinion]
  },
}

const mute = new Set(['deadline', 'dns', 'address', 'proxy', 'unsupported', 'interrupted'])

function unanswered({ reason, because }: Seen<'silence'>): Opinion {
  if (!mute.has(reason)) return { outcome: 'passed', because: `Plain HTTP is refused. ${because}` }
  const cause = reason === 'address' ? 'configuration' : 'network'
  return { outcome: 'cantTell', cause, because: `${because} Wanted was ${wanted}.` }
}

function answered({ request, response, responseBody }: Seen<'exchange'>): Opinion {
  const { status, headers } = response
  const location = first(headers, 'location') ?? ''
  const type = first(headers, 'content-type') ?? ''
  const size = responseBody?.bytes.length ?? 0
  const empty = size === 0 || (size <= notice && /^text\/(html|plain)\b/i.test(type))
  const seen = `${status}${location === '' ? '' : ` to ${location}`} with ${size} bytes`
  const of = { because: `${request.url} answered ${seen}; wanted was ${wanted}.`, wanted, seen }
  if (status === 429) return { outcome: 'cantTell', cause: 'configuration', ...of }
  if (status >= 500) return { outcome: empty ? 'cantTell' : 'failed', cause: 'supplier', ...of }
  if (status === 301 || status === 308) {
    const secure = /^https:\/\//i.test(location)
    return { outcome: secure && empty ? 'passed' : 'failed', ...of }
  }
  // 401 and 407 ask for a credential, in clear.
  const refused = status >= 400 && status !== 401 && status !== 407
  return { outcome: refused ? 'passed' : 'failed', ...of }
}
