import type { Header } from '../model/evidence.ts'
import { combined } from './headers.ts'

/** One link of a Link header field (RFC 8288 §3). */
export interface Link {
  /** As it stands; relative to what was asked. */
  readonly href: string
  /** Relation types, in lower case (§2.1.1 compares them so). */
  readonly rels: readonly string[]
}

const longest = 16_384 // characters of a field that are looked at
// White space is bounded, so that a hostile field takes time linear in its length.
const space = '[ \\t]{0,8}'
const text = `(?:"[^"]{0,1024}"|[^\\s",;]{0,1024})`
const name = '[\\w!#$&+.^`|~*-]{1,64}'
const value = new RegExp(
  `<([^<>]{0,4096})>((?:${space};${space}${name}${space}(?:=${space}${text})?)*)`,
  'g',
)
const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i

/** The links of an answer; a value that cannot be read is none. */
export function linksOf(headers: readonly Header[]): readonly Link[] {
  const field = combined(headers, 'link')?.slice(0, longest) ?? ''
  return [...field.matchAll(value)].map(([, href = '', parameters = '']) => {
    const [, quoted, bare] = rel.exec(parameters) ?? []
    const rels = (quoted ?? bare ?? '').toLowerCase().split(/\s+/)
    return { href, rels: rels.filter(one => one !== '') }
  })
}

/** Where the first link of that relation leads, as it stands; undefined when there is none. */
export function linkTo(headers: readonly Header[], relation: string): string | undefined {
  return linksOf(headers).find(({ rels }) => rels.includes(relation))?.href
}
