import { isObject } from '../../base/is-object.ts'
import type { Json } from '../../model/words.ts'
import { isList } from './json-answer.ts'

/** How deep the positions of each geometry type lie in `coordinates` (RFC 7946 §3.1). */
export const depths: { readonly [type: string]: number } = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}

export interface Geometry {
  readonly type: string
  readonly coordinates: Json
}

/** A GeoJSON geometry with coordinates: its `type` is one of the six, and it has `coordinates`. */
export function geometry(value: Json): Geometry | null {
  if (!isObject(value)) return null
  const type = value['type']
  const coordinates = value['coordinates']
  if (typeof type !== 'string' || !Object.hasOwn(depths, type) || !isList(coordinates)) return null
  return { type, coordinates }
}

/** The positions of a geometry that are at least two numbers, longitude first (RFC 7946 §3.1.1). */
export function* positions(value: Json): Generator<readonly [longitude: number, latitude: number]> {
  if (!isList(value)) return
  const [longitude, latitude] = value
  if (typeof longitude === 'number' && typeof latitude === 'number') yield [longitude, latitude]
  else for (const inner of value) yield* positions(inner)
}
