import type { Header } from '../model/evidence.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { forms, plainForms } from './redact/forms.ts'

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
  /** Hides this for a while: what one case made, of which there may be many. */
  learnBriefly(secret: Secret): void
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
 * base64, or turned to another case.
 */
export function redactor({ secrets, pseudonyms }: RedactorOptions): Redactor {
  const fixed = secrets.map(hiding)
  let learned: readonly Hiding[] = []
  let brief: readonly Hiding[] = []
  let whole = byLength(fixed)
  let known = byLength(fixed.flatMap(({ parts }) => parts))
  /** What became of lines of headers, as long as nothing more is to be hidden. */
  const lines = new Map<string, string>()

  const hide = (text: string, bytewise: boolean): string => {
    let out = text
    // As it is and in one piece first: parts of two secrets may overlap, and hide each other's rest.
    for (const { mark, texts } of whole) {
      const shown = bytewise ? Buffer.from(mark, 'utf8').toString('latin1') : mark
      for (const text of texts) if (out.includes(text)) out = out.replaceAll(text, shown)
    }
    for (const { mark, pattern, value } of known) {
      // No spelling is shorter than the secret itself.
      if (out.length < value.length) continue
      const shown = bytewise ? Buffer.from(mark, 'utf8').toString('latin1') : mark
      const once = out.replace(pattern, () => shown)
      out = once === out ? out : once.replaceAll(shown + shown, shown)
    }
    return out
  }
  const text = (value: string): string => pseudonyms.text(hide(value, false))
  const value = (content: string, otherwise: string): string => {
    if (content === '') return ''
    const plain = whole.find(({ texts }) => texts.some(text => content.includes(text)))
    const found = plain ?? known.find(({ pattern }) => content.search(pattern) >= 0)
    return found?.mark ?? marked(otherwise)
  }
  const remember = (): void => {
    lines.clear()
    whole = byLength([...fixed, ...learned, ...brief])
    known = byLength(whole.flatMap(({ parts }) => parts))
  }
  const isKnown = (secret: Secret): boolean => whole.some(({ value }) => value === secret.value)
  const header = ([name, content]: Header): Header => {
    const keep = withheld.get(name.toLowerCase())
    if (keep !== undefined) return [name, keep(content, value, text)]
    // With its name in front, so that `NHS-Number: …` is told like a member of that name;
    // a pseudonym is as long as what it replaces.
    const line = `${name}: ${content}`
    const before = lines.get(line)
    if (before !== undefined) return [name, before]
    const redacted = pseudonyms.text(`${name}: ${hide(content, false)}`).slice(name.length + 2)
    if (lines.size >= rememberedLines) lines.clear()
    if (line.length <= longestRemembered) lines.set(line, redacted)
    return [name, redacted]
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
      if (isKnown(secret)) return
      learned = [...learned.slice(1 - remembered), hiding(secret)]
      remember()
    },
    learnBriefly(secret) {
      if (isKnown(secret)) return
      brief = [...brief.slice(1 - rememberedBriefly), hidingText(secret)]
      remember()
    },
    url: url => text(url.replace(/(\/\/[^/?#@:]*):[^/?#@]*@/, `$1:${marked('userinfo')}@`)),
  }
}

/** Lines of headers: most come with every answer. */
const rememberedLines = 256
const longestRemembered = 1000

/** Tokens and assertions had in a run; a page of patterns for each would be felt. */
const remembered = 32
const rememberedBriefly = 12

/** A part of a secret, with a pattern for every way in which it may be spelled. */
interface Part {
  readonly value: string
  readonly mark: string
  readonly pattern: RegExp
}

/** A secret as it is looked for; its patterns are made once. */
interface Hiding {
  readonly value: string
  /** What is looked for as it stands, before any pattern. */
  readonly texts: readonly string[]
  readonly mark: string
  readonly parts: readonly Part[]
}

function byLength<T extends { readonly value: string }>(all: readonly T[]): readonly T[] {
  return all.toSorted((a, b) => b.value.length - a.value.length)
}

function hiding(secret: Secret): Hiding {
  const { name, value } = secret
  const mark = marked(name)
  const parts = segments(secret).map(part => {
    return { value: part.value, mark, pattern: forms(part.value) }
  })
  return { value, texts: [value], mark, parts }
}

/** A secret that fixed texts are enough for, where there are such. */
function hidingText(secret: Secret): Hiding {
  const { name, value } = secret
  const texts = plainForms(value)
  return texts === null ? hiding(secret) : { value, texts, mark: marked(name), parts: [] }
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
