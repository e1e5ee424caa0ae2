import t from 'tap'
import { timer } from '../../../src/execute/http/timer.ts'

const now = () => performance.now()

/** Keeps the process busy, as a machine with too much to do does. */
function deaf(milliseconds: number): void {
  const end = now() + milliseconds
  while (now() < end);
}

t.test('a process that was held up reads what has come before its timer rings', async t => {
  const told: string[] = []
  const rung = new Promise<void>(resolve => {
    timer(20, now, () => {
      told.push('rung')
      resolve()
    })
  })
  // What has come meanwhile: ready when the process listens again, but a turn of the loop later.
  setTimeout(() => setImmediate(() => setImmediate(() => told.push('answer'))), 1)
  deaf(200)
  await rung
  t.strictSame(told, ['answer', 'rung'])
})

t.test('a timer that is stopped does not ring, be it late or not', async t => {
  const told: string[] = []
  timer(5, now, () => told.push('early'))()
  const stop = timer(5, now, () => told.push('late'))
  deaf(100)
  await new Promise(resolve => setImmediate(resolve))
  stop()
  await new Promise<void>(resolve => timer(30, now, resolve))
  t.strictSame(told, [])
})

t.test('it rings in the end, however often the process is held up', async t => {
  await new Promise<void>(resolve => {
    timer(1, now, resolve)
    const again = setInterval(() => deaf(80), 1)
    t.teardown(() => clearInterval(again))
  })
  t.pass('it rang')
})
