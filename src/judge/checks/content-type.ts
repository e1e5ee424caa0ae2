import { short } from '../../base/escape.ts'
import { combined } from '../../base/headers.ts'
import { bestOf } from '../../base/media-type.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'
import { answered, hasContent, isBodiless, mediaTypesOf, sentType } from '../reading/answered.ts'

/** RFC 9110 §8.3: content is labelled, and with a type that the operation declares. */
export const contentType: Check<'exchange'> = {
  id: 'content-type',
  says: 'Content has a well-formed Content-Type that the response declares.',
  over: 'observation',
  kinds: ['exchange'],
  implicit: true,
  judge: (seen, asked) => {
    if (asked.operation === null || isBodiless(seen)) return []
    const found = answered(seen, asked)
    if (found.kind === 'unclear') return [found.opinion]
    if (found.kind === 'undeclared') return []
    const declared = mediaTypesOf(found.response)
    if (!hasContent(seen.responseBody)) return declared.length === 0 ? [] : [absent(declared)]
    return [labelled(seen, declared)]
  },
}

function absent(declared: readonly string[]): Opinion {
  const wanted = declared.join(', ')
  const because = `The answer has no content; ${wanted} was wanted.`
  return { outcome: 'failed', cause: 'supplier', because, wanted, seen: 'no content' }
}

function labelled(seen: Seen<'exchange'>, declared: readonly string[]): Opinion {
  const text = short(combined(seen.response.headers, 'content-type') ?? '', 120)
  const media = sentType(seen)
  const wanted = declared.length === 0 ? 'a media type' : declared.join(', ')
  const failed = (what: string): Opinion => ({
    outcome: 'failed',
    cause: 'supplier',
    because: `The Content-Type ${what}; ${wanted} was wanted.`,
    wanted,
    seen: text === '' ? 'nothing' : text,
    at: 'content-type',
  })
  if (media === undefined) return failed('is absent')
  if (media === null) return failed(`"${text}" is not well formed`)
  if (declared.length > 0 && bestOf(declared, media) === undefined) {
    return failed(`is "${text}", which the operation does not declare`)
  }
  return { outcome: 'passed', because: `The Content-Type is "${text}".`, at: 'content-type' }
}
