import type { Criterion } from '../../model/arazzo.ts'
import { Fault } from '../../model/fault.ts'
import type { Json } from '../../model/words.ts'
import { asText, embedded, resolve, type Scope } from '../expression/index.ts'
import { readXml, unreadable } from '../xml/read.ts'
import { holds } from '../xml/xpath.ts'
import { contextOf } from './context.ts'
import type { Judged } from './judged.ts'
import { cut, show } from './show.ts'

/**
 * A condition of type `xpath`: holds when the effective boolean value of the query is true, the
 * context's document node being where it starts (Arazzo 1.1.0; XPath 3.1). Throws `Fault`
 * bad-expression.
 */
export function judgeXpath(criterion: Criterion, scope: Scope): Judged {
  const about = cut(criterion.context ?? '', 60)
  const query = xpathWith(criterion.condition, scope)
  const wanted = `Wanted ${cut(query, 120)} to be true of ${about}`
  const context = contextOf(criterion, scope)
  if (!('value' in context)) return fails(`${wanted}; ${about} was absent (${context.missing}).`)
  const { value } = context
  if (typeof value !== 'string') return fails(`${wanted}; it is not XML: ${show(value)}.`)
  const read = readXml(value)
  if (read.kind === 'refused') throw new Fault('bad-expression', `${wanted}; ${unreadable(read)}.`)
  if (read.kind === 'malformed') {
    return fails(`${wanted}; ${unreadable(read)}; it was ${show(value, 60)}.`)
  }
  const root = read.document.documentElement
  const seen = root === null ? 'empty' : nameOf(root.namespaceURI, root.localName)
  const truth = holds(query, read.document)
  return {
    holds: truth,
    why: () => `${wanted}; it was ${truth} of the document ${cut(seen, 80)}.`,
  }
}

function fails(because: string): Judged {
  return { holds: false, why: () => because }
}

/** As a query names it, so that a missing namespace is seen at once. */
function nameOf(namespace: string | null, name: string): string {
  return namespace === null ? `<${name}>` : `Q{${namespace}}${name}`
}

/**
 * A query with its `{$…}` replaced (decision A10): inside quotation marks by text, elsewhere by a
 * number or a boolean alone. Throws `Fault` bad-expression for anything that could be read otherwise.
 */
export function xpathWith(condition: string, scope: Scope): string {
  let query = ''
  for (const part of embedded(condition)) {
    if (typeof part === 'string') {
      query += part
      continue
    }
    const found = resolve(part, scope)
    if (!('value' in found))
      throw new Fault('bad-expression', `${part.text} has no value: ${found.missing}.`)
    query += inPlace(found.value, query, part.text)
  }
  return query
}

function inPlace(value: Json, before: string, name: string): string {
  const place = placeAfter(before)
  if (place === '"' || place === "'") return asText(value).replaceAll(place, place + place)
  // Next to a name it would become part of it; parentheses keep it apart from what follows.
  if (place === '' && !/[\p{L}\p{N}_.:$@}-]$/u.test(before)) {
    if (typeof value === 'number') return `(${value})`
    if (typeof value === 'boolean') return `(${value}())`
  }
  throw new Fault('bad-expression', `The value of ${name} would change how the query is read.`, {
    hint: `Put quotation marks around {${name}}; for a name, compare local-name().`,
  })
}

/** Where a query stands after this text: in a string literal, a comment, a `Q{…}`, or none. */
function placeAfter(text: string): '' | '"' | "'" | 'comment' | 'uri' {
  let place: '' | '"' | "'" | 'uri' = ''
  let comments = 0
  // A doubled quotation mark closes and opens again: the place is the same after both.
  for (const [mark] of text.matchAll(/\(:|:\)|Q\{|[}"']/g)) {
    if (comments > 0) comments += mark === '(:' ? 1 : mark === ':)' ? -1 : 0
    else if (place === 'uri') place = mark === '}' ? '' : place
    else if (place !== '') place = mark === place ? '' : place
    else if (mark === '(:') comments = 1
    else if (mark === 'Q{') place = 'uri'
    else if (mark === '"' || mark === "'") place = mark
  }
  return comments > 0 ? 'comment' : place
}
