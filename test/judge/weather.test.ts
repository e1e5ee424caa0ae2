import fc from 'fast-check'
import t from 'tap'
import { settleSilences } from '../../src/judge/silence.ts'
import { barometer, dominated, excuse } from '../../src/judge/weather.ts'
import type { Evidence, Seen } from '../../src/model/evidence.ts'
import { worstFirst } from '../../src/model/words.ts'
import { caseRun, ruling } from './make-plan.ts'
import { exchange } from './seen.ts'

function silence(of: string, url = 'https://api.example.org/v1/things'): Seen<'silence'> {
  const { request, at, timing } = exchange({ url })
  return {
    kind: 'silence',
    id: `${of}/step#1`,
    case: of,
    step: 'step',
    at,
    request,
    reason: 'refused',
    because: 'The server refused the connection.',
    timing,
    requestBody: null,
    responseBody: null,
  }
}

/** What is read after so many exchanges with these statuses; 0 is silence. */
function after(...statuses: readonly number[]) {
  const weather = barometer()
  for (const status of statuses) {
    weather.see(status === 0 ? silence('one') : exchange({ status }))
  }
  return weather.read()
}

const times = (n: number, status: number): readonly number[] => Array(n).fill(status)

t.test('nine refusals in ten dominate a run, and the first line says where to look', async t => {
  t.match(dominated(after(...times(9, 401), 200)), { cause: 'credentials', look: 'credentials' })
  t.match(dominated(after(...times(5, 401), ...times(4, 403), 200)), { cause: 'credentials' })
  t.match(dominated(after(...times(9, 404), 200)), { cause: 'configuration', look: 'url' })
  t.match(dominated(after(...times(9, 0), 200)), {
    cause: 'network',
    look: 'url',
    because: '9 of 10 requests got no answer. The server refused the connection.',
  })
})

t.test('fewer do not: a supplier that refuses some endpoints only is judged', async t => {
  for (const status of [401, 404, 0]) {
    t.equal(dominated(after(...times(8, status), 200, 200)), null)
  }
  t.equal(dominated(after(...times(5, 401), ...times(5, 404))), null)
  t.equal(dominated(after()), null)
})

t.test('in a dominated run the supplier’s failures cannot be told; all else stays', async t => {
  const by = { cause: 'credentials' as const, because: 'All were 401.', look: 'credentials' }
  t.match(excuse(ruling('R-1', 'failed'), by), {
    outcome: 'cantTell',
    cause: 'credentials',
    because: 'All were 401. R-1 failed.',
  })
  for (const outcome of worstFirst.filter(one => one !== 'failed')) {
    const other = ruling('R-1', outcome)
    t.equal(excuse(other, by), other)
  }
  // The profile demands it, the target denies it: no answer could change that.
  const denied = ruling('R-1', 'failed', 'declared-absent')
  t.equal(excuse(denied, by), denied)
})

t.test('excusing never makes a ruling pass', async () => {
  fc.assert(
    fc.property(fc.constantFrom(...worstFirst), outcome => {
      const by = { cause: 'network' as const, because: '', look: 'url' }
      return (excuse(ruling('R-1', outcome), by).outcome === 'passed') === (outcome === 'passed')
    }),
  )
})

/** Evidence as far as silences are concerned: how many attempts of case "one" were silent. */
function evidence(silent: number): Evidence {
  return {
    run: { kind: 'run-begin', run: 'r', seed: 's', at: '2026-11-22T10:00:00Z', plan: '' },
    digest: 'sha256:00',
    attempts: { one: { count: 2, silent } },
    ended: ['one'],
    interrupted: 0,
    unclaimed: { total: 0, kept: [] },
    complete: true,
    earlier: async function* () {},
    lines: async function* () {},
  }
}

const silent = caseRun('one', { outcome: 'cantTell', cause: 'network', because: 'No answer.' })

function settled(times: number, others: readonly Seen[], run = silent) {
  const weather = barometer()
  weather.see(silence('one'))
  for (const one of others) weather.see(one)
  return settleSilences(new Map([['one', run]]), evidence(times), weather.read()).get('one')
}

t.test('silence twice while the same origin answered others is the supplier’s failure', async t => {
  t.match(settled(2, [exchange({})]), { outcome: 'failed', cause: 'supplier' })
})

t.test('silence once, or while nothing else was answered, cannot be told', async t => {
  t.match(settled(1, [exchange({})]), { outcome: 'cantTell', cause: 'network' })
  t.match(settled(2, []), { outcome: 'cantTell', cause: 'network' })
  t.match(settled(2, [silence('two')]), { outcome: 'cantTell', cause: 'network' })
})

t.test('the answers of another origin say nothing about this one', async t => {
  const elsewhere = exchange({ url: 'https://other.example.org/v1/things' })
  t.match(settled(2, [elsewhere]), { outcome: 'cantTell', cause: 'network' })
})

t.test('a case that ended otherwise is left as it is', async t => {
  const refused = caseRun('one', { outcome: 'cantTell', cause: 'configuration' })
  t.equal(settled(2, [exchange({})], refused), refused)
})
