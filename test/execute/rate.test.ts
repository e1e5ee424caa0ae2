import t from 'tap'
import { rate } from '../../src/execute/rate.ts'

const turns = (...of: Parameters<typeof rate>) => rate(...of).turn

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
  const turn = turns(5, time)
  await Promise.all([turn(), turn(), turn()])
  t.strictSame(time.slept, [200, 400])
})

t.test('idle time is not saved up', async t => {
  const time = clock()
  const turn = turns(2, time)
  await turn()
  time.pass(10_000)
  await turn()
  await turn()
  t.strictSame(time.slept, [500])
})

t.test('no limit never waits', async t => {
  const time = clock()
  const turn = turns(null, time)
  await Promise.all([turn(), turn(), turn()])
  t.strictSame(time.slept, [])
})

t.test('everybody waits as long as a server asked for', async t => {
  const time = clock()
  const { turn, hold } = rate(null, time)
  await turn()
  hold(2000)
  await Promise.all([turn(), turn()])
  t.strictSame(time.slept, [2000, 2000])
  time.pass(2000)
  await turn()
  t.equal(time.slept.length, 2)
})
