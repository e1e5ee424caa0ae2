import fc from 'fast-check'
import t from 'tap'
import { accepts, bestOf, isJson, mediaType } from '../../src/base/media-type.ts'

const accepted = (declared: string, sent: string): boolean => {
  const [one, other] = [mediaType(declared), mediaType(sent)]
  return one !== undefined && other !== undefined && accepts(one, other)
}

t.test('a media type is read with its suffix and parameters', async t => {
  t.same(mediaType('Application/Problem+JSON; Charset="utf-8" ;v=1'), {
    type: 'application',
    subtype: 'problem+json',
    suffix: 'json',
    parameters: [
      ['charset', 'utf-8'],
      ['v', '1'],
    ],
  })
  t.same(mediaType('text/plain; title="a\\"b;c"')?.parameters, [['title', 'a"b;c']])
  t.same(mediaType('text/plain;;')?.parameters, [])
})

t.test('what is not well formed is no media type', async t => {
  for (const text of [
    '',
    'json',
    'application/',
    '/json',
    'a/b/c',
    'a b/c',
    '*/json',
    'a/b; =1',
    'a/b; c',
    'a/b; c =1',
    'a/b; c="x',
    'a/b c=1',
    'a/b, c/d',
  ]) {
    t.equal(mediaType(text), undefined, text)
  }
})

t.test('equal types match whatever their case, and more parameters do no harm', async t => {
  t.equal(accepted('application/json', 'Application/JSON; charset=utf-8'), true)
  t.equal(accepted('application/json; charset=utf-8', 'application/json'), true)
  t.equal(accepted('text/html; charset=utf-8', 'text/html; charset=UTF-8'), true)
  t.equal(accepted('text/html; charset=utf-8', 'text/html'), false)
  t.equal(accepted('application/json; version=2', 'application/json; version=1'), false)
  t.equal(accepted('application/json', 'application/problem+json'), false)
})

t.test('ranges match what falls under them', async t => {
  t.equal(accepted('*/*', 'text/plain'), true)
  t.equal(accepted('application/*', 'application/geo+json'), true)
  t.equal(accepted('application/*', 'text/plain'), false)
})

t.test('the most specific key wins', async t => {
  const sent = mediaType('application/json; v=1')
  t.ok(sent)
  if (sent === undefined) return
  t.equal(
    bestOf(['*/*', 'application/*', 'application/json', 'nonsense'], sent),
    'application/json',
  )
  t.equal(bestOf(['application/json', 'application/json; v=1'], sent), 'application/json; v=1')
  t.equal(bestOf(['*/*', 'text/*'], sent), '*/*')
  t.equal(bestOf(['text/html'], sent), undefined)
})

t.test('JSON is known by its name', async t => {
  const json = (text: string): boolean => {
    const media = mediaType(text)
    return media !== undefined && isJson(media)
  }
  t.equal(json('application/json'), true)
  t.equal(json('application/geo+json; charset=utf-8'), true)
  t.equal(json('application/x-ndjson'), false)
  t.equal(json('text/html'), false)
})

t.test('a parameter of any text is read back as it was quoted', async t => {
  const text = fc.string({ unit: 'grapheme-ascii' })
  fc.assert(
    fc.property(text, value => {
      const quoted = value.replace(/["\\]/g, '\\$&')
      const read = mediaType(`a/b;x="${quoted}" ; y=z`)
      return read?.parameters[0]?.[1] === value && read.parameters[1]?.[1] === 'z'
    }),
  )
  t.equal(mediaType(`a/b${'; x="'.repeat(20_001)}`), undefined)
})
