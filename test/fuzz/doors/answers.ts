import { challenges } from '../../../src/base/challenge.ts'
import { readHttpDate } from '../../../src/base/http-date.ts'
import { readJws } from '../../../src/base/jws.ts'
import { linksOf } from '../../../src/base/link.ts'
import { mediaType } from '../../../src/base/media-type.ts'
import { locator } from '../../../src/base/schema/locate.ts'
import { serverAnswer } from '../../../src/base/tls/server-answer.ts'
import { decodeXml } from '../../../src/base/xml/decode.ts'
import { mapXml } from '../../../src/base/xml/map.ts'
import { readAnew } from '../../../src/base/xml/read.ts'
import { shapeAt } from '../../../src/base/xml/shape.ts'
import type { ApiDocument } from '../../../src/model/catalogue.ts'
import { type Door, seed } from '../door.ts'

const text = (bytes: Buffer): string => bytes.toString('utf8')

/** What a server sends that is neither JSON nor YAML. */
export function answers(): readonly Door[] {
  const header = (
    name: string,
    seeds: readonly string[],
    enter: (value: string) => unknown,
  ): Door => ({
    name,
    share: 40,
    seeds: seeds.map(one => seed(name, one)),
    enter: bytes => enter(bytes.toString('latin1')),
  })
  return [
    { name: 'xml', share: 80, seeds: documents.map(one => seed('xml', one)), enter: xml() },
    {
      name: 'answer of TLS',
      share: 60,
      seeds: [alert, hello].map(one => seed('tls', Buffer.from(one, 'hex'))),
      enter: serverAnswer,
    },
    header('Link', ['<https://a.example/?page=2>; rel="next last", </x>; rel=prev'], value =>
      linksOf([['link', value]]),
    ),
    header(
      'WWW-Authenticate',
      ['Bearer realm="a\\"b", error=invalid_token, Basic x=y'],
      challenges,
    ),
    header('Content-Type', ['application/problem+json; charset="utf-8"; a=b'], mediaType),
    header('Date', ['Sun, 22 Nov 2026 10:00:00 GMT', 'Sun Nov  2 10:00:00 2026'], readHttpDate),
    {
      name: 'jws',
      share: 10,
      seeds: [seed('jws', 'e30.e30.AAAA')],
      enter: bytes => readJws(text(bytes)),
    },
  ]
}

function xml(): Door['enter'] {
  const document: ApiDocument = {
    uri: 'assay:///api.yaml',
    dialect: 'openapi-3.1',
    root: {
      openapi: '3.1.0',
      components: {
        schemas: {
          Zoo: {
            type: 'object',
            properties: {
              id: { type: 'integer', xml: { attribute: true } },
              animals: { type: 'array', items: { type: 'string' }, xml: { wrapped: true } },
              next: { $ref: '#/components/schemas/Zoo' },
              open: { type: ['boolean', 'null'] },
            },
          },
        },
      },
    },
  }
  const { resolve, at } = locator([document])
  const found = at(document, '/components/schemas/Zoo')
  if (found === undefined) throw new Error('There is no such schema.')
  const shape = shapeAt(found, resolve)
  return bytes => {
    const decoded = decodeXml(bytes, null)
    if (decoded.kind !== 'text') return
    const read = readAnew(decoded.text)
    if (read.kind !== 'document') return
    const { documentElement } = read.document
    if (documentElement !== null) mapXml(documentElement, shape)
  }
}

const documents = [
  '<?xml version="1.0" encoding="UTF-8"?>\n<Zoo id="1" xmlns:a="urn:a"><animals><animals>lion</animals></animals><a:x>&lt;&#x41;</a:x><next id="2"><open>true</open></next></Zoo>',
  '<Zoo xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><open xsi:nil="true"/><![CDATA[<x>]]><!-- c --><?p i?></Zoo>',
]

/** A record with a fatal alert, and the ServerHello of RFC 8448 §3. */
const alert = '15030300020228'
const hello =
  '160303005a020000560303a6af06a4121860dc5e6e60249cd34c95930c8ac5cb1434dac155772ed3e2692800130100002e00330024001d0020c9828876112095fe66762bdbf7c672e156d6cc253b833df1dd69b1b04e751f0f002b00020304'
