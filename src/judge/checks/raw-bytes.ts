import { type JsonProblemKind, jsonProblems } from '../../base/json.ts'
import { isJson, isXml, type MediaType } from '../../base/media-type.ts'
import type { Payload } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'
import { cutShort, hasContent, isBodiless, sentType } from '../reading/answered.ts'
import { documentOf } from '../reading/xml-answer.ts'

// Integers beyond 2^53, lone surrogates and depth are within the grammar of RFC 8259.
const wrong: readonly JsonProblemKind[] = [
  'utf-8',
  'bom',
  'duplicate-member',
  'leading-zero',
  'trailing',
  'syntax',
]

/** RFC 8259 §4, §6 and §8.1, RFC 7493 §2.3: what lenient readers hide and strict ones refuse. */
export const rawBytes: Check<'exchange'> = {
  id: 'raw-bytes',
  says: 'JSON is strict to the byte: UTF-8 without a mark, no member twice, no leading zeros. XML is well formed.',
  over: 'observation',
  kinds: ['exchange'],
  implicit: true,
  judge: seen => {
    const body = seen.responseBody
    const media = sentType(seen)
    if (isBodiless(seen) || !hasContent(body)) return []
    if (!media) return []
    if (isXml(media)) return [wellFormed(body, media)]
    if (!isJson(media)) return []
    if (body.cut) return [cutShort]
    const [first, ...others] = jsonProblems(body.bytes).filter(({ kind }) => wrong.includes(kind))
    if (first === undefined) {
      return [{ outcome: 'passed', because: 'The body is strict JSON, to the byte.' }]
    }
    const { offset, line, col, says } = first
    const rest = others.length === 0 ? '' : ` ${others.length} more follow.`
    const place = `byte ${offset} (line ${line}, column ${col})`
    return [
      {
        outcome: 'failed',
        cause: 'supplier',
        because: `At ${place} ${says}; strict JSON was wanted.${rest}`,
        wanted: 'strict JSON (RFC 8259)',
        seen: `${says} at ${place}`,
      },
    ]
  },
}

function wellFormed(body: Payload, media: MediaType): Opinion {
  const read = documentOf(body, media)
  if (read.kind === 'opinion') return read.opinion
  return { outcome: 'passed', because: 'The body is well-formed XML.' }
}
