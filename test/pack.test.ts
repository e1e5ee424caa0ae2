import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'

const root = join(import.meta.dirname, '..')
const built = existsSync(join(root, 'dist', 'src', 'cli', 'main.js'))
const skip = built ? false : 'dist/ is absent: npm run build makes it'

/** The paths that npm would publish. */
function packed(): readonly string[] {
  const argv = ['pack', '--dry-run', '--json', '--ignore-scripts']
  const text = execFileSync('npm', argv, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [one]: readonly { readonly files: readonly { readonly path: string }[] }[] =
    JSON.parse(text)
  return (one?.files ?? []).map(({ path }) => path).sort()
}

t.test('the package holds what runs, and nothing else', { skip }, async t => {
  const paths = packed()
  const kinds = [
    /^(README|CHANGELOG|SECURITY|ARCHITECTURE)\.md$/,
    /^(LICENSE|package\.json)$/,
    /^bin\/assay\.js$/,
    /^dist\/(src|fixtures\/suppliers)\/.+\.(js|d\.ts)$/,
    /^(specs|suites)\/.+\.(yaml|json|md)$/,
    /^docs\/.+\.md$/,
  ]
  t.strictSame(
    paths.filter(path => !kinds.some(kind => kind.test(path))),
    [],
  )
  t.strictSame(
    paths.filter(path => /(^|\/)(tests?|reports|bench|node_modules|tap-snapshots)\//.test(path)),
    [],
  )
})

t.test('the package holds everything that runs', { skip }, async t => {
  const paths = new Set(packed())
  for (const path of [
    'bin/assay.js',
    'README.md',
    'LICENSE',
    'dist/src/assay.js',
    'dist/src/assay.d.ts',
  ]) {
    t.ok(paths.has(path), path)
  }
  const under = (folder: string, ending: string): readonly string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith(ending))
      .map(path => `${folder}/${path}`)
  for (const path of [
    ...under('specs', '.yaml'),
    ...under('suites', '.yaml'),
    ...under('specs/formats', '.json'),
  ]) {
    t.ok(paths.has(path), path)
  }
  for (const path of [...under('dist/src', '.js'), ...under('dist/fixtures', '.js')]) {
    t.ok(paths.has(path), path)
  }
})
