import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import t from 'tap'
import { loadCatalogue } from '../../src/load/catalogue.ts'
import type { Files } from '../../src/load/files.ts'
import { loadChecked } from '../../src/load/schema-check.ts'
import { Fault } from '../../src/model/fault.ts'

const root = join(import.meta.dirname, '..', '..')

/** `file:line:col what hint`, as a person reads it. */
function told(error: unknown): string {
  if (!(error instanceof Fault)) return error instanceof Error ? String(error.stack) : String(error)
  const { file = '', line = 0, col = 0 } = error.at ?? {}
  return `${file}:${line}:${col} [${error.code}] ${error.message} ${error.hint ?? ''}`
}

function formatOf(file: string): keyof Files | undefined {
  if (file.endsWith('.arazzo.yaml')) return 'arazzo'
  if (/profiles[\\/][^\\/]+\.yaml$/.test(file)) return 'profile'
  const named: { readonly [name: string]: keyof Files } = {
    'spec.yaml': 'spec',
    'requirements.yaml': 'requirements',
    'suite.yaml': 'suite',
    'framework.yaml': 'framework',
  }
  return named[basename(file)]
}

t.test('every shipped file keeps to its format', async t => {
  for (const folder of ['specs', 'suites']) {
    const files = await readdir(join(root, folder), { recursive: true })
    for (const name of files.sort()) {
      const format = formatOf(name)
      if (format === undefined) continue
      const problem = await loadChecked(join(root, folder, name), format).then(() => '', told)
      t.equal(problem, '', `${folder}/${name}`)
    }
  }
})

t.test('the shipped catalogue loads whole', async t => {
  const problem = await loadCatalogue([root]).then(() => '', told)
  t.equal(problem, '')
})
