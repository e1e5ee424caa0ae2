import t from 'tap'
import { made, text } from './body/make-body.ts'

const bytes = Buffer.from([0, 255, 1]).toString('base64')
const files = { './a.bin': bytes }

t.test('the media type is the step’s, else JSON, else the first that is declared', async t => {
  const payload = 'x'
  t.match(text({ contentType: 'a/b', payload }, { 'text/csv': {} }), /^a\/b /)
  t.match(
    text({ payload }, { 'text/csv': {}, 'application/hal+json': {} }),
    /^application\/hal\+json /,
  )
  t.match(text({ payload }, { 'text/csv': {}, 'text/plain': {} }), /^text\/csv /)
  t.match(text({ payload: {} }), /^application\/json \{\}/)
})

t.test('a range is read as the type that the payload would have by itself, or refused', async t => {
  t.equal(text({ payload: { a: 1 } }, { 'application/*': {} }), 'application/json {"a":1}')
  t.equal(text({ payload: 'a' }, { 'text/*': {} }), 'text/plain a')
  t.equal(text({ payload: [1] }, { '*/*': {} }), 'application/json [1]')
  t.match(text({ payload: {} }, { 'image/*': {} }), /^harness: image\/\* is a range/)
  t.match(text({ contentType: 'text/*', payload: 'a' }), /^harness: text\/\* is a range/)
  t.match(text({ contentType: 'text', payload: 'a' }), /^harness: "text" is no media type/)
})

t.test('a file is sent byte for byte, as any media type', async t => {
  const payload = { 'x-assay-file': './a.bin' }
  const sent = made({ contentType: 'image/png', payload }, {}, { files })
  t.match(sent, { contentType: 'image/png' })
  if (typeof sent !== 'string') t.equal(Buffer.from(sent.bytes).toString('base64'), bytes)
  const typed = { ...payload, contentType: 'application/zip' }
  t.match(made({ payload: typed }, { '*/*': {} }, { files }), { contentType: 'application/zip' })
  t.match(made({ payload }, { 'image/*': {} }, { files }), /is a range/)
  t.match(made({ payload }), /does not carry the file/)
  t.match(made({ payload: { a: [payload] } }, {}, { files }), /JSON has no place for a file/)
})

t.test('text is written in the charset of its type, or refused', async t => {
  const latin = made({ contentType: 'text/plain; charset=ISO-8859-1', payload: 'é' })
  if (typeof latin === 'string') t.fail(latin)
  else t.strictSame([...latin.bytes], [0xe9])
  t.match(made({ contentType: 'text/plain; charset=iso-8859-1', payload: '€' }), /holds "€"/)
  t.match(made({ contentType: 'text/plain; charset=us-ascii', payload: 'é' }), /holds "é"/)
  t.match(made({ contentType: 'text/plain; charset=utf-16', payload: 'a' }), /charset "utf-16"/)
  t.equal(
    text({ contentType: 'text/plain; charset=utf-8', payload: 'é' }),
    'text/plain; charset=utf-8 é',
  )
})

t.test('what is no text is written for no type that assay does not know', async t => {
  t.equal(text({ contentType: 'text/plain', payload: 5 }), 'text/plain 5')
  t.match(text({ contentType: 'text/plain', payload: null }), /^harness: assay cannot write a null/)
  t.match(text({ contentType: 'text/csv', payload: [1] }), /cannot write a list as text\/csv/)
  t.match(text({ contentType: 'application/octet-stream', payload: {} }), /cannot write an object/)
  t.match(text({ contentType: 'application/pdf', payload: 1 }), /cannot write a number/)
})

t.test('a value that is not known keeps the step from being sent', async t => {
  t.match(text({ payload: '$inputs.nowhere' }), /^prerequisite: a value of its body is not known/)
})
