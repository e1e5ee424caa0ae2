import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { addToLog, openLog } from '../../src/cli/log/folder.ts'
import type { Entry } from '../../src/model/log.ts'
import { body } from '../make-body.ts'

const entry = (n: number): Entry => ({
  assay: 'entry/1',
  at: new Date(Date.parse('2026-11-22T10:00:00Z') + n * 1000).toISOString(),
  kind: 'certificate',
  token: `token-${n}`,
})

/** A log of so many entries, two files of them when they are more than 256. */
async function filled(t: Test, count: number) {
  const made = await body(t)
  const folder = join(made.folder, 'log')
  const trust = { keys: made.list.keys, known: null }
  const signer = made.signer('register')
  const add = (from: number, to: number) =>
    addToLog(folder, trust, async () => {
      return { entries: Array.from({ length: to - from }, (_, n) => entry(from + n)), signer }
    })
  await add(0, count)
  return { ...made, log: folder, trust, add }
}
const verify = ['register', 'verify', 'log', '--trust', 'assay-trust.json']

t.test('a log begins empty, grows, and verifies', async t => {
  const { run, folder } = await body(t)
  t.match(await run(...verify), { code: 0, out: /^register\.example\/log: 0 entries/ })
  const checkpoint = readFileSync(join(folder, 'log/checkpoint'), 'utf8')
  t.match(
    checkpoint,
    /^register\.example\/log\n0\n47DEQpj8HBSa\+\/TImW\+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— /,
  )
  const again = await run(
    'register',
    'start',
    'log',
    '--origin',
    'a.example',
    '--key',
    'keys/register.json',
    '--passphrase',
    'env:PASS',
  )
  t.match(again, { code: 2, err: /holds something already/ })
})

t.test('entries fill one file after the other, and a full one stays as it is', async t => {
  const { run, log, add } = await filled(t, 200)
  const full = () => readFileSync(join(log, 'entries/0000.ndjson'), 'utf8')
  const first = full()
  await add(200, 300)
  t.ok(full().startsWith(first))
  t.equal(full().split('\n').length, 257)
  const kept = full()
  await add(300, 301)
  t.equal(full(), kept)
  t.equal(readFileSync(join(log, 'entries/0001.ndjson'), 'utf8').split('\n').length, 46)
  t.match(await run(...verify), {
    code: 0,
    out: /301 entries, .+ the last is of 2026-11-22T10:05:00/,
  })
  t.notOk(existsSync(join(log, '.lock')))
})

t.test('the first bad entry is named by file and line', async t => {
  const { run, log } = await filled(t, 260)
  const file = join(log, 'entries/0001.ndjson')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('token-258', 'token-000'))
  t.match(await run(...verify), {
    code: 2,
    err: /log\/entries\/0001\.ndjson:3: Entry 258 of the log: .+\(altered-log\)/,
  })
  writeFileSync(file, text.split('\n').slice(0, 2).join('\n'))
  t.match(await run(...verify), { code: 2, err: /0001\.ndjson:3: Entry 258 .+\(truncated-log\)/ })
  writeFileSync(file, `${text}${text.split('\n')[0]}\n`)
  t.match(await run(...verify), { code: 2, err: /0001\.ndjson:5: Entry 260 .+\(unsigned-tail\)/ })
})

t.test('a checkpoint that was kept finds what was cut off with the log’s own', async t => {
  const { run, folder, log, add } = await filled(t, 3)
  const [entries, roots, checkpoint] = ['entries/0000.ndjson', 'roots/0000.txt', 'checkpoint'].map(
    name => {
      return { file: join(log, name), text: readFileSync(join(log, name), 'utf8') }
    },
  )
  await add(3, 5)
  writeFileSync(join(folder, 'kept'), readFileSync(join(log, 'checkpoint')))
  t.match(await run(...verify, '--seen', 'kept'), { code: 0 })
  for (const one of [entries, roots, checkpoint])
    if (one !== undefined) writeFileSync(one.file, one.text)
  t.match(await run(...verify), { code: 0, out: /3 entries/ })
  t.match(await run(...verify, '--seen', 'kept'), { code: 2, err: /Entry 3 .+\(truncated-log\)/ })
})

t.test('two processes do not add at once, and a failure leaves no lock', async t => {
  const { log, add, trust } = await filled(t, 1)
  writeFileSync(join(log, '.lock'), '')
  await t.rejects(add(1, 2), { code: 'output', message: /Something else adds/ })
  t.equal(openLog(log, trust).size, 1)
  const failing = await filled(t, 1)
  await t.rejects(
    addToLog(failing.log, failing.trust, async () => {
      throw new TypeError('no signature today')
    }),
    TypeError,
  )
  t.equal((await failing.add(1, 2)).size, 2)
})

t.test('a command line that lacks something says what', async t => {
  const { run, folder } = await body(t)
  mkdirSync(join(folder, 'empty'))
  t.match(await run('register', 'verify', 'empty', '--trust', 'assay-trust.json'), {
    code: 2,
    err: /no log here/,
  })
  t.match(await run('register', 'verify', 'log'), { code: 2, err: /--trust FILE/ })
  t.match(await run('register', 'start', 'x'), { code: 2, err: /--key FILE/ })
  t.match(await run('register', 'start', 'x', '--key', 'keys/register.json'), {
    code: 2,
    err: /--origin NAME/,
  })
  const wrong = ['--origin', 'a', '--key', 'keys/ticket.json', '--passphrase', 'env:PASS']
  t.match(await run('register', 'start', 'x', ...wrong), { code: 2, err: /signs as ticket/ })
})
