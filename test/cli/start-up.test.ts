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

/** What code asks for when it comes to it. */
function later(file: string): readonly string[] {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  return [...code.matchAll(/\bimport\(\s*'([^']+)'/g)].map(found => found[1] ?? '')
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
      'src/base/escape.ts',
      'src/cli/commands/index.ts',
      'src/cli/io.ts',
      'src/cli/last-resort.ts',
      'src/cli/main.ts',
      'src/model/fault.ts',
    ],
  )
})

t.test('checking a certificate loads nothing that plans, runs, judges or reports', async t => {
  const entry = join(root, 'src/cli/commands/verify.ts')
  const all = [entry, ...closure(entry)]
  const files = all.filter(name => name.startsWith(root)).map(name => relative(root, name))
  const rooms = files.map(name => /^src\/([^/]+)/.exec(name)?.[1] ?? name)
  t.strictSame([...new Set(rooms)].sort(), ['base', 'certify', 'cli', 'load', 'model', 'signed.ts'])
  const outside = all.filter(name => !name.startsWith(root))
  t.strictSame(
    outside.filter(name => !name.startsWith('node:')),
    [],
  )
  // One reads YAML, for a policy; two ask a certified plan again (--rerun-on).
  t.strictSame([...new Set(files.flatMap(file => later(join(root, file))))].sort(), [
    './compared.ts',
    './document.ts',
    './rerun.ts',
    'ajv/dist/2020.js',
    'jose/errors',
    'jose/jws/compact/verify',
  ])
  for (const file of ['src/load/document.ts', 'src/assay.ts']) t.notOk(files.includes(file), file)
})

t.test('the reading of imports tells types and later loads from the others', async t => {
  t.ok(loads(join(root, 'src/cli/conduct.ts')).includes('../assay.ts'))
  t.notOk(loads(join(root, 'src/cli/conduct.ts')).includes('../model/judgement.ts'))
  t.notOk(loads(join(root, 'src/cli/commands/index.ts')).includes('./run.ts'))
  t.ok(later(join(root, 'src/cli/commands/index.ts')).includes('./run.ts'))
})
