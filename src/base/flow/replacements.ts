import type { Replacement } from '../../model/arazzo.ts'
import { Fault } from '../../model/fault.ts'
import type { Json } from '../../model/words.ts'
import { asText, evaluateValue, languageOf, type Scope } from '../expression/index.ts'
import { parseText } from '../json.ts'
import { select } from '../jsonpath.ts'
import { isJson, isXml, type MediaType } from '../media-type.ts'
import { parse } from '../pointer.ts'
import { replaceNodes } from '../xml/replace.ts'

/** Why a body could not be made. */
export interface Unwritten {
  readonly cause: 'harness' | 'prerequisite'
  readonly unwritten: string
}

/** A payload whose expressions were put in, and the media type it will have. */
export interface Unreplaced {
  readonly payload: Json
  readonly media: MediaType
  /** The payload as the XML document it will be. */
  readonly asXml: (payload: Json) => { readonly text: string } | Unwritten
}

type Replaced = { readonly is: Json } | Unwritten

/**
 * Payload Replacement Objects, applied in their order (Arazzo 1.1.0). Targets are pointers (RFC
 * 6901), JSONPath or XPath; without a type, XPath in XML and pointers elsewhere. A target that
 * selects nothing is said, but a pointer adds the last member it names.
 */
export function replaced(
  { payload, media, asXml }: Unreplaced,
  replacements: readonly Replacement[],
  scope: Scope,
): Replaced {
  const xml = isXml(media)
  let body = payload
  for (const replacement of replacements) {
    const to = evaluateValue(replacement.value, scope)
    const { target } = replacement
    if (to === undefined) {
      return { cause: 'prerequisite', unwritten: `the value for "${target}" is not known.` }
    }
    const next = attempt(() => {
      const language = languageOf(replacement.targetSelectorType) ?? (xml ? 'xpath' : 'jsonpointer')
      if (language === 'xpath') return inXml(asXml(body), { xml, target, to })
      const value = readable(body, isJson(media))
      if (language === 'jsonpath') return { is: atNodes(value, target, to) }
      return { is: put(value, parse(target), { to, target }) }
    })
    if ('unwritten' in next) return next
    body = next.is
  }
  return { is: body }
}

/** What is wrong with a target, or does not fit the payload, is the suite's mistake. */
function attempt(work: () => Replaced): Replaced {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { cause: 'harness', unwritten: error.message }
  }
}

function inXml(
  document: ReturnType<Unreplaced['asXml']>,
  { xml, target, to }: { readonly xml: boolean; readonly target: string; readonly to: Json },
): Replaced {
  if (!xml) throw wrong(`its payload is not XML, so "${target}" cannot be replaced by XPath`)
  if ('unwritten' in document) return document
  return { is: replaceNodes(document.text, target, asText(to)) }
}

/** Text of a JSON type is read, so that it can be changed; the text is then written anew. */
function readable(body: Json, json: boolean): Json {
  if (typeof body !== 'string') return body
  const value = json ? parseText(body) : undefined
  if (value !== undefined) return value
  throw wrong('its payload is not JSON, so nothing in it can be replaced by pointer or JSONPath')
}

function atNodes(body: Json, query: string, to: Json): Json {
  const nodes = select(body, query)
  if (nodes.length === 0) throw nothing(query)
  return nodes.reduce(
    // A node inside one that was replaced before is gone with it.
    (into, { pointer }) => put(into, parse(pointer), { to, target: query, lost: into }),
    body,
  )
}

interface Putting {
  readonly to: Json
  readonly target: string
  /** What to give when the place is not there; without it that is said. */
  readonly lost?: Json
}

function put(into: Json, path: readonly string[], putting: Putting): Json {
  const made = placed(into, path, putting.to)
  if (made !== undefined) return made
  if (putting.lost !== undefined) return putting.lost
  throw nothing(putting.target)
}

/** Undefined when the parent of the place is not there. */
function placed(into: Json, path: readonly string[], to: Json): Json | undefined {
  const [head, ...rest] = path
  if (head === undefined) return to
  if (into === null || typeof into !== 'object') return undefined
  if (Array.isArray(into)) {
    const index = head === '-' ? into.length : /^(?:0|[1-9]\d{0,8})$/.test(head) ? +head : -1
    if (index < 0 || index > into.length || (index === into.length && rest.length > 0))
      return undefined
    const item = placed(into[index] ?? null, rest, to)
    return item === undefined
      ? undefined
      : [...into.slice(0, index), item, ...into.slice(index + 1)]
  }
  // Array.isArray does not narrow a readonly array away.
  const object = into as { readonly [name: string]: Json }
  const known = Object.hasOwn(object, head) ? (object[head] ?? null) : null
  const member = placed(known, rest, to)
  return member === undefined ? undefined : { ...object, [head]: member }
}

function nothing(target: string): Fault {
  return wrong(`its replacement target "${target}" selects nothing in the payload`)
}

function wrong(because: string): Fault {
  return new Fault('bad-expression', `${because}.`)
}
