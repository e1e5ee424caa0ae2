import type { Cookie, CookieJar } from 'tough-cookie'
import { values } from '../base/headers.ts'
import type { Header } from '../model/evidence.ts'
import type { Outgoing } from './http.ts'

/** What one attempt at one case keeps: its cookies by session, and its assertions. */
export interface Sessions {
  /** The last assertion of each credential, for a step that sends it once more on purpose. */
  readonly assertions: Map<string, string>
  /** Adds the session's cookies for that URL; a cookie that the request already carries stays. */
  dress(request: Outgoing, session: string): Promise<Outgoing>
  /** Keeps the cookies of an answer from that URL. */
  keep(url: string, headers: readonly Header[], session: string): Promise<void>
}

/** RFC 6265 §6.1 wants 50 cookies of a domain, of 4096 bytes each, at the least. */
const most = 100
const longest = 4096

/**
 * Cookie jars as RFC 6265 says, with the public suffix list; and stricter in one thing: a
 * cookie goes back only to the origin that set it (RFC 6265 §8.5 has no isolation by port, and
 * `Domain` lets other hosts see it). `now` is the run's clock; the library's own is not asked.
 */
export function sessions(now: () => Date): Sessions {
  const jars = new Map<string, CookieJar>()
  return {
    assertions: new Map(),
    async dress(request, session) {
      const jar = jars.get(keyOf(session, request.url))
      if (jar === undefined) return request
      all(jar, request.url, now())
      return withCookies(request, jar.getCookiesSync(request.url, { expire: false, sort: true }))
    },
    async keep(url, headers, session) {
      const lines = values(headers, 'set-cookie').filter(line => line.length <= longest)
      if (lines.length === 0) return
      // Loaded by the first cookie of a session: few suites have one.
      const library = await import('tough-cookie')
      const key = keyOf(session, url)
      const jar = jars.get(key) ?? new library.CookieJar()
      jars.set(key, jar)
      for (const line of lines) {
        const cookie = library.Cookie.parse(line)
        if (cookie !== undefined) put(jar, { cookie, url, now: now() })
      }
    },
  }
}

function keyOf(session: string, url: string): string {
  return URL.canParse(url) ? `${session}\n${new URL(url).origin}` : ''
}

interface Given {
  readonly cookie: Cookie
  readonly url: string
  readonly now: Date
}

function put(jar: CookieJar, { cookie, url, now }: Given): void {
  // What no request can carry is not kept.
  if (!/^[\x20-\x7e\x80-\xff]*$/.test(cookie.cookieString())) return
  // Max-Age counts from now (RFC 6265 §5.3, 3), not from when it was last looked at.
  const expires = cookie.expiryDate(now)
  cookie.expires = Number.isNaN(expires?.getTime() ?? Number.NaN) ? 'Infinity' : (expires ?? null)
  cookie.maxAge = null
  jar.setCookieSync(cookie, url, { now, ignoreError: true })
  if (all(jar, url, now).length > most) remove(jar, cookie)
}

/** Every cookie for an origin; those that have expired are thrown away. */
function all(jar: CookieJar, url: string, now: Date): readonly Cookie[] {
  const cookies = jar.getCookiesSync(url, { expire: false, allPaths: true })
  const expired = cookies.filter(({ expires }) => expires instanceof Date && expires <= now)
  for (const cookie of expired) remove(jar, cookie)
  return cookies.filter(cookie => !expired.includes(cookie))
}

function remove(jar: CookieJar, { domain, path, key }: Cookie): void {
  jar.store.removeCookie(domain, path, key, () => {})
}

/** RFC 6265 §5.4: one Cookie header. */
function withCookies(request: Outgoing, cookies: readonly Cookie[]): Outgoing {
  const at = request.headers.findIndex(([name]) => name.toLowerCase() === 'cookie')
  const [name, sent] = request.headers[at] ?? ['cookie', '']
  const own = new Set(sent.split(';').map(pair => pair.split('=', 1)[0]?.trim()))
  const added = cookies.filter(({ key }) => !own.has(key)).map(cookie => cookie.cookieString())
  if (added.length === 0) return request
  const header: Header = [name, [...(sent === '' ? [] : [sent]), ...added].join('; ')]
  const others = request.headers.filter((_, index) => index !== at)
  return { ...request, headers: [...others, header] }
}
