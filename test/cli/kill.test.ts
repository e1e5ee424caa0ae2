import t from 'tap'
import { killing, type Moment, never, seenIn, survive } from '../make-killed.ts'
import { unbuilt } from '../make-process.ts'

t.setTimeout(600_000)

const moments: readonly Moment[] = [
  ({ n }) => n === 1,
  ({ n }) => n === 7,
  ({ line }) => line === 'POST /v1/people',
  // Made, and not yet removed; then at its removal, twice; then while more is made.
  ({ held }) => held > 0,
  ({ line }) => line.startsWith('DELETE /v1/people'),
  ({ line }) => line.startsWith('DELETE /v1/people'),
  ({ line, held }) => held > 0 && line.startsWith('POST'),
  ({ n }) => n === 9,
]

t.test('a run that is killed eight times ends as calmly as any', { skip: unbuilt }, async t => {
  const killed = await killing(t, 'identifiers')
  const calm = await killed.run('calm', { resume: false, killAt: never })
  t.equal(killed.left.size, 0)
  const { kills, lost, held, code } = await survive(killed, 'out', moments)
  t.ok(held > 0, 'some kills left something there, which was removed')
  t.strictSame([kills, lost, code], [moments.length, 0, calm.code])
  t.equal(killed.report('out').digests.verdict, killed.report('calm').digests.verdict)
  t.strictSame(seenIn(killed.journal('out')), seenIn(killed.journal('calm')))
  t.strictSame([...killed.left], [], 'nothing is left behind')
})
