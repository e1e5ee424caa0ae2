import t from 'tap'
import { watched } from '../../src/base/watch.ts'

const bounds = { limit: 50, attempts: 2 }

t.test('work that ends gives what it gave, and throws what it threw', async t => {
  t.strictSame(
    watched(() => undefined, bounds),
    { is: undefined },
  )
  t.throws(
    () =>
      watched(() => {
        throw new TypeError('mine')
      }, bounds),
    { name: 'TypeError', message: 'mine' },
  )
})

t.test('work that does not end is stopped, as often as asked, and others go on', async t => {
  let begun = 0
  const endless = (): never => {
    begun += 1
    for (;;) begun += 0
  }
  t.equal(watched(endless, bounds), 'too-slow')
  t.equal(begun, 2)
  t.strictSame(
    watched(() => 1, bounds),
    { is: 1 },
  )
  const deep = (): number => deep() + 1
  t.equal(watched(deep, bounds), 'too-slow')
})
