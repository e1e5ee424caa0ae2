import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `npm run prepack`: sbom.cdx.json, the bill of materials (CycloneDX 1.5) of what a user installs, from
 * package-lock.json. Without the serial number and the time that npm puts in: the same lockfile gives
 * the same bytes, so that whoever packs the same commit gets the same package.
 */
const root = join(import.meta.dirname, '..')
const argv = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
// npm is a script on Windows.
const shell = process.platform === 'win32'
const text = execFileSync('npm', argv, { cwd: root, encoding: 'utf8', shell, maxBuffer: 2 ** 26 })
const { serialNumber, ...bom } = JSON.parse(text)
const { timestamp, ...metadata } = bom.metadata
if (serialNumber === undefined || timestamp === undefined)
  throw new Error('npm sbom writes otherwise.')

// With "--omit dev", npm 11 leaves out what is asked for both by assay and by a tool of its tests.
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const installed = new Set(
  Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`),
)

/** What a package says of its licence only in the file beside it. */
const said = { 'png-js': { license: { id: 'MIT' } } }
const components = bom.components
  .filter(one => installed.has(`${one.name}@${one.version}`))
  .map(one => {
    const licenses = one.licenses ?? (said[one.name] === undefined ? [] : [said[one.name]])
    return { ...one, licenses, properties: [] }
  })
const unknown = components.filter(({ licenses }) => licenses.length === 0)
if (unknown.length > 0) throw new Error(`No licence: ${unknown.map(({ name }) => name).join(', ')}`)

const kept = new Set([...components.map(one => one['bom-ref']), metadata.component['bom-ref']])
const dependencies = bom.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(one => kept.has(one)) }))
// npm names it after the folder that the checkout lies in.
const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const component = { ...metadata.component, name }
const made = { ...bom, metadata: { ...metadata, component }, components, dependencies }
writeFileSync(join(root, 'sbom.cdx.json'), `${JSON.stringify(made, null, 1)}\n`)
