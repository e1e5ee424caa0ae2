import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { rowsBelow, textOf } from './docs/reading.ts'

const root = join(import.meta.dirname, '..')

interface Locked {
  readonly dev?: boolean
  readonly license?: string
  readonly hasInstallScript?: boolean
  readonly integrity?: string
}

const lock: { readonly packages: { readonly [path: string]: Locked } } = JSON.parse(
  textOf('package-lock.json'),
)
const installed = Object.entries(lock.packages).filter(
  ([path, one]) => path !== '' && one.dev !== true,
)
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13)

/** Each may be used and handed on with little more than its name; the font has a licence of its own. */
const allowed = ['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', '0BSD', 'MIT AND OFL-1.1']
/** Says its licence in the file beside it alone. */
const beside = ['png-js']

t.test('what is installed has a licence that is allowed, and is listed for people', async t => {
  for (const [path, { license }] of installed) {
    const name = nameOf(path)
    t.ok(beside.includes(name) || allowed.includes(license ?? ''), `${name}: ${license}`)
  }
  const rows = rowsBelow(textOf('docs/licences.md'))
  const listed = rows.map(([name = '']) => name.replaceAll('`', ''))
  t.strictSame(listed, [...new Set(installed.map(([path]) => nameOf(path)))].sort())
  const { dependencies } = JSON.parse(textOf('package.json'))
  const bold = rows.filter(([, , by]) => by === 'assay').map(([name = '']) => name.slice(1, -1))
  t.strictSame(bold, Object.keys(dependencies).sort())
})

t.test('nothing that is installed runs a script, and all of it has a digest', async t => {
  for (const [path, { hasInstallScript, integrity }] of installed) {
    t.not(hasInstallScript, true, path)
    t.match(integrity, /^sha512-/, path)
  }
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json'))
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    t.match(version, /^\d+\.\d+\.\d+$/, name)
  }
})

t.test('the bill of materials names every package', async t => {
  const file = join(root, 'sbom.cdx.json')
  t.teardown(() => rmSync(file, { force: true }))
  execFileSync(process.execPath, [join(root, '.ci', 'sbom.js')], { stdio: 'pipe' })
  const text = readFileSync(file, 'utf8')
  const bom = JSON.parse(text)
  t.match(bom, { bomFormat: 'CycloneDX', metadata: { component: { name: 'assay' } } })
  const names: readonly string[] = bom.components.map((one: { readonly name: string }) => one.name)
  t.strictSame(
    [...new Set(names)].sort(),
    [...new Set(installed.map(([path]) => nameOf(path)))].sort(),
  )
  t.notMatch(text, /serialNumber|timestamp/)
})

interface Workflow {
  readonly permissions: object
  readonly jobs: { readonly [name: string]: Job }
}
interface Job {
  readonly permissions: { readonly [name: string]: string }
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[]
}

t.test('a release is published with provenance, by pinned actions that may do little', async t => {
  const text = textOf('.github/workflows/release.yml')
  const workflow: Workflow = parse(text)
  t.strictSame(workflow.permissions, {})
  const job = workflow.jobs['release']
  t.strictSame(job?.permissions, { contents: 'read', 'id-token': 'write' })
  const used = job?.steps.flatMap(({ uses }) => uses ?? []) ?? []
  for (const one of used) t.match(one, /^actions\/[a-z-]+@[0-9a-f]{40}$/)
  t.equal(text.match(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm)?.length, used.length)
  // The actions of the action and of the release are the same ones.
  const known = `${textOf('action.yml')}\n${textOf('docs/ci.md')}`
  for (const one of used) t.ok(known.includes(one), one)
  for (const { run } of job?.steps ?? []) t.notMatch(run ?? '', /\$\{\{/)
  t.match(job?.steps.at(-1)?.run, /^npm publish --provenance/)
  t.notMatch(text, /secrets\./, 'no token is kept anywhere')
  t.ok(existsSync(join(root, 'package-lock.json')))
})
