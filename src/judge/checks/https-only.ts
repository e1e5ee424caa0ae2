import type { Check } from '../check.ts'
import { loopback } from '../reading/loopback.ts'

interface Schemes {
  https: number
  loopback: number
  plain: number
  /** The first plain one by its id. */
  first: { readonly id: string; readonly url: string } | null
}

/** On loopback nothing can be told of HTTPS (DESIGN §5.8). */
export const httpsOnly: Check<'exchange', Schemes> = {
  id: 'https-only',
  says: 'Every answer of the run came over HTTPS.',
  over: 'run',
  kinds: ['exchange'],
  start: () => ({ https: 0, loopback: 0, plain: 0, first: null }),
  judge: ({ id, request: { url } }, _asked, schemes) => {
    if (url.startsWith('https:')) schemes.https += 1
    else if (loopback(url)) schemes.loopback += 1
    else {
      schemes.plain += 1
      if (schemes.first === null || id < schemes.first.id) schemes.first = { id, url }
    }
    return []
  },
  end: schemes => {
    if (schemes.first !== null) {
      return [
        {
          outcome: 'failed',
          because: `${schemes.plain} answers came over plain HTTP, first from ${schemes.first.url}; HTTPS was wanted.`,
          wanted: 'https',
          seen: 'http',
          evidence: [schemes.first.id],
        },
      ]
    }
    if (schemes.loopback > 0) {
      return [
        {
          outcome: 'untested',
          cause: 'configuration',
          because:
            'The base URL is plain HTTP on loopback, a development deployment; run against the real one to test HTTPS.',
        },
      ]
    }
    if (schemes.https === 0) return []
    return [{ outcome: 'passed', because: `All ${schemes.https} answers came over HTTPS.` }]
  },
}
