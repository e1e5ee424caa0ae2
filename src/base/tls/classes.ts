import { type CipherSuite, cipherSuites } from './suites.ts'
import type { TlsVersion } from './versions.ts'

/** Classes of cipher suites that a probe offers alone; where OpenSSL has a name for one, that is it. */
const classes = {
  ALL: () => true,
  NULL: ({ encryption }) => encryption === 'null',
  EXPORT: ({ exported }) => exported,
  RC4: ({ encryption, exported }) => encryption === 'rc4' && !exported,
  '3DES': ({ encryption }) => encryption === '3des',
  DES: ({ encryption, exported }) => encryption === 'des' && !exported,
  kRSA: ({ exchange }) => exchange === 'RSA',
  aNULL: ({ exchange }) => exchange === 'anonymous',
  DHE: ({ exchange, exported }) => exchange === 'DHE' && !exported,
  /** ECDHE, with curves under 256 bits only. */
  'weak-curves': ({ exchange }) => exchange === 'ECDHE',
  /** The same curves, and after them those that a certificate may be of. */
  'weak-curves-first': ({ exchange }) => exchange === 'ECDHE',
} satisfies { readonly [name: string]: (suite: CipherSuite) => boolean }

export type CipherClass = keyof typeof classes

export const cipherClasses: readonly string[] = Object.keys(classes)

/** The suites of a class for some versions, best first; TLS 1.3 has its own, whatever the class. */
export function offeredSuites(versions: readonly TlsVersion[], name: string): readonly number[] {
  const older = versions.some(version => version !== 'TLSv1.3')
  const wanted: ReadonlyMap<string, (suite: CipherSuite) => boolean> = new Map(
    Object.entries(classes),
  )
  return cipherSuites
    .filter(suite =>
      suite.exchange === 'tls13'
        ? versions.includes('TLSv1.3')
        : older && wanted.get(name)?.(suite) === true,
    )
    .map(({ code }) => code)
}
