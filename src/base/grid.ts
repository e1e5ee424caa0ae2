/** A point of the British National Grid (EPSG:27700), in metres. */
export interface GridPoint {
  readonly easting: number
  readonly northing: number
}

/** A point on WGS84 (EPSG:4326), in degrees. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}

/**
 * Ordnance Survey, "A guide to coordinate systems in Great Britain": annex A for the ellipsoids
 * and the projection, annex C for the formulas, §6.6 for the seven parameters. The Helmert
 * transformation is good to about 5 m; better wants OSTN15.
 */
interface Ellipsoid {
  readonly a: number
  readonly b: number
}

const airy: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 }
const wgs84: Ellipsoid = { a: 6_378_137, b: 6_356_752.314_245 }
const scale = 0.999_601_271_7
const trueOrigin = { latitude: radians(49), longitude: radians(-2), e: 400_000, n: -100_000 }

/** From WGS84 to OSGB36: metres, parts per million, seconds of arc. */
const shift = {
  x: -446.448,
  y: 125.157,
  z: -542.06,
  ppm: 20.4894,
  rx: -0.1502,
  ry: -0.247,
  rz: -0.8421,
}

/** The grid point of a position, within about 5 m in Great Britain. */
export function toGrid({ latitude, longitude }: Position): GridPoint {
  const at = { latitude: radians(latitude), longitude: radians(longitude) }
  return project(geodetic(moved(cartesian(at, wgs84), 1), airy))
}

/** The position of a grid point, within about 5 m in Great Britain. */
export function toPosition(point: GridPoint): Position {
  const at = geodetic(moved(cartesian(unproject(point), airy), -1), wgs84)
  return { latitude: degrees(at.latitude), longitude: degrees(at.longitude) }
}

/** Metres between two grid points. */
export function metresBetween(one: GridPoint, other: GridPoint): number {
  return Math.hypot(one.easting - other.easting, one.northing - other.northing)
}

type Vector = readonly [x: number, y: number, z: number]

function cartesian({ latitude, longitude }: Position, { a, b }: Ellipsoid): Vector {
  const e2 = 1 - (b * b) / (a * a)
  const nu = a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2)
  return [
    nu * Math.cos(latitude) * Math.cos(longitude),
    nu * Math.cos(latitude) * Math.sin(longitude),
    nu * (1 - e2) * Math.sin(latitude),
  ]
}

/** The Helmert transformation, or with -1 the one that undoes it (to a few millimetres). */
function moved([x, y, z]: Vector, sign: 1 | -1): Vector {
  const s = 1 + (sign * shift.ppm) / 1e6
  const rx = (sign * radians(shift.rx)) / 3600
  const ry = (sign * radians(shift.ry)) / 3600
  const rz = (sign * radians(shift.rz)) / 3600
  return [
    sign * shift.x + s * x - rz * y + ry * z,
    sign * shift.y + rz * x + s * y - rx * z,
    sign * shift.z - ry * x + rx * y + s * z,
  ]
}

function geodetic([x, y, z]: Vector, { a, b }: Ellipsoid): Position {
  const e2 = 1 - (b * b) / (a * a)
  const p = Math.hypot(x, y)
  let latitude = Math.atan2(z, p * (1 - e2))
  for (let round = 0; round < 6; round += 1) {
    const nu = a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2)
    latitude = Math.atan2(z + e2 * nu * Math.sin(latitude), p)
  }
  return { latitude, longitude: Math.atan2(y, x) }
}

/** The developed arc of a meridian from the true origin (annex C, equation C3). */
function arc(latitude: number): number {
  const { a, b } = airy
  const n = (a - b) / (a + b)
  const less = latitude - trueOrigin.latitude
  const more = latitude + trueOrigin.latitude
  return (
    b *
    scale *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * less -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(less) * Math.cos(more) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more))
  )
}

interface Radii {
  readonly nu: number
  readonly rho: number
  readonly eta2: number
}

function radii(latitude: number): Radii {
  const { a, b } = airy
  const e2 = 1 - (b * b) / (a * a)
  const w = 1 - e2 * Math.sin(latitude) ** 2
  const nu = (a * scale) / Math.sqrt(w)
  const rho = (a * scale * (1 - e2)) / w ** 1.5
  return { nu, rho, eta2: nu / rho - 1 }
}

/** Annex C.1: latitude and longitude to eastings and northings. */
function project({ latitude, longitude }: Position): GridPoint {
  const { nu, rho, eta2 } = radii(latitude)
  const cos = Math.cos(latitude)
  const sin = Math.sin(latitude)
  const tan2 = Math.tan(latitude) ** 2
  const d = longitude - trueOrigin.longitude
  const northing =
    arc(latitude) +
    trueOrigin.n +
    (nu / 2) * sin * cos * d ** 2 +
    (nu / 24) * sin * cos ** 3 * (5 - tan2 + 9 * eta2) * d ** 4 +
    (nu / 720) * sin * cos ** 5 * (61 - 58 * tan2 + tan2 ** 2) * d ** 6
  const easting =
    trueOrigin.e +
    nu * cos * d +
    (nu / 6) * cos ** 3 * (nu / rho - tan2) * d ** 3 +
    (nu / 120) * cos ** 5 * (5 - 18 * tan2 + tan2 ** 2 + 14 * eta2 - 58 * tan2 * eta2) * d ** 5
  return { easting, northing }
}

/** Annex C.2: eastings and northings to latitude and longitude. */
function unproject({ easting, northing }: GridPoint): Position {
  let latitude = trueOrigin.latitude
  for (let round = 0; round < 12; round += 1) {
    latitude += (northing - trueOrigin.n - arc(latitude)) / (airy.a * scale)
  }
  const { nu, rho, eta2 } = radii(latitude)
  const tan = Math.tan(latitude)
  const tan2 = tan ** 2
  const sec = 1 / Math.cos(latitude)
  const d = easting - trueOrigin.e
  return {
    latitude:
      latitude -
      (tan / (2 * rho * nu)) * d ** 2 +
      (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2) * d ** 4 -
      (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan2 + 45 * tan2 ** 2) * d ** 6,
    longitude:
      trueOrigin.longitude +
      (sec / nu) * d -
      (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan2) * d ** 3 +
      (sec / (120 * nu ** 5)) * (5 + 28 * tan2 + 24 * tan2 ** 2) * d ** 5 -
      (sec / (5040 * nu ** 7)) * (61 + 662 * tan2 + 1320 * tan2 ** 2 + 720 * tan2 ** 3) * d ** 7,
  }
}

function radians(value: number): number {
  return (value * Math.PI) / 180
}

function degrees(value: number): number {
  return (value * 180) / Math.PI
}
