import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import t from 'tap'

/** What each room may import beside itself. What is not listed is not allowed; type imports count. */
const allowed: { readonly [room: string]: readonly string[] } = {
  model: [],
  base: [
    'model',
    'ajv',
    'ajv-formats',
    'ajv-draft-04',
    'json-p3',
    'yaml',
    '@hyperjump',
    'fontoxpath',
    'slimdom',
    'node:crypto',
    'node:module',
    'node:vm',
    'node:zlib',
  ],
  load: [
    'model',
    'base',
    'ajv',
    'yaml',
    '@seriousme',
    'node:fs',
    'node:path',
    'node:url',
    'node:readline',
    'node:crypto',
  ],
  plan: ['model', 'base'],
  execute: [
    'model',
    'base',
    'undici',
    'ipaddr.js',
    'tough-cookie',
    'jose',
    'node:http',
    'node:net',
    'node:tls',
    'node:dns',
    'node:zlib',
    'node:crypto',
    'node:timers',
  ],
  judge: ['model', 'base'],
  words: ['model'],
  report: ['model', 'base', 'words', 'pdfkit', 'uqr', 'node:crypto', 'node:module'],
  certify: ['model', 'base', 'jose', 'node:crypto', 'node:zlib'],
  assay: ['model', 'base', 'words', 'load', 'plan', 'judge', 'report'],
  'signed.ts': ['load', 'certify'],
  'assay.ts': [
    'assay',
    'signed.ts',
    'model',
    'base',
    'words',
    'load',
    'plan',
    'execute',
    'judge',
    'report',
    'certify',
  ],
  cli: [
    'assay.ts',
    'signed.ts',
    'model',
    'base',
    'fixtures',
    'commander',
    'chalk',
    'node:child_process',
    'node:fs',
    'node:path',
    'node:url',
    'node:crypto',
    'node:timers',
    'node:os',
  ],
}
const src = join(import.meta.dirname, '..', 'src')
const fixtures = join(import.meta.dirname, '..', 'fixtures')

function files(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return files(path)
    return entry.name.endsWith('.ts') ? [path] : []
  })
}

const roomOf = (file: string): string => relative(src, file).split(sep)[0] ?? ''

/** The room or package that an import names, as the table spells it. */
function named(file: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    const path = join(dirname(file), specifier)
    return path.startsWith(fixtures) ? 'fixtures' : roomOf(path)
  }
  if (specifier.startsWith('node:')) return specifier.split('/')[0] ?? specifier
  return specifier.split('/')[0] ?? specifier
}

function imports(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '')
  return [
    ...code.matchAll(
      /(?:^\s*(?:import|export)\b[^'"`;]*?from\s*|\b(?:import|require)\(\s*|^\s*import\s+)['"]([^'"]+)['"]/gm,
    ),
  ].map(found => found[1] ?? '')
}

t.test('every room imports only what the table allows', async t => {
  const broken: string[] = []
  let seen = 0
  for (const file of files(src)) {
    const room = roomOf(file)
    for (const specifier of imports(readFileSync(file, 'utf8'))) {
      seen += 1
      const target = named(file, specifier)
      if (target === room || allowed[room]?.includes(target)) continue
      broken.push(`${relative(src, file)} imports ${specifier}`)
    }
  }
  t.ok(seen > 100, `${seen} imports were read`)
  t.strictSame(broken, [])
})

/** Text that runs in the reader’s browser, by the clock of that. */
const inBrowser = new Set(['report/certificate/script.ts'])

t.test('only cli reads the clock, the environment or chance, and prints', async t => {
  const outside =
    /\bconsole\.|\bprocess\.|\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(|\brandomBytes\(|\bperformance\.now\(/
  const broken = files(src)
    .filter(file => roomOf(file) !== 'cli' && !inBrowser.has(relative(src, file)))
    .filter(file =>
      outside.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    )
    .map(file => relative(src, file))
  t.strictSame(broken, [])
})

t.test('no folder is called utils, helpers, common or shared', async t => {
  const bad = files(src).filter(file =>
    /[/\\](utils?|helpers?|common|shared)[/\\]/.test(relative(src, file)),
  )
  t.strictSame(bad, [])
})

t.test('the reading of imports finds what it must find', async t => {
  t.strictSame(
    imports(
      "import type { A } from './a.ts'\nexport { b } from '../b/index.ts'\nconst c = import('chalk')\nimport 'yaml'\nconst d = require('slimdom')\n/* import x from 'undici' */",
    ),
    ['./a.ts', '../b/index.ts', 'chalk', 'yaml', 'slimdom'],
  )
})
