import type { Header } from '../model/evidence.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { forms } from './redact/forms.ts'

export interface Secret {
  readonly name: string
  readonly value: string
}

/** The only way out for what was sent and received (DESIGN §7). */
export interface Redactor {
  /** The same array when there was nothing to hide. */
  bytes(bytes: Uint8Array): Uint8Array
  text(text: string): string
  headers(headers: readonly Header[]): readonly Header[]
  url(url: string): string
  /** Hides this too from now on: a token that was had while the run goes on. */
  learn(secret: Secret): void
}

export interface RedactorOptions {
  readonly secrets: readonly Secret[]
  readonly pseudonyms: Pseudonyms
}

/**
 * Takes credentials and personal identifiers out of evidence. A configured secret becomes
 * `‹secret:NAME›` wherever and however it is spelled (`forms`); the values of Authorization,
 * Proxy-Authorization, Cookie and Set-Cookie are hidden even when nobody configured them, the
 * scheme word, the cookie's name and its attributes kept.
 *
 * Not caught: a secret split in two, hashed, encrypted, compressed, folded over lines of
 * base64, in UTF-16, or turned to another case.
 */
export function redactor({ secrets, pseudonyms }: RedactorOptions): Redactor {
  const fixed = secrets.flatMap(segments).toSorted(longer)
  let known = fixed.map(hidden)
  let learned: readonly Secret[] = []

  const hide = (text: string, bytewise: boolean): string => {
    let out = text
    for (const { mark, pattern } of known) {
      const shown = bytewise ? Buffer.from(mark, 'utf8').toString('latin1') : mark
      const once = out.replace(pattern, () => shown)
      out = once === out ? out : once.replaceAll(shown + shown, shown)
    }
    return out
  }
  const text = (value: string): string => pseudonyms.text(hide(value, false))
  const value = (whole: string, otherwise: string): string => {
    if (whole === '') return ''
    return known.find(({ pattern }) => whole.search(pattern) >= 0)?.mark ?? marked(otherwise)
  }
  const header = ([name, content]: Header): Header => {
    const keep = withheld.get(name.toLowerCase())
    if (keep !== undefined) return [name, keep(content, value, text)]
    // With its name in front, so that `NHS-Number: …` is told like a member of that name;
    // a pseudonym is as long as what it replaces.
    return [name, pseudonyms.text(`${name}: ${hide(content, false)}`).slice(name.length + 2)]
  }
  return {
    bytes(bytes) {
      const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
      const shown = pseudonyms.text(hide(whole, true))
      return shown === whole ? bytes : Buffer.from(shown, 'latin1')
    },
    text,
    headers: headers => headers.map(header),
    learn(secret) {
      if (learned.some(({ value }) => value === secret.value)) return
      learned = [...learned.slice(1 - remembered), secret]
      known = [...fixed, ...learned.flatMap(segments)].toSorted(longer).map(hidden)
    },
    url: url => text(url.replace(/(\/\/[^/?#@:]*):[^/?#@]*@/, `$1:${marked('userinfo')}@`)),
  }
}

/** Tokens and assertions had in a run; a page of patterns for each would be felt. */
const remembered = 32

const longer = (a: Secret, b: Secret): number => b.value.length - a.value.length

const hidden = ({ name, value }: Secret): { readonly mark: string; readonly pattern: RegExp } => {
  return { mark: marked(name), pattern: forms(value) }
}

function marked(name: string): string {
  return `‹secret:${name}›`
}

/** Long secrets in parts, each with a pattern of a bearable size. */
function segments({ name, value }: Secret): readonly Secret[] {
  const characters = [...value]
  if (characters.length <= most) return [{ name, value }]
  const parts = Math.ceil(characters.length / most)
  const size = Math.ceil(characters.length / parts)
  return Array.from({ length: parts }, (_, at) => ({
    name,
    value: characters.slice(at * size, (at + 1) * size).join(''),
  }))
}

const most = 128

type Hide = (whole: string, otherwise: string) => string
type Keep = (content: string, hide: Hide, text: (value: string) => string) => string

const withheld = new Map<string, Keep>([
  ['authorization', (content, hide) => scheme(content, rest => hide(rest, 'authorization'))],
  [
    'proxy-authorization',
    (content, hide) => scheme(content, rest => hide(rest, 'proxy-authorization')),
  ],
  [
    'cookie',
    (content, hide) =>
      content
        .split(';')
        .map(pair => cookie(pair, hide))
        .join(';'),
  ],
  [
    'set-cookie',
    (content, hide, text) => {
      const [pair = '', ...attributes] = content.split(';')
      return [cookie(pair, hide), ...attributes.map(text)].join(';')
    },
  ],
])

function scheme(content: string, hide: (rest: string) => string): string {
  const [, word = '', rest = content] = /^([A-Za-z][A-Za-z0-9-]* +)(.*)$/s.exec(content) ?? []
  return word + hide(rest)
}

function cookie(pair: string, hide: Hide): string {
  const at = pair.indexOf('=')
  return at < 0 ? hide(pair, 'cookie') : pair.slice(0, at + 1) + hide(pair.slice(at + 1), 'cookie')
}
