import t from 'tap'
import { rate } from '../../src/execute/rate.ts'

/** A clock that moves only when somebody sleeps. */
function clock() {
  let time = 0
  const slept: number[] = []
  return {
    slept,
    pass: (milliseconds: number) => {
      time += milliseconds
    },
    now: () => time,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds)
    },
  }
}

t.test('the first request goes at once and the others are spaced evenly', async t => {
  const time = clock()
  const turn = rate(5, time)
  await Promise.all([turn(), turn(), turn()])
  t.strictSame(time.slept, [200, 400])
})

t.test('idle time is not saved up', async t => {
  const time = clock()
  const turn = rate(2, time)
  await turn()
  time.pass(10_000)
  await turn()
  await turn()
  t.strictSame(time.slept, [500])
})

t.test('no limit never waits', async t => {
  const time = clock()
  const turn = rate(null, time)
  await Promise.all([turn(), turn(), turn()])
  t.strictSame(time.slept, [])
})
