import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import t from 'tap'

const root = join(import.meta.dirname, '..', '..')

/** What a file loads at once: not types, and not what a command asks for later. */
function loads(file: string): readonly string[] {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  return [
    ...code.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^'"`;]*?from\s*)?['"]([^'"]+)['"]/gm),
  ].map(found => found[1] ?? '')
}

/** Every file that one file loads, however far down, and every package. */
function closure(file: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const name of loads(file)) {
    const path = name.startsWith('.') ? join(dirname(file), name) : name
    if (seen.has(path)) continue
    seen.add(path)
    if (name.startsWith('.')) closure(path, seen)
  }
  return seen
}

t.test('assay --version loads a handful of small files and no package', async t => {
  const bin = join(root, 'bin', 'assay.js')
  const first = loads(bin)
  t.strictSame(
    first.filter(name => name.startsWith('.')),
    ['../dist/src/cli/io.js', '../dist/src/cli/main.js'],
  )
  const files = ['src/cli/io.ts', 'src/cli/main.ts'].flatMap(file => [
    join(root, file),
    ...closure(join(root, file)),
  ])
  const names = [...files, ...first.filter(name => !name.startsWith('.'))]
    .map(name => (name.startsWith(root) ? relative(root, name) : name))
    .sort()
  t.strictSame(
    [...new Set(names)],
    [
      'node:crypto',
      'node:module',
      'node:timers/promises',
      'node:url',
      'node:v8',
      'src/cli/commands/index.ts',
      'src/cli/io.ts',
      'src/cli/main.ts',
      'src/model/fault.ts',
    ],
  )
})

t.test('the reading of imports tells types and later loads from the others', async t => {
  t.ok(loads(join(root, 'src/cli/conduct.ts')).includes('../assay.ts'))
  t.notOk(loads(join(root, 'src/cli/conduct.ts')).includes('../model/judgement.ts'))
  t.notOk(loads(join(root, 'src/cli/commands/index.ts')).includes('./run.ts'))
})
