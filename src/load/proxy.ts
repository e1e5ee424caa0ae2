import { Fault } from '../model/fault.ts'
import type { HttpProxy } from '../model/target.ts'
import { secretRef } from './credentials.ts'
import type { Loaded } from './document.ts'
import type { ProxyFile } from './files.ts'

/** The proxy of a target file. Throws `bad-url`; the URL is not repeated, for it may hold a password. */
export function proxy(file: string | ProxyFile, folder: string, loaded: Loaded): HttpProxy {
  const one = typeof file === 'string' ? { url: file } : file
  const wrong = problem(one.url)
  if (wrong !== undefined) {
    const pointer = typeof file === 'string' ? '/network/proxy' : '/network/proxy/url'
    throw new Fault('bad-url', wrong.says, { at: loaded.place(pointer), hint: wrong.hint })
  }
  return {
    url: new URL(one.url).origin,
    username: one.username ?? null,
    password: one.password === undefined ? null : secretRef(one.password, folder),
    except: one['no-proxy'] ?? [],
  }
}

function problem(text: string): { readonly says: string; readonly hint: string } | undefined {
  const hint = 'Write the proxy as http://HOST:PORT, such as http://proxy.example.org:3128.'
  if (!URL.canParse(text)) return { says: 'The proxy is no absolute URL.', hint }
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') {
    const right = 'Write { url: …, username: NAME, password: { env: NAME } }.'
    return { says: 'The proxy holds a user name or password, which belong beside it.', hint: right }
  }
  if (url.protocol !== 'http:') return { says: `The proxy begins "${url.protocol}".`, hint }
  const bare = url.pathname === '/' && url.search === '' && url.hash === ''
  return bare ? undefined : { says: 'The proxy has a path, query or fragment.', hint }
}
