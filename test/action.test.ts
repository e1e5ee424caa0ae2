import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { parse } from 'yaml'
import { rowsBelow, textOf } from './docs/reading.ts'
import { world } from './make-io.ts'
import { type Mistakes, notes, notesRoot } from './make-notes.ts'
import { unbuilt } from './make-process.ts'

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly shell?: string
  readonly run?: string
  readonly env?: { readonly [name: string]: string }
}
interface Action {
  readonly inputs: { readonly [name: string]: { readonly default: string } }
  readonly outputs: { readonly [name: string]: { readonly value: string } }
  readonly runs: { readonly steps: readonly Step[] }
}

const root = join(import.meta.dirname, '..')
const action: Action = parse(textOf('action.yml'))
const { steps } = action.runs
const skip = unbuilt

t.test('only two actions of GitHub’s own are used, each pinned to a commit', async t => {
  const used = steps.flatMap(({ uses }) => uses ?? [])
  t.equal(used.length, 2)
  for (const one of used) t.match(one, /^actions\/(setup-node|upload-artifact)@[0-9a-f]{40}$/)
  const pinned = textOf('action.yml').match(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm)
  t.equal(pinned?.length, 2, 'with the version beside it, for people')
})

t.test('no expression stands in a script, and each script says its shell', async t => {
  for (const { run, shell } of steps.filter(step => step.run !== undefined)) {
    t.notMatch(run, /\$\{\{/)
    t.equal(shell, 'bash')
  }
})

t.test('docs/ci.md has every input with its default', async t => {
  const rows = rowsBelow(textOf('docs/ci.md'), 'GitHub Actions')
  const names = Object.keys(action.inputs)
  t.strictSame(
    rows.map(([name = '']) => name.replaceAll('`', '')),
    names,
  )
  for (const [name = '', , usual = ''] of rows) {
    const said = action.inputs[name.replaceAll('`', '')]?.default ?? ''
    if (said !== '') t.equal(usual, `\`${said}\``)
  }
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a script as a runner would: `bash -eo pipefail`, or a shell of another name. */
function shell(script: string, { cwd, env, by = 'bash', argv = [] }: ShellOptions): Promise<Ended> {
  const file = join(cwd, 'script.sh')
  writeFileSync(file, script)
  const flags = by === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : []
  const child = spawn(by, [...flags, file, ...argv], { cwd, env, stdio: 'pipe' })
  const out: string[] = []
  const err: string[] = []
  child.stdout.on('data', chunk => out.push(String(chunk)))
  child.stderr.on('data', chunk => err.push(String(chunk)))
  return new Promise(resolve => {
    child.once('close', code => resolve({ code, out: out.join(''), err: err.join('') }))
  })
}

interface ShellOptions {
  readonly cwd: string
  readonly env: { readonly [name: string]: string }
  readonly by?: string
  readonly argv?: readonly string[]
}

const PATH = '/usr/local/bin:/usr/bin:/bin'

/** The steps of the action that are scripts, one after the other, against a supplier of notes. */
async function acted(t: Test, mistakes: Mistakes, inputs: { readonly [name: string]: string }) {
  const { url } = await notes(t, mistakes)
  const { folder } = world(t)
  const args = ['--spec', 'notes', '--catalogue', notesRoot, '--url', url, '--declare', 'search']
  const given: { readonly [name: string]: string } = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, one]) => [name, one.default])),
    args: args.join('\n'),
    ...inputs,
  }
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'sum') }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const outputs = (): { readonly [name: string]: string } =>
    Object.fromEntries(
      readFileSync(files.GITHUB_OUTPUT, 'utf8')
        .split('\n')
        .map(line => line.split('=', 2)),
    )
  const filled = (text: string): string =>
    text
      .replace(/\$\{\{ github\.action_path \}\}/, root)
      .replace(/\$\{\{ inputs\.([a-z-]+) \}\}/, (_, name) => given[name] ?? '')
      .replace(/\$\{\{ steps\.run\.outputs\.([a-z-]+) \}\}/, (_, name) => outputs()[name] ?? '')
  const step = (id: string): Promise<Ended> => {
    const { run = '', env = {} } = steps.find(one => one.id === id) ?? {}
    const own = Object.fromEntries(Object.entries(env).map(([name, text]) => [name, filled(text)]))
    return shell(run, { cwd: folder, env: { PATH, ...files, ...own } })
  }
  return { folder, step, outputs, summary: () => readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') }
}

t.test('a supplier that fails: told in summary and annotations, then red', { skip }, async t => {
  const { step, outputs, summary, folder } = await acted(t, { status: { '/notes/1': 500 } }, {})
  const run = await step('run')
  t.equal(run.code, 0, run.err)
  t.match(outputs(), { 'exit-code': '1', verdict: 'not-conformant' })
  const tell = await step('tell')
  t.equal(tell.code, 0, tell.err)
  t.match(summary(), 'NOTE\\-02')
  t.match(tell.out, /^::error .*NOTE-02/m)
  for (const file of ['report.json', 'report.html', 'junit.xml', 'evidence.ndjson']) {
    t.ok(existsSync(join(folder, 'conformance', file)), file)
  }
  t.equal((await step('gate')).code, 1)
})

t.test('what a baseline knows is green, and told all the same', { skip }, async t => {
  const { step, outputs, folder } = await acted(
    t,
    { status: { '/notes/1': 500 } },
    { baseline: 'known.json', formats: 'junit tap' },
  )
  const entry = { requirement: 'NOTE-02', outcome: 'failed', reason: 'Ticket 7.' }
  writeFileSync(
    join(folder, 'known.json'),
    JSON.stringify({ assay: 'baseline/1', entries: [entry] }),
  )
  await step('run')
  t.match(outputs(), { 'exit-code': '0', verdict: 'not-conformant' })
  t.ok(existsSync(join(folder, 'conformance', 'report.tap')))
  t.equal((await step('gate')).code, 0)
})

t.test('a command line that is wrong is red, with nothing to tell', { skip }, async t => {
  const { step, outputs } = await acted(t, {}, { profile: 'nothing@1' })
  t.equal((await step('run')).code, 0)
  t.match(outputs(), { 'exit-code': '2', verdict: '' })
  t.equal((await step('gate')).code, 2)
})

t.test('an input is never a command', { skip }, async t => {
  const hostile = '$(touch hacked) `touch hacked`; touch hacked'
  const { step, outputs, folder } = await acted(t, {}, { target: hostile, baseline: hostile })
  await step('run')
  t.equal(outputs()['exit-code'], '2')
  t.notOk(existsSync(join(folder, 'hacked')))
})

t.test('the shell script of docs/ci.md gives what assay run gives', { skip }, async t => {
  const script = /```sh\n([\s\S]*?)```/.exec(textOf('docs/ci.md'))?.[1] ?? ''
  const { folder } = world(t)
  const supplier = await notes(t)
  mkdirSync(join(folder, 'bin'))
  const file = join(folder, 'bin', 'assay')
  writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${root}/bin/assay.js' "$@"\n`)
  chmodSync(file, 0o755)
  const argv = ['--spec', 'notes', '--catalogue', notesRoot, '--url', supplier.url]
  const env = { PATH: `${join(folder, 'bin')}:${PATH}` }
  for (const [mistakes, name, wanted] of [
    [{}, 'good', 0],
    [{ status: { '/notes/1': 500 } }, 'bad', 1],
    [{ status: { '*': 401 } }, 'unknown', 3],
  ] as const) {
    supplier.make(mistakes)
    const cwd = join(folder, name)
    mkdirSync(cwd)
    const more = ['--declare', 'search', '--quiet']
    const ended = await shell(script, { cwd, env, by: 'sh', argv: [...argv, ...more] })
    t.equal(ended.code, wanted, ended.err)
    t.ok(existsSync(join(cwd, 'conformance', 'report.md')))
  }
  const wrong = await shell(script, { cwd: folder, env, by: 'sh', argv: ['--wrong'] })
  t.equal(wrong.code, 2)
})
