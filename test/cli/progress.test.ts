import fc from 'fast-check'
import t from 'tap'
import type { Happening, Trouble } from '../../src/assay.ts'
import { cells } from '../../src/cli/cells.ts'
import type { Io } from '../../src/cli/io.ts'
import { progress } from '../../src/cli/progress.ts'
import type { ProbeCase } from '../../src/model/plan.ts'
import { makeIo } from '../make-io.ts'
import { nasty } from '../make-report.ts'
import { terminal } from '../make-terminal.ts'
import { commands, steers } from '../steers.ts'

const probe = (id: string, spec: string): ProbeCase => ({
  kind: 'probe',
  id,
  suite: `${spec}-suite`,
  spec,
  probe: { kind: 'tls', with: {} },
  inputs: {},
  limits: { maxRequests: 1, maxSeconds: 1 },
})

interface Setting {
  readonly rows?: number | null
  readonly columns?: number | null
  /** How many cases each spec has. */
  readonly specs?: { readonly [spec: string]: number }
  readonly done?: readonly string[]
}

/** A run of which every step is told by hand; time goes by when the test says so. */
function watched({ rows = null, columns = null, specs = { 'a@1': 2 }, done = [] }: Setting = {}) {
  const written: string[] = []
  const time = { now: 0, ticks: (): void => undefined }
  const cases = Object.entries(specs).flatMap(([spec, n]) =>
    Array.from({ length: n }, (_, i) => probe(`${spec[0]}${i}`, spec)),
  )
  const window = { columns }
  const io: Io = {
    ...makeIo({ err: text => void written.push(text), tick: () => time.now, rows }),
    get columns() {
      return window.columns
    },
    every: (_, act) => {
      time.ticks = act
      return () => {
        time.ticks = () => undefined
      }
    },
  }
  const shown = progress(io, { plan: { cases }, done: new Set(done), colour: false })
  const pass = (ms: number): void => {
    time.now += ms
    time.ticks()
  }
  return { written, shown, pass, window }
}

const begin = (id: string, attempt = 1): Happening => ({ kind: 'case-begin', case: id, attempt })
const seen = (id: string): Happening => ({ kind: 'seen', case: id, id: `${id}/s#1`, status: 200 })
const end = (id: string, how = 'ended'): Happening => ({ kind: 'case-end', case: id, how })
const run = (id: string): readonly Happening[] => [begin(id), seen(id), end(id)]

const failed = (requirement: string, because = 'It was wrong.'): Trouble => ({
  kind: 'failed',
  spec: 'a@1',
  requirement,
  case: 'a0',
  because,
})

t.test('a terminal shows how far each spec is, and the whole with its pace', async t => {
  const screen = terminal(80)
  const { written, shown, pass } = watched({
    rows: 24,
    columns: 80,
    specs: { 'a@1': 2, 'bb@2': 3 },
  })
  for (const happening of [...run('a0'), begin('b0'), seen('b0')]) shown.on(happening)
  pass(4000)
  for (const text of written) screen.write(text)
  t.same(screen.shows(), [
    'a@1   1/2 cases, 1 exchange',
    'bb@2  0/3 cases, 1 exchange',
    'all  1/5 cases, 2 exchanges, 0.5/s, 4 s, now b0',
  ])
  written.length = 0
  shown.end()
  for (const text of written) screen.write(text)
  t.same(screen.shows(), [])
})

t.test('one spec needs one line', async t => {
  const screen = terminal(80)
  const { written, shown, pass } = watched({ rows: 24, columns: 80 })
  for (const happening of run('a0')) shown.on(happening)
  pass(200_000)
  for (const text of written) screen.write(text)
  t.same(screen.shows(), ['a@1  1/2 cases, 1 exchange, 0.0/s, 3 min 20 s'])
})

t.test('what stays is said above what moves, and is not written over', async t => {
  const screen = terminal(70)
  const { written, shown, pass } = watched({ rows: 24, columns: 70, specs: { 'a@1': 2, 'b@1': 1 } })
  shown.on(begin('a0'))
  shown.say('Seed 1')
  pass(200)
  shown.trouble(failed('A-1'))
  pass(200)
  shown.say('Stopping.')
  pass(200)
  for (const text of written) screen.write(text)
  t.same(screen.shows(), [
    'Seed 1',
    'Looks wrong so far; the report decides when the run is over:',
    '  A-1 in case a0: It was wrong.',
    'Stopping.',
    'a@1  0/2 cases, 0 exchanges',
    'b@1  0/1 cases, 0 exchanges',
    'all  0/3 cases, 1 looks wrong so far, 0 exchanges, now a0',
  ])
})

t.test('the first five are told, the others counted', async t => {
  const { written, shown } = watched()
  shown.on(begin('a0'))
  for (let n = 1; n <= 9; n++) shown.trouble(failed(`A-${n}`))
  const text = written.join('')
  t.match(text, 'A-5 in case')
  t.notMatch(text, 'A-6')
  t.equal(text.split('\n').length, 8)
})

t.test(
  'what looks wrong takes two lines of the terminal, and one ellipsis when it is cut',
  async t => {
    const { written, shown } = watched({ rows: 24, columns: 40 })
    shown.trouble(
      failed('A-1', 'many words that say what was wanted and what was seen, '.repeat(9)),
    )
    const screen = terminal(40)
    for (const text of written.slice(-1)) screen.write(text)
    const lines = screen.shows()
    t.equal(lines.length, 2)
    t.ok(lines.every(line => cells(line) < 40))
    t.equal(lines.join('').split('…').length, 2)
  },
)

t.test('the moving lines are never higher or wider than the terminal', async t => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 10, max: 200 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 1e7 }),
      (rows, columns, specs, ms) => {
        const many = Object.fromEntries(
          Array.from({ length: specs }, (_, n) => [`${String.fromCharCode(97 + n)}@1`, 3]),
        )
        const { written, shown, pass } = watched({ rows, columns, specs: many })
        shown.on(begin('a0'))
        pass(ms + 100)
        const screen = terminal(columns)
        for (const text of written) screen.write(text)
        const drawn = screen.shows()
        return drawn.length <= Math.max(1, rows - 1) && drawn.every(one => cells(one) < columns)
      },
    ),
  )
  t.pass()
})

t.test('a window that became narrower is cleared all the same', async t => {
  const screen = terminal(30)
  const { written, shown, pass, window } = watched({ rows: 24, columns: 80 })
  shown.on(begin('a0'))
  // What stood there is broken into lines of thirty, as a terminal does.
  for (const text of written) screen.write(text)
  written.length = 0
  window.columns = 30
  pass(4000)
  for (const text of written) screen.write(text)
  t.same(screen.shows(), ['a@1  0/2 cases, 0 exchanges'])
})

t.test('the cursor is not hidden: nothing has to be restored, however a run ends', async t => {
  const { written, shown, pass } = watched({ rows: 24, columns: 80 })
  for (const happening of run('a0')) shown.on(happening)
  pass(1000)
  shown.end()
  t.notMatch(written.join(''), '\u001b[?')
})

t.test('a terminal is written to ten times a second at most', async t => {
  const { written, shown, pass } = watched({ rows: 24, columns: 80 })
  for (let n = 0; n < 1000; n++) {
    shown.on(seen('a0'))
    pass(1)
  }
  t.equal(written.length, 1 + 10)
})

t.test('a log gets a line for each spec that is done, and one every ten seconds', async t => {
  const { written, shown, pass } = watched({ specs: { 'a@1': 2, 'b@1': 1 } })
  for (const happening of run('a0')) shown.on(happening)
  pass(9000)
  t.same(written, [])
  pass(1000)
  for (const happening of [...run('a1'), ...run('b0')]) shown.on(happening)
  shown.end()
  t.same(written, [
    'all  1/3 cases, 1 exchange, 0.1/s, 10 s\n',
    'a@1 done: 2/2 cases, 2 exchanges, 10 s\n',
    'b@1 done: 1/1 cases, 1 exchange, 10 s\n',
  ])
})

t.test('a case that is asked twice counts once, when it is over', async t => {
  const { written, shown } = watched({ specs: { 'a@1': 1 } })
  for (const happening of [begin('a0'), seen('a0'), end('a0', 'silent')]) shown.on(happening)
  t.same(written, [])
  for (const happening of [begin('a0', 2), seen('a0'), end('a0', 'silent')]) shown.on(happening)
  t.same(written, ['a@1 done: 1/1 cases, 2 exchanges, 0 s\n'])
})

t.test('a resumed run begins where the earlier part ended', async t => {
  const { written, shown } = watched({ done: ['a0'] })
  for (const happening of run('a1')) shown.on(happening)
  t.same(written, ['a@1 done: 2/2 cases, 1 exchange, 0 s\n'])
})

t.test('nothing is drawn before anything was sent', async t => {
  const { written, pass } = watched({ rows: 24, columns: 80 })
  pass(60_000)
  t.same(written, [])
})

t.test('no text of a supplier can steer the terminal or begin a workflow command', async t => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(nasty, '\n::error::x', ' ::add-mask::x', '##vso[x]'),
      ),
      fc.constantFrom<Trouble['kind']>('failed', 'stopped', 'dominated'),
      (because, kind) => {
        const { written, shown } = watched()
        const common = { spec: 'a@1', requirement: because, case: because, because }
        shown.trouble({ kind, cause: 'network', ...common })
        const said = written.join('')
        return !steers(said, 'lines') && !commands(said)
      },
    ),
  )
  t.pass()
})
