import { fileMember } from '../../../base/flow/body/file.ts'
import { mediaType } from '../../../base/media-type.ts'
import { headerNameProblem } from '../../../base/own-header.ts'
import { format } from '../../../base/pointer.ts'
import type { Parameter, Step } from '../../../model/arazzo.ts'
import type { Json } from '../../../model/words.ts'
import type { Found } from '../book.ts'
import type { Listed } from './reading.ts'

export interface Sent {
  readonly step: Step
  readonly given: readonly Listed<Parameter>[]
  /** The media types that the operation takes. */
  readonly types: readonly string[]
  readonly pointer: string
}

/** What would keep a request from being sent, whatever the operation declares. */
export function unsendable({ step, given, types, pointer }: Sent): readonly Found[] {
  const at = `${pointer}/requestBody`
  return [
    ...own(given),
    ...beside(step, given),
    ...range(step.requestBody?.contentType, at),
    ...misplaced(step, types, at),
  ]
}

function own(given: readonly Listed<Parameter>[]): readonly Found[] {
  return given.flatMap(({ one, pointer }): readonly Found[] => {
    const problem = one.in === 'header' ? headerNameProblem(one.name) : null
    if (problem === null) return []
    const message = `The step could not be sent: ${problem}.`
    return [{ rule: 'header-own', message, pointer, hint: 'Remove it, or write x-assay-raw.' }]
  })
}

/** OAS 3.2.0 §4.12.2: a whole query string stands alone. */
function beside(step: Step, given: readonly Listed<Parameter>[]): readonly Found[] {
  const whole = given.filter(({ one }) => one.in === 'querystring')
  const [first, second] = whole
  const other = second ?? given.find(({ one }) => one.in === 'query')
  const pages = step['x-assay-pages']
  const name = other?.one.name ?? (pages !== undefined && 'parameter' in pages && pages.parameter)
  if (first === undefined || typeof name !== 'string') return []
  const message = `"${first.one.name}" is the whole query string, and "${name}" is in the query too.`
  const hint = 'Write it into the query string, or give each parameter with in: query.'
  return [{ rule: 'querystring-alone', message, pointer: first.pointer, hint }]
}

function range(contentType: string | undefined, at: string): readonly Found[] {
  if (contentType === undefined || !/^[^;]*\*/.test(contentType)) return []
  const message = `"${contentType}" is a range of media types; a body has one type.`
  const pointer = `${at}/contentType`
  return [{ rule: 'body-range', message, pointer, hint: 'Say which, such as application/json.' }]
}

/** A file is the whole payload, or a part of a multipart body: a property, or an item of a list. */
function misplaced({ requestBody }: Step, types: readonly string[], at: string): readonly Found[] {
  const payload = requestBody?.payload ?? null
  if (fileMember(payload) !== null) return []
  const chosen =
    requestBody?.contentType ?? types.find(type => /[/+]json\b/i.test(type)) ?? types[0]
  const multipart = chosen !== undefined && mediaType(chosen)?.type === 'multipart'
  return filesIn(payload, []).flatMap(({ tokens, inList }): readonly Found[] => {
    if (multipart && (tokens.length === 1 || (tokens.length === 2 && inList))) return []
    const message = 'x-assay-file stands where no file can be sent.'
    const hint =
      'It is the whole payload, or a property of a multipart body (or an item of a list).'
    const pointer = `${at}/payload${format(tokens)}`
    return [{ rule: 'file-misplaced', message, pointer, hint }]
  })
}

interface Spot {
  readonly tokens: readonly string[]
  /** It is an item of a list. */
  readonly inList: boolean
}

function filesIn(value: Json, tokens: readonly string[]): readonly Spot[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const here = [...tokens, name]
    if (fileMember(member) !== null) return [{ tokens: here, inList: Array.isArray(value) }]
    return filesIn(member, here)
  })
}
