import { isObject } from '../../base/is-object.ts'
import type { Json } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { depths, geometry, positions } from '../reading/geometry.ts'
import { isList, records } from '../reading/json-answer.ts'
import { concluded, count, type Tally, tally } from '../reading/tally.ts'
import { swapped } from '../reading/uk.ts'
import { pointerOf, walk } from '../reading/walk.ts'

/** RFC 7946 §3.1 and §3.2: geometries, their rings, and the features that hold them. */
export const geojson: Check<'exchange', Tally> = {
  id: 'geojson',
  says: 'Geometries are valid GeoJSON: longitude first, rings closed and right-handed.',
  over: 'run',
  kinds: ['exchange'],
  start: tally,
  judge: (seen, _asked, memory) => {
    const root = records(seen)
    if (root === undefined) return []
    memory.looked += 1
    for (const node of walk(root)) {
      const { value } = node
      const own = featureFault(value)
      const fault = own === undefined ? geometryFault(value) : own
      if (fault === undefined) continue
      count(memory, fault === null ? null : { evidence: seen.id, at: pointerOf(node), what: fault })
    }
    return []
  },
  end: memory =>
    concluded(memory, {
      things: 'GeoJSON objects',
      passed: 'follow RFC 7946',
      wanted: 'GeoJSON as RFC 7946 has it',
      absent: `${memory.looked} JSON answers held no GeoJSON.`,
    }),
}

/** Null when it is good; undefined when it is no feature or collection. */
function featureFault(value: Json): string | null | undefined {
  if (!isObject(value)) return undefined
  const kind = value['type']
  if (kind === 'FeatureCollection') {
    return isList(value['features']) ? null : 'a FeatureCollection has no list of features'
  }
  if (kind === 'GeometryCollection') {
    return isList(value['geometries']) ? null : 'a GeometryCollection has no list of geometries'
  }
  // Other formats have a "Feature" of their own: only one with half of GeoJSON's is meant.
  if (kind !== 'Feature' || !('geometry' in value || 'properties' in value)) return undefined
  if (!('geometry' in value)) return 'a Feature has no geometry member (§3.2)'
  return 'properties' in value ? null : 'a Feature has no properties member (§3.2)'
}

function geometryFault(value: Json): string | null | undefined {
  const shape = geometry(value)
  if (shape === null) return undefined
  const { type, coordinates } = shape
  if (!nested(coordinates, depths[type] ?? 0))
    return `the coordinates do not have the form of a ${type}`
  for (const [longitude, latitude] of positions(coordinates)) {
    if (swapped(latitude, longitude)) return 'latitude stands before longitude (§3.1.1)'
  }
  if (type === 'LineString') return lineFault(coordinates)
  if (type === 'MultiLineString') return firstFault(coordinates, lineFault)
  if (type === 'Polygon') return polygonFault(coordinates)
  if (type === 'MultiPolygon') return firstFault(coordinates, polygonFault)
  return null
}

function nested(value: Json, depth: number): boolean {
  if (!isList(value)) return false
  if (depth > 0) return value.every(inner => nested(inner, depth - 1))
  return value.length >= 2 && value.every(number => typeof number === 'number')
}

function firstFault(value: Json, faultOf: (value: Json) => string | null): string | null {
  if (!isList(value)) return null
  return value.map(faultOf).find(fault => fault !== null) ?? null
}

const lineFault = (line: Json): string | null =>
  isList(line) && line.length >= 2 ? null : 'a line has fewer than two positions (§3.1.4)'

/** RFC 7946 §3.1.6: the first ring runs anticlockwise, the holes clockwise. */
function polygonFault(polygon: Json): string | null {
  if (!isList(polygon) || polygon.length === 0) return 'a polygon has no ring (§3.1.6)'
  for (const [index, ring] of polygon.entries()) {
    const points = [...positions(ring)]
    const [start] = points
    const end = points.at(-1)
    if (points.length < 4) return 'a ring has fewer than four positions (§3.1.6)'
    if (start?.[0] !== end?.[0] || start?.[1] !== end?.[1]) return 'a ring is not closed (§3.1.6)'
    const area = turned(points)
    if (index === 0 && area < 0) return 'the outer ring runs clockwise (§3.1.6)'
    if (index > 0 && area > 0) return 'a hole runs anticlockwise (§3.1.6)'
  }
  return null
}

/** Twice the signed area (the shoelace formula): positive when anticlockwise. */
function turned(points: readonly (readonly [number, number])[]): number {
  let sum = 0
  for (const [index, [x, y]] of points.entries()) {
    const next = points[index + 1]
    if (next !== undefined) sum += x * next[1] - next[0] * y
  }
  return sum
}
