import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import t, { type Test } from 'tap'
import { commands } from '../../src/cli/commands/index.ts'
import { argumentValues, optionValues } from '../../src/cli/complete.ts'
import { world } from '../make-io.ts'
import { notesRoot } from '../make-notes.ts'
import { unbuilt } from '../make-process.ts'

/** What could stand where the last word is. */
async function offered(t: Test, ...words: readonly string[]): Promise<readonly string[]> {
  const { run } = world(t, { root: notesRoot })
  const { code, out, err } = await run('completion', 'words', '--', ...words)
  t.strictSame([code, err], [0, ''])
  return out.split('\n').filter(line => line !== '')
}

/** The tree of all commands. */
async function tree(t: Test): Promise<Command> {
  const program = new Command('assay')
  world(t)
  for (const load of Object.values(commands)) {
    const add = await load()
    // No command is run: it needs no world.
    // @ts-expect-error what it would print with is never called
    add(program, {}, () => undefined)
  }
  return program
}

t.test('every command and every option is offered, and no other', async t => {
  const program = await tree(t)
  t.strictSame(await offered(t, ''), [...Object.keys(commands), 'help'].toSorted())
  for (const command of program.commands) {
    const flags = ['-h', '--help', ...command.options.flatMap(one => [one.short, one.long])]
    const wanted = flags.filter(flag => flag !== undefined && flag !== null)
    t.strictSame(await offered(t, command.name(), '-'), [...new Set(wanted)].toSorted())
  }
})

t.test('every table of values belongs to an option or argument that is there', async t => {
  const { commands: all } = await tree(t)
  const options = all.flatMap(command => command.options.map(({ long }) => long))
  for (const name of Object.keys(optionValues)) t.ok(options.includes(name), name)
  const args = all.flatMap(command =>
    command.registeredArguments.map(one => `${command.name()} ${one.name()}`),
  )
  for (const name of Object.keys(argumentValues)) t.ok(args.includes(name), name)
})

t.test('ids are offered where ids belong', async t => {
  t.strictSame(await offered(t, 'di'), ['diff'])
  t.strictSame(await offered(t, 'run', '--spec', ''), ['notes', 'notes@1.0'])
  t.strictSame(await offered(t, 'run', 'target.yaml', '--profile', 'n'), ['notes@1'])
  t.strictSame(await offered(t, 'run', '--requirement', 'NOTE-02'), ['NOTE-02'])
  t.strictSame(await offered(t, 'run', '--case', 'f'), ['find'])
  t.strictSame(await offered(t, 'report', 'out', '-f', 'jun'), ['junit'])
  t.strictSame(await offered(t, 'explain', 'NOTE-06'), ['NOTE-06'])
  t.strictSame(await offered(t, 'list', 'fa'), ['faults'])
  t.strictSame(await offered(t, 'completion', 'z'), ['zsh'])
  t.ok((await offered(t, 'sandbox', '')).includes('service-directory'))
  const faults = await offered(t, 'sandbox', 'service-directory', '--fault', 'page-')
  t.ok(faults.includes('page-overlap'))
})

t.test('nothing is offered where a path or a word of one’s own belongs', async t => {
  t.strictSame(await offered(t, 'judge', ''), [])
  t.strictSame(await offered(t, 'explain', 'NOTE-01', ''), [])
  t.strictSame(await offered(t, 'run', '--out', ''), [])
  t.strictSame(await offered(t, 'run', '--url', 'x', '--seed', ''), [])
  t.strictSame(await offered(t, 'no-such-command', ''), [])
})

for (const shell of ['bash', 'zsh', 'fish']) {
  const found = spawnSync(shell, ['-c', 'exit 0']).status === 0
  const skip = found ? false : `${shell} is absent`
  t.test(`the script for ${shell} can be read by it`, { skip }, async t => {
    const { run, folder } = world(t)
    const file = join(folder, `assay.${shell}`)
    writeFileSync(file, (await run('completion', shell)).out)
    const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' })
    t.equal(status, 0, stderr)
  })
}

t.test('another shell is refused with those there are', async t => {
  const { run } = world(t)
  const { code, err } = await run('completion', 'csh')
  t.equal(code, 2)
  t.match(err, 'Allowed choices are bash, zsh, fish, words.')
})

const bash = spawnSync('bash', ['-c', 'exit 0']).status === 0 ? unbuilt : 'bash is absent'

t.test('the tab key in bash', { skip: bash }, async t => {
  const { run, folder } = world(t)
  const bin = join(import.meta.dirname, '../../bin/assay.js')
  mkdirSync(join(folder, 'bin'))
  const file = join(folder, 'bin', 'assay')
  writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`)
  chmodSync(file, 0o755)
  const script = (await run('completion', 'bash')).out
  const tab = (line: string): readonly string[] => {
    const input = `${script}
COMP_LINE=${JSON.stringify(line)}
COMP_POINT=\${#COMP_LINE}
_assay
for each in "\${COMPREPLY[@]}"; do printf '%s\\n' "$each"; done`
    const PATH = `${join(folder, 'bin')}:/usr/local/bin:/usr/bin:/bin`
    const { stdout } = spawnSync('bash', [], { input, encoding: 'utf8', env: { PATH } })
    return stdout.split('\n').filter(each => each !== '')
  }
  t.strictSame(tab('assay expl'), ['explain'])
  t.strictSame(tab('assay explain ORUK-10'), ['ORUK-10'])
  t.strictSame(tab('assay run --prof'), ['--profile'])
  t.match(tab('assay list '), ['categories', 'checks'])
  // bash has the word end at "@".
  t.strictSame(tab('assay run --spec service-directory@'), ['3.0'])
  t.strictSame(tab('assay judge '), [])
})
