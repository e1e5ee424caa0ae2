import t from 'tap'
import { commands } from '../../src/cli/commands/index.ts'
import { world } from '../make-io.ts'

// Help of other commands is theirs to hold.
const held = Object.keys(commands).filter(name => name !== 'lint')

for (const name of held) {
  t.test(`assay ${name} --help teaches by example`, async t => {
    const { run } = world(t)
    const { code, out, err } = await run(name, '--help')
    t.equal(code, 0)
    t.equal(err, '')
    t.match(out, /^Examples:\n {2}assay /m)
    t.matchSnapshot(out)
  })
}

t.test('assay alone shows where to start, and is no mistake', async t => {
  const { run } = world(t)
  const { code, out, err } = await run()
  t.equal(code, 0)
  t.equal(err, '')
  for (const name of Object.keys(commands)) t.match(out, new RegExp(`^  ${name} `, 'm'))
  t.match(out, /Start with: {2}assay demo/)
})

t.test('assay --version prints the version alone', async t => {
  const { run } = world(t)
  for (const flag of ['--version', '-V']) {
    t.strictSame(await run(flag), { code: 0, out: '0.0.0-test\n', err: '' })
  }
})

t.test('assay help COMMAND is the help of that command', async t => {
  const { run } = world(t)
  t.strictSame(await run('help', 'plan'), await run('plan', '--help'))
})

t.test('an unknown command suggests the near one', async t => {
  const { run } = world(t)
  const { code, out, err } = await run('demmo')
  t.equal(code, 2)
  t.equal(out, '')
  t.equal(
    err,
    'assay: unknown command \'demmo\'\n(Did you mean demo?)\n("assay --help" shows the commands)\n',
  )
})

t.test('a name that every JavaScript object has is no command', async t => {
  const { run } = world(t)
  for (const name of ['toString', 'constructor', '__proto__']) {
    const { code, err } = await run(name)
    t.equal(code, 2, name)
    t.match(err, `assay: unknown command '${name}'`)
  }
})

t.test('an unknown option suggests the near one', async t => {
  const { run } = world(t)
  const { code, err } = await run('run', '--formt', 'junit')
  t.equal(code, 2)
  t.equal(
    err,
    'assay: unknown option \'--formt\'\n(Did you mean --format?)\n("assay run --help" shows examples)\n',
  )
})

t.test('an option without its value, and a value too many, are refused', async t => {
  const { run } = world(t)
  for (const argv of [['run', '--spec'], ['judge'], ['list', 'specs', 'profiles'], ['sandbox']]) {
    const { code, err } = await run(...argv)
    t.equal(code, 2, argv.join(' '))
    t.match(err, /^assay: .+\n\("assay \w+ --help" shows examples\)\n$/, argv.join(' '))
  }
})

t.test('a fault of assay itself shows its stack, asks for a report, and is exit 4', async t => {
  const { run } = world(t, {
    random: () => {
      throw new TypeError('chance is out')
    },
  })
  const { code, out, err } = await run(
    'run',
    '--spec',
    'service-directory',
    '--url',
    'http://127.0.0.1:9',
  )
  t.equal(code, 4)
  t.equal(out, '')
  t.match(err, /this is a fault of assay itself[\s\S]+TypeError: chance is out\n {4}at /)
  t.match(err, /Report it/)
})
