import { isObject } from '../../base/is-object.ts'
import type { JsonObject } from '../../model/words.ts'
import { isList } from './json-answer.ts'

/** A box around the United Kingdom and the Crown Dependencies, in degrees, with a margin at sea. */
const box = { south: 49, north: 61.5, west: -9, east: 2.5 }

/** What is wrong with a WGS84 (or ETRS89) position that should lie in the UK, or null. */
export function positionFault(latitude: number, longitude: number): string | null {
  if (inside(latitude, longitude)) return null
  if (inside(longitude, latitude)) return 'has latitude and longitude swapped'
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    return 'is out of range for degrees; eastings and northings need their own members'
  }
  return 'lies outside the United Kingdom'
}

/** True when the two would lie in the UK only the other way round. */
export function swapped(latitude: number, longitude: number): boolean {
  return !inside(latitude, longitude) && inside(longitude, latitude)
}

function inside(latitude: number, longitude: number): boolean {
  return (
    latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east
  )
}

const home =
  /^(?:GB|GBR|UK|JE|GG|IM|United Kingdom|Great Britain|England|Scotland|Wales|Northern Ireland|Jersey|Guernsey|Isle of Man)$/i
const degrees = /4326|4258|CRS:?84|WGS ?84|ETRS ?89/i
const countryNames = ['country', 'country_code', 'countryCode', 'addressCountry']
const systemNames = ['srid', 'crs', 'epsg', 'srs', 'coordinate_system', 'coordinateSystem', 'datum']

/**
 * True when a record says of itself that it is elsewhere: another country, here or in its
 * addresses, or coordinates of another system.
 */
export function saysElsewhere(record: JsonObject): boolean {
  const inner = Object.values(record).flatMap(value => (isList(value) ? value : [value]))
  const near = [record, ...inner.filter(isObject)]
  return (
    near.some(object => names(object, countryNames, home)) || names(record, systemNames, degrees)
  )
}

/** One of these members is there and says something other than the expected. */
function names(object: JsonObject, members: readonly string[], expected: RegExp): boolean {
  return members.some(member => {
    const value = object[member]
    if (typeof value !== 'string' && typeof value !== 'number') return false
    return value !== '' && !expected.test(String(value).trim())
  })
}
