import { withinDepth } from '../../base/json.ts'
import type { MediaType } from '../../base/media-type.ts'
import type { Schemas } from '../../base/schema/index.ts'
import { decodeXml } from '../../base/xml/decode.ts'
import type { XmlElement } from '../../base/xml/engine.ts'
import { type MapProblem, type Mapped, mapXml } from '../../base/xml/map.ts'
import { readXml, unreadable } from '../../base/xml/read.ts'
import { type Shape, shapeAt } from '../../base/xml/shape.ts'
import type { Payload } from '../../model/evidence.ts'
import { Fault } from '../../model/fault.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Json } from '../../model/words.ts'
import { type BodySchema, unclear } from './answered.ts'

type Said = { readonly kind: 'opinion'; readonly opinion: Opinion }

/** The root of a body that is XML, or why there is none. */
export function documentOf(
  body: Payload,
  media: MediaType,
): Said | { readonly kind: 'document'; readonly root: XmlElement } {
  if (body.cut)
    return cannotTell(
      'configuration',
      'The body was cut at the receive limit; the rest was not seen.',
    )
  const charset = media.parameters.find(([name]) => name === 'charset')?.[1] ?? null
  const decoded = decodeXml(body.bytes, charset)
  if (decoded.kind === 'unknown')
    return cannotTell('harness', `The encoding "${decoded.encoding}" is none that assay reads.`)
  if (decoded.kind !== 'text')
    return failed(`The body is not in the encoding it is said to be in, ${decoded.encoding}.`)
  const read = readXml(decoded.text)
  if (read.kind === 'malformed')
    return failed(`The body is not well-formed XML, which was wanted: ${unreadable(read)}.`)
  const root = read.kind === 'document' ? read.document.documentElement : null
  if (root !== null) return { kind: 'document', root }
  const why = read.kind === 'refused' ? unreadable(read) : 'it has no root element'
  return cannotTell('harness', `The body was not looked at: ${why}.`)
}

/** A body that is XML, as the JSON that its schema describes. */
export interface XmlAnswer {
  readonly kind: 'answer'
  readonly body: Payload
  readonly problems: readonly MapProblem[]
  /** Pointers to values that can be read in two ways. */
  readonly doubtful: readonly string[]
}

const shapes = new WeakMap<BodySchema, Shape>()

export function xmlAnswer(body: Payload, schema: BodySchema, schemas: Schemas): Said | XmlAnswer {
  const document = documentOf(body, schema.media)
  if (document.kind === 'opinion') return document
  const mapped = mappedBy(document.root, schema, schemas)
  if ('kind' in mapped) return mapped
  const { value, problems, doubtful } = mapped
  if (!withinDepth(value))
    return cannotTell('configuration', 'The body was not looked at: it is nested too deep.')
  return { kind: 'answer', body: withJson(body, value), problems, doubtful }
}

function mappedBy(root: XmlElement, schema: BodySchema, schemas: Schemas): Mapped | Said {
  try {
    const known = shapes.get(schema)
    if (known !== undefined) return mapXml(root, known)
    const at = schemas.at(schema.document, schema.pointer)
    if (at === undefined) return { kind: 'opinion', opinion: unclear('The schema is not there.') }
    const shape = shapeAt(at, schemas.resolve)
    shapes.set(schema, shape)
    return mapXml(root, shape)
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'dangling-reference') throw error
    return { kind: 'opinion', opinion: unclear(`The API document is wrong: ${error.message}`) }
  }
}

function withJson({ bytes, sha256, cut, text }: Payload, value: Json): Payload {
  return { bytes, sha256, cut, text, json: () => value }
}

function failed(because: string): Said {
  const opinion = { outcome: 'failed', cause: 'supplier', because } as const
  return { kind: 'opinion', opinion: { ...opinion, wanted: 'well-formed XML', seen: 'none' } }
}

function cannotTell(cause: 'configuration' | 'harness', because: string): Said {
  return { kind: 'opinion', opinion: { outcome: 'cantTell', cause, because } }
}
