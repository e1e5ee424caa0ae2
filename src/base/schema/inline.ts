import type { ApiDocument, FormatDialect } from '../../model/catalogue.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import { canonical } from '../digest.ts'
import { type Found, type Judges, judges } from './judge.ts'
import { locator } from './locate.ts'
import { type Units, units } from './units.ts'

/** Judges by 2020-12 schemas that are no part of a document. */
export interface InlineJudge {
  prepare(schema: JsonObject): Promise<void>
  judge(schema: JsonObject, value: Json): Found
}

interface Room {
  readonly parts: Units
  readonly bench: Judges
  readonly uris: Map<string, string>
  readonly byObject: WeakMap<JsonObject, string>
}

const most = 500

/** Keeps up to 500 compiled schemas; then it begins anew, so that memory stays bounded. */
export function inlineJudge(dialect: FormatDialect): InlineJudge {
  let room = open(dialect)
  const uriOf = (schema: JsonObject): string => {
    const same = room.byObject.get(schema)
    if (same !== undefined) return same
    if (room.uris.size >= most) room = open(dialect)
    const text = canonical(schema)
    const uri = room.uris.get(text) ?? room.parts.uriOf(alone(schema), '')
    room.uris.set(text, uri)
    room.byObject.set(schema, uri)
    return uri
  }
  return {
    prepare: schema => {
      const uri = uriOf(schema)
      return room.bench.prepare(uri)
    },
    judge: (schema, value) => {
      const uri = uriOf(schema)
      return room.bench.judge(uri, value)
    },
  }
}

function open(dialect: FormatDialect): Room {
  const parts = units(locator([]))
  return {
    parts,
    bench: judges(parts, dialect),
    uris: new Map(),
    byObject: new WeakMap(),
  }
}

/** Each stands alone: it can only refer to its own parts. */
function alone(schema: JsonObject): ApiDocument {
  return { uri: 'assay:inline', dialect: 'schema', root: schema }
}
