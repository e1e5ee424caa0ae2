import { select } from '../../base/jsonpath.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Json } from '../../model/words.ts'
import type { Asked, Check } from '../check.ts'
import { givenNumber, givenText } from '../reading/given.ts'
import { isObject } from '../reading/json-answer.ts'
import { wantedJson } from '../reading/wanted-json.ts'

const most = 100_000
const slack = 100 // metres

interface Place {
  readonly latitude: number
  readonly longitude: number
  readonly pointer: string
  readonly evidence: string
}

interface Places {
  readonly all: Place[]
  readonly near: Place[]
  nearAnswered: boolean
  centre: Json | undefined
}

/**
 * The middle of a postcode lies some way from a place inside it. If that place is within the
 * radius, every other place within the radius is within twice of it: that is what is asked.
 */
export const nearOnly: Check<'exchange', Places> = {
  id: 'near-only',
  says: 'Asked for what is near, the answer leaves out what is far.',
  over: 'case',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['places', 'all', 'near', 'centre', 'metres'],
    additionalProperties: false,
    properties: {
      places: { type: 'string' },
      all: { type: 'string' },
      near: { type: 'string' },
      centre: {},
      metres: { type: 'number', exclusiveMinimum: 0 },
    },
  },
  start: () => ({ all: [], near: [], nearAnswered: false, centre: undefined }),
  judge: (seen, asked, places) => {
    places.centre ??= asked.with['centre']
    const step = asked.step?.id
    const isNear = step === givenText(asked.with, 'near')
    if (!isNear && step !== givenText(asked.with, 'all')) return []
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    if (isNear) places.nearAnswered = true
    const into = isNear ? places.near : places.all
    for (const { value, pointer } of select(answer.value, givenText(asked.with, 'places') ?? '$')) {
      const point = pointOf(value)
      if (point !== null && into.length < most) into.push({ ...point, pointer, evidence: seen.id })
    }
    return []
  },
  end: (places, asked) => (places.nearAnswered ? conclude(places, asked) : []),
}

function conclude(places: Places, asked: Asked): readonly Opinion[] {
  const centre = pointOf(places.centre)
  const metres = givenNumber(asked.with, 'metres')
  if (metres === undefined) return []
  if (centre === null) return [nowhere]
  const limit = 2 * metres + slack
  const isFar = (place: Place): boolean => distance(centre, place) > limit
  const far = places.near.filter(isFar)
  const [first] = far
  if (first !== undefined) {
    const away = Math.round(distance(centre, first) / 1000)
    return [
      {
        outcome: 'failed',
        because: `${far.length} of ${places.near.length} places are further than ${limit} m from the one asked around, first ${first.pointer}, ${away} km away; none was wanted.`,
        wanted: `places within ${limit} m`,
        seen: `${away} km`,
        at: first.pointer,
        evidence: [first.evidence],
      },
    ]
  }
  if (!places.all.some(isFar)) {
    const because = `No place of the feed is further than ${limit} m from the one asked around; one that is would tell.`
    return [{ outcome: 'cantTell', cause: 'missing-data', because }]
  }
  const because = `All ${places.near.length} places with coordinates are within ${limit} m of the one asked around.`
  return places.near.length === 0 ? [] : [{ outcome: 'passed', because }]
}

const nowhere: Opinion = {
  outcome: 'cantTell',
  cause: 'prerequisite',
  because: 'The place asked around has no latitude and longitude in degrees.',
}

interface Point {
  readonly latitude: number
  readonly longitude: number
}

function pointOf(value: Json | undefined): Point | null {
  if (!isObject(value)) return null
  const [latitude, longitude] = [value['latitude'], value['longitude']]
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null
  // Eastings and northings are no degrees; that they stand there is another check's business.
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null
  return { latitude, longitude }
}

const radius = 6_371_009 // metres, the mean radius of the earth (IUGG)

/** Metres along the great circle, by the haversine formula. */
function distance(a: Point, b: Point): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180
  const half = (from: number, to: number): number => Math.sin(rad(to - from) / 2) ** 2
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * half(a.longitude, b.longitude)
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)))
}
