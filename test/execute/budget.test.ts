import t from 'tap'
import { duration, size } from '../../src/base/duration.ts'
import { budget } from '../../src/execute/budget.ts'
import { limits } from '../../src/execute/http/limits.ts'
import { rowsBelow, textOf } from '../docs/reading.ts'
import { nothingMore, wellServed } from '../zoo/spent.ts'

t.test(
  'a run may cost so many requests, bytes and milliseconds, and says which it was',
  async t => {
    let now = 0
    const costs = (more: Partial<typeof limits>) => budget({ ...limits, ...more }, () => now)
    const few = costs({ requests: 1 })
    t.equal(few.spend(), null)
    t.match(few.spend(), { reason: 'run-limit', because: /1 requests.*network\.limits\.requests/ })
    const small = costs({ bytes: 10 })
    t.equal(small.spend(), null)
    small.took(10)
    t.match(small.spend(), { because: /10 bytes.*network\.limits\.bytes/ })
    const short = costs({ time: 5000 })
    t.equal(short.spend(), null)
    now = 5000
    t.match(short.spend(), { because: /5 s.*network\.limits\.time/ })
  },
)

t.test('what a limit of the run leaves unasked is nobody’s failure', async t => {
  const { asked, ran } = await wellServed(t, { requests: 2 })
  t.equal(asked(), 2)
  t.equal(ran.report.verdict, 'incomplete')
  t.strictSame(
    ran.report.rulings.map(({ outcome, cause }) => `${outcome} ${cause}`),
    ['passed null', 'passed null', nothingMore],
  )
  t.match(ran.report.headline, /for want of time/)
  t.match(ran.report.rulings[2]?.because, /network\.limits\.requests/)
  t.equal((await wellServed(t, { requests: 3 })).ran.report.verdict, 'conformant')
})

t.test('docs/target.md lists every limit with its default', async t => {
  const [, part = ''] = textOf('docs/target.md').split('\n### Limits\n')
  const told = rowsBelow(part.split('\n## ')[0] ?? '').map(([name = '', value = '']) => {
    const text = value.replaceAll('`', '')
    const read = /^\d+$/.test(text) ? Number(text) : /B$/.test(text) ? size(text) : duration(text)
    return [name.replaceAll('`', ''), read]
  })
  t.strictSame(Object.fromEntries(told), limits)
})
