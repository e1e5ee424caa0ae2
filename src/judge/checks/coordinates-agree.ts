import { metresBetween, toGrid } from '../../base/grid.ts'
import { isObject } from '../../base/is-object.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { givenNumber } from '../reading/given.ts'
import { records } from '../reading/json-answer.ts'
import { concluded, count, type Tally, tally } from '../reading/tally.ts'
import { pointerOf, walk } from '../reading/walk.ts'

/**
 * Where one object has a point of the British National Grid and one on WGS84, both are the same
 * place. The transformation is good to about 5 m (`base/grid.ts`).
 */
export const coordinatesAgree: Check<'exchange', Tally> = {
  id: 'coordinates-agree',
  says: 'Eastings and northings lie where the latitude and longitude beside them do.',
  over: 'run',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['metres'],
    additionalProperties: false,
    properties: { metres: { type: 'number', minimum: 5 } },
  },
  start: tally,
  judge: (seen, asked, memory) => {
    const root = records(seen)
    if (root === undefined) return []
    memory.looked += 1
    const metres = givenNumber(asked.with, 'metres') ?? 5
    for (const node of walk(root)) {
      if (!isObject(node.value)) continue
      const apart = distance(node.value)
      if (apart === null) continue
      const what = `the two lie ${apart < 10_000 ? `${apart.toFixed(1)} m` : 'far'} apart`
      count(memory, apart <= metres ? null : { evidence: seen.id, at: pointerOf(node), what })
    }
    return []
  },
  end: (memory, asked) =>
    concluded(memory, {
      things: 'pairs of positions',
      passed: 'agree',
      wanted: `at most ${givenNumber(asked.with, 'metres') ?? 5} m`,
      absent: `No object in ${memory.looked} answers has both kinds of coordinates.`,
    }),
}

const names = {
  easting: /^(?:x|eastings?|x_?coordinate|x_?coord)$/i,
  northing: /^(?:y|northings?|y_?coordinate|y_?coord)$/i,
  latitude: /^lat(?:itude)?$/i,
  longitude: /^(?:lon|lng|long|longitude)$/i,
}

/** Metres between the two positions of an object; null when it does not have both. */
function distance(object: JsonObject): number | null {
  const found = Object.entries(object)
  const of = (pattern: RegExp): number | null =>
    found.map(([name, value]) => (pattern.test(name) ? numeric(value) : null)).find(isNumber) ??
    null
  const [latitude, longitude] = [of(names.latitude), of(names.longitude)]
  const [easting, northing] = [of(names.easting), of(names.northing)]
  if (latitude === null || longitude === null || easting === null || northing === null) return null
  const metres = metresBetween(toGrid({ latitude, longitude }), { easting, northing })
  return Number.isFinite(metres) ? metres : Number.MAX_SAFE_INTEGER
}

const isNumber = (value: number | null): value is number => value !== null

function numeric(value: Json): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !/^[+-]?\d{1,10}(?:\.\d{1,20})?$/.test(value.trim())) return null
  return Number(value)
}
