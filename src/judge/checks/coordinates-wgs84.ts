import { isObject } from '../../base/is-object.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { geometry, positions } from '../reading/geometry.ts'
import { records } from '../reading/json-answer.ts'
import { concluded, count, type Tally, tally } from '../reading/tally.ts'
import { positionFault, saysElsewhere } from '../reading/uk.ts'
import { type Node, pointerOf, walk } from '../reading/walk.ts'

/**
 * Pairs of members named latitude and longitude, and GeoJSON positions: degrees, inside the UK,
 * not the wrong way round. A record that names another country or coordinate system, itself or
 * above, is left aside.
 */
export const coordinatesWgs84: Check<'exchange', Tally> = {
  id: 'coordinates-wgs84',
  says: 'Latitudes and longitudes are degrees in the United Kingdom, each in its place.',
  over: 'run',
  kinds: ['exchange'],
  start: tally,
  judge: (seen, _asked, memory) => {
    const root = records(seen)
    if (root === undefined) return []
    memory.looked += 1
    for (const node of walk(root)) look(seen, node, memory)
    return []
  },
  end: memory =>
    concluded(memory, {
      things: 'positions',
      passed: 'lie in the United Kingdom',
      wanted: 'a latitude from 49 to 61.5 and a longitude from -9 to 2.5',
      absent: `${memory.looked} JSON answers held no coordinates.`,
    }),
}

function look(seen: Seen<'exchange'>, node: Node, memory: Tally): void {
  if (!isObject(node.value)) return
  const shape = geometry(node.value)
  const found = [
    ...(shape === null ? [] : positions(shape.coordinates)),
    ...(pair(node.value) ?? []),
  ]
  if (found.length === 0 || elsewhere(node)) return
  for (const [longitude, latitude] of found) {
    const fault = positionFault(latitude, longitude)
    const what = `latitude ${latitude}, longitude ${longitude} ${fault}`
    count(memory, fault === null ? null : { evidence: seen.id, at: pointerOf(node), what })
  }
}

function elsewhere(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = at.parent) {
    if (isObject(at.value) && saysElsewhere(at.value)) return true
  }
  return false
}

function pair(record: JsonObject): readonly (readonly [number, number])[] | null {
  let latitude: number | null = null
  let longitude: number | null = null
  for (const [name, value] of Object.entries(record)) {
    if (/^lat(?:itude)?$/i.test(name)) latitude = degrees(value)
    if (/^(?:lon|lng|long|longitude)$/i.test(name)) longitude = degrees(value)
  }
  return latitude === null || longitude === null ? null : [[longitude, latitude]]
}

/** A number, or a text that is one whole number; the type is another check's matter. */
function degrees(value: Json): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !/^[+-]?\d{1,10}(?:\.\d{1,20})?$/.test(value.trim())) return null
  return Number(value)
}
