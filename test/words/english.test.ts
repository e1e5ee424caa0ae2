import t from 'tap'
import { series } from '../../src/words/english/grammar.ts'
import { opening } from '../../src/words/english/opening.ts'

const asked = {
  product: 'Directory 4.2',
  of: ['Service directory', 'Transport'],
  musts: 28,
  failed: 0,
  open: 0,
  adHoc: false,
}

t.test('the outcome stands in one sentence without a word of ours', async t => {
  t.equal(
    opening.plainly('conformant', asked),
    'Directory 4.2 does everything that it must do under Service directory and Transport, as far as this test could see.',
  )
  t.equal(
    opening.plainly('not-conformant', { ...asked, failed: 2 }),
    'Directory 4.2 does not yet do everything that it must do under Service directory and Transport: of 28 things asked of it, 2 went wrong.',
  )
  t.match(
    opening.plainly('not-conformant', { ...asked, failed: 2, open: 3 }),
    /, 2 went wrong, and 3 could/,
  )
  t.equal(
    opening.plainly('incomplete', { ...asked, of: [], musts: 1, open: 1 }),
    'We cannot say yet whether Directory 4.2 does what it must do under the standard: of 1 thing asked of it, 1 could not be settled.',
  )
  t.match(opening.plainly('conformant', { ...asked, adHoc: true }), /says nothing about a standard/)
})

t.test('names are told in a row, and many are cut short', async t => {
  t.equal(series(['a']), 'a')
  t.equal(series(['a', 'b', 'c']), 'a, b and c')
  t.equal(series(['a', 'b', 'c', 'd']), 'a, b and 2 others')
})
