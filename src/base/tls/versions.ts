/** Protocol versions by their names, with their numbers on the wire (RFC 6101, 2246, 4346, 5246, 8446). */
export const tlsVersions = {
  SSLv3: 0x0300,
  TLSv1: 0x0301,
  'TLSv1.1': 0x0302,
  'TLSv1.2': 0x0303,
  'TLSv1.3': 0x0304,
} as const

export type TlsVersion = keyof typeof tlsVersions

/** The name of a version; undefined for a number that is none. */
export function versionOf(code: number): TlsVersion | undefined {
  return names.get(code)
}

const names: ReadonlyMap<number, TlsVersion> = new Map([
  [tlsVersions.SSLv3, 'SSLv3'],
  [tlsVersions.TLSv1, 'TLSv1'],
  [tlsVersions['TLSv1.1'], 'TLSv1.1'],
  [tlsVersions['TLSv1.2'], 'TLSv1.2'],
  [tlsVersions['TLSv1.3'], 'TLSv1.3'],
])
