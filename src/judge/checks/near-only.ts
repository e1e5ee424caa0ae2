import { isObject } from '../../base/is-object.ts'
import { select } from '../../base/jsonpath.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Json } from '../../model/words.ts'
import type { Asked, Check } from '../check.ts'
import { givenNumber, givenText } from '../reading/given.ts'
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
  readonly wide: Place[]
  nearAnswered: boolean
  /** Records of the wide circle that are still to come; null before its first answer. */
  wideLeft: number | null
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
      /** A step that asks for so wide a circle that what is far is in it too. */
      wide: { type: 'string' },
      total: { type: 'string' },
    },
  },
  start: () => ({
    all: [],
    near: [],
    wide: [],
    nearAnswered: false,
    wideLeft: null,
    centre: undefined,
  }),
  judge: (seen, asked, places) => {
    places.centre ??= asked.with['centre']
    const step = asked.step?.id
    const which = (['all', 'near', 'wide'] as const).find(
      name => step !== undefined && step === givenText(asked.with, name),
    )
    if (which === undefined) return []
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    if (which === 'near') places.nearAnswered = true
    const into = places[which]
    const found = select(answer.value, givenText(asked.with, 'places') ?? '$')
    if (which === 'wide') {
      const total = select(answer.value, givenText(asked.with, 'total') ?? '$')[0]?.value
      places.wideLeft ??= typeof total === 'number' ? total : found.length
      places.wideLeft -= found.length
    }
    for (const { value, pointer } of found) {
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
  const others = places.all.filter(isFar).length
  const wideRead = places.wideLeft !== null && places.wideLeft <= 0
  if (others > 0 && wideRead && !places.wide.some(isFar)) return [narrow(others, limit)]
  if (others === 0) {
    const because = `No place of the feed is further than ${limit} m from the one asked around; one that is would tell.`
    return [{ outcome: 'cantTell', cause: 'missing-data', because }]
  }
  const because = `All ${places.near.length} places with coordinates are within ${limit} m of the one asked around.`
  return places.near.length === 0 ? [] : [{ outcome: 'passed', because }]
}

function narrow(others: number, limit: number): Opinion {
  const because = `Asked for a circle that holds everything, the answer has none of the ${others} places that are further than ${limit} m away; they were wanted.`
  return { outcome: 'failed', because, wanted: 'places far away too', seen: 'near ones only' }
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
