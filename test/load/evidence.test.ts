import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import { evidenceIndex, openEvidence } from '../../src/load/evidence.ts'
import type { Line } from '../../src/model/evidence.ts'

const at = '2026-11-22T10:00:00Z'
const run: Line = { kind: 'run-begin', run: 'r', seed: 's', at, plan: 'sha256:0' }
const again: Line = { ...run, resumed: true }
const begin = (id: string, attempt = 1): Line => ({ kind: 'case-begin', case: id, attempt, at })
const end = (id: string, how: 'ended' | 'silent' | 'deadline' = 'ended'): Line => ({
  kind: 'case-end',
  case: id,
  at,
  how,
})
const runEnd = (how: 'ended' | 'interrupted'): Line => ({ kind: 'run-end', at, how })
const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

function seen(id: string, body: string | null = null): Line {
  const [name = '', step = ''] = id.split(/[/#]/)
  const ref = body === null ? null : { sha256: sha(body), size: body.length, cut: false }
  return {
    kind: 'exchange',
    id,
    case: name,
    step,
    at,
    request: { method: 'GET', url: 'http://127.0.0.1/', headers: [['accept', '*/*']], body: null },
    response: { status: 200, headers: [], body: ref, remote: null },
    timing: { firstByte: 1, total: 2 },
    facts: [],
  }
}

function bundle(
  t: Test,
  lines: readonly Line[],
  tail = '',
  bodies: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'bodies'))
  const text = lines.map(line => `${JSON.stringify(line)}\n`).join('')
  writeFileSync(join(folder, 'evidence.ndjson'), `${text}${tail}`)
  for (const body of bodies) writeFileSync(join(folder, 'bodies', sha(body)), body)
  return folder
}

async function read(folder: string) {
  const evidence = await openEvidence(folder)
  const ids: string[] = []
  for await (const line of evidence.lines())
    ids.push('id' in line ? line.id : `${line.kind} ${line.case}`)
  return { ...evidence, ids }
}

t.test('a run that came to its end is complete, whatever order its cases had', async t => {
  const folder = bundle(t, [
    run,
    begin('a'),
    begin('b'),
    seen('b/x#1'),
    end('b'),
    seen('a/x#1'),
    end('a'),
    runEnd('ended'),
  ])
  const { complete, ended, interrupted, attempts, ids } = await read(folder)
  t.equal(complete, true)
  t.strictSame(ended, ['a', 'b'])
  t.equal(interrupted, 0)
  t.strictSame(attempts, { a: { count: 1, silent: 0 }, b: { count: 1, silent: 0 } })
  t.strictSame(ids, ['case-begin a', 'case-begin b', 'b/x#1', 'case-end b', 'a/x#1', 'case-end a'])
})

t.test('complete is true only of a journal whose last line says the run ended', async t => {
  const lines = [run, begin('a'), seen('a/x#1'), end('a')]
  const complete = async (...more: readonly Line[]) =>
    (await read(bundle(t, [...lines, ...more]))).complete
  t.equal(await complete(), false, 'killed')
  t.equal(await complete(runEnd('interrupted')), false, 'interrupted')
  t.equal(await complete(runEnd('interrupted'), again), false, 'resumed and killed')
  t.equal(await complete(runEnd('interrupted'), again, runEnd('interrupted')), false)
  t.equal(await complete(runEnd('interrupted'), again, runEnd('ended')), true, 'resumed')
  t.equal(await complete(runEnd('ended'), again), false, 'resumed once more, and killed')
})

t.test('an attempt that a later one took over is counted and not read', async t => {
  const folder = bundle(
    t,
    [
      run,
      begin('a'),
      seen('a/x#1', 'old'),
      seen('a/y#1'),
      runEnd('interrupted'),
      again,
      begin('a'),
      seen('a/x#1', 'new'),
      end('a'),
      runEnd('ended'),
    ],
    '',
    ['old', 'new'],
  )
  const { interrupted, ids, attempts } = await read(folder)
  t.equal(interrupted, 2)
  t.strictSame(ids, ['case-begin a', 'a/x#1', 'case-end a'])
  t.equal(attempts['a']?.count, 2)
  const shown = await evidenceIndex(folder, new Set(['a/x#1'])).exchange('a/x#1')
  t.equal(shown?.responseBody?.text(), 'new')
})

t.test('a case has ended when its last attempt did; one silence asks for another', async t => {
  const ended = async (...lines: readonly Line[]) => (await read(bundle(t, [run, ...lines]))).ended
  t.strictSame(await ended(begin('a')), [])
  t.strictSame(await ended(begin('a'), end('a')), ['a'])
  t.strictSame(await ended(begin('a'), end('a', 'deadline')), ['a'])
  t.strictSame(await ended(begin('a'), end('a', 'silent')), [])
  t.strictSame(await ended(begin('a'), end('a', 'silent'), begin('a', 2)), [])
  t.strictSame(await ended(begin('a'), end('a', 'silent'), begin('a', 2), end('a', 'silent')), [
    'a',
  ])
  t.strictSame(await ended(begin('a'), end('a'), begin('a')), [])
})

t.test('half a line at the end is a killed run’s, and is left out', async t => {
  const { ids, complete } = await read(
    bundle(t, [run, begin('a'), seen('a/x#1')], '{"kind":"case-e'),
  )
  t.strictSame(ids, ['case-begin a', 'a/x#1'])
  t.equal(complete, false)
})

t.test('a raw request says so with true, and with nothing else', async t => {
  const raw = async (value: unknown) => {
    const line = seen('a/x#1')
    if (line.kind !== 'exchange') throw new Error('not an exchange')
    const text = JSON.stringify({ ...line, request: { ...line.request, raw: value } })
    return read(bundle(t, [run, begin('a')], `${text}\n`))
  }
  t.strictSame((await raw(true)).ids, ['case-begin a', 'a/x#1'])
  await t.rejects(raw('yes'), { code: 'bundle', message: /no right "request"/ })
})

t.test('a line that is no JSON anywhere else is a fault with its number', async t => {
  const folder = bundle(t, [run], '{"kind":"case-e\n')
  await t.rejects(openEvidence(folder), { code: 'bundle', at: { line: 2 } })
})

t.test('the digest is that of the bytes, half lines included', async t => {
  const one = bundle(t, [run])
  const two = await openEvidence(bundle(t, [run], '{'))
  t.equal((await openEvidence(one)).digest, `sha256:${sha(`${JSON.stringify(run)}\n`)}`)
  t.equal(two.digest, `sha256:${sha(`${JSON.stringify(run)}\n{`)}`)
})

t.test('two runs in one journal are a fault', async t => {
  const folder = bundle(t, [run, runEnd('ended'), { ...run, seed: 'other' }])
  await t.rejects(openEvidence(folder), { code: 'bundle', at: { line: 3 } })
})

t.test('an empty journal, and one that begins with something else, are faults', async t => {
  await t.rejects(openEvidence(bundle(t, [])), { code: 'bundle', at: { line: 1 } })
  await t.rejects(openEvidence(bundle(t, [begin('a'), run])), { code: 'bundle', at: { line: 1 } })
  await t.rejects(openEvidence(t.testdir({})), { code: 'file-missing' })
})

t.test('bodies are found by their names, in the index as in the reading', async t => {
  const text = 'line one\u2028line two'
  const folder = bundle(t, [run, begin('ä'), seen('ä/x#1', text), end('ä')], '', [text])
  const index = evidenceIndex(folder, new Set(['ä/x#1', 'ä/x#2']))
  t.equal((await index.exchange('ä/x#1'))?.responseBody?.text(), text)
  t.equal(await index.exchange('ä/x#2'), undefined)
})

/** Something else in the place of one member of a line, however deep. */
function spoiled(line: Line, pick: number, value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(line))
  const places: { readonly holder: Record<string, unknown>; readonly name: string }[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    // A parsed object or array, whose members are reached by name.
    const holder = node as Record<string, unknown>
    for (const name of Object.keys(holder)) {
      places.push({ holder, name })
      visit(holder[name])
    }
  }
  visit(copy)
  const place = places[pick % places.length]
  if (place !== undefined) place.holder[place.name] = value
  return copy
}

t.test('whatever stands in the place of a member, it is read or told: never a crash', async t => {
  const lines = [run, begin('a'), seen('a/x#1', 'body'), end('a'), runEnd('ended')]
  const folder = bundle(t, lines, '', ['body'])
  await fc.assert(
    fc.asyncProperty(
      fc.nat(lines.length - 1),
      fc.nat(200),
      fc.oneof(fc.constant(null), fc.jsonValue(), fc.constantFrom('../x', -1, 0.5, [], {}, [[]])),
      async (n, pick, value) => {
        const changed = lines.map((line, at) => (at === n ? spoiled(line, pick, value) : line))
        const text = changed.map(line => `${JSON.stringify(line)}\n`).join('')
        writeFileSync(join(folder, 'evidence.ndjson'), text)
        try {
          await read(folder)
        } catch (error) {
          t.match(error, { name: 'Fault', code: 'bundle' }, JSON.stringify(changed[n]))
        }
      },
    ),
    { numRuns: 300 },
  )
  t.pass()
})
