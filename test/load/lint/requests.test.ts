import t from 'tap'
import { unsendable } from '../../../src/load/lint/arazzo/requests.ts'
import type { Json } from '../../../src/model/words.ts'

const file = { 'x-assay-file': './a.png' }

/** Where a body of this type holds a file that cannot be sent. */
function misplaced(contentType: string | undefined, payload: Json, types: readonly string[] = []) {
  const requestBody = { payload, ...(contentType === undefined ? {} : { contentType }) }
  const step = { stepId: 'a', requestBody }
  return unsendable({ step, given: [], types, pointer: '' }).map(({ rule, pointer }) => {
    return `${rule} ${pointer.slice('/requestBody/payload'.length)}`
  })
}

t.test('a file is the whole payload, or a part of a multipart body', async t => {
  const form = 'multipart/form-data'
  t.strictSame(misplaced('image/png', file), [])
  t.strictSame(misplaced(form, { photo: file, more: [file, 'text'] }), [])
  t.strictSame(misplaced('multipart/mixed', [file]), [])
  t.strictSame(misplaced(undefined, { photo: file }, [form]), [])
  t.strictSame(misplaced(undefined, { photo: file }, [form, 'application/json']), [
    'file-misplaced /photo',
  ])
  t.strictSame(misplaced('application/json', { photo: file }), ['file-misplaced /photo'])
  t.strictSame(misplaced(form, { photo: { inner: file } }), ['file-misplaced /photo/inner'])
  t.strictSame(misplaced(form, { photo: [[file]] }), ['file-misplaced /photo/0/0'])
})
