import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { loadArazzo } from '../../src/load/arazzo.ts'
import { loadOpenApi } from '../../src/load/openapi.ts'
import { loadChecked } from '../../src/load/schema-check.ts'
import { refusal } from './told.ts'

const corpora = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora')
const absent = existsSync(corpora) ? false : 'the shared corpora are not beside the repository'

/** Valid Arazzo 1.1 that assay does not run: its AsyncAPI parts. */
const asyncApi = [
  'async-correlation-id-for-receive-action',
  'async-depends-on-across-document',
  'async-depends-on-cross-workflow',
  'async-depends-on',
  'async-parameter-reusable-reference',
  'async-parameter-with-in',
  'async-receive-without-correlation-id',
  'async-with-channel-path',
  'asyncapi-success-criteria',
  'characterization-async-invalid-channelPath-string',
  'characterization-asyncapi-operationId-without-action',
  'characterization-openapi-operationId-with-action',
  'characterization-openapi-receive-with-correlationId',
  'minimal-async',
  'openapi-and-asyncapi',
].map(name => `${name}.arazzo.yaml`)

for (const version of ['v1.0-dev', 'v1.1-dev']) {
  t.test(
    `Arazzo documents of ${version} are told apart as upstream does`,
    { skip: absent },
    async t => {
      const folder = join(corpora, 'arazzo-schema-tests', version)
      let seen = 0
      for (const kind of ['pass', 'fail']) {
        for (const name of (await readdir(join(folder, kind))).sort()) {
          const file = join(folder, kind, name)
          const valid = await refusal(loadChecked(file, 'arazzo'), folder)
          seen += 1
          if (kind === 'fail') {
            t.match(valid, /^fail\/\S+ \[(schema|syntax)\]/, `fail/${name}`)
            continue
          }
          t.equal(valid, '', `pass/${name}`)
          const refused = await refusal(loadArazzo(file), folder)
          if (asyncApi.includes(name)) {
            t.match(refused, /:\d+:\d+ \[not-supported\]\n.*AsyncAPI/, name)
          } else t.equal(refused, '', `${name} can be run`)
        }
      }
      t.equal(seen, version === 'v1.0-dev' ? 5 : 62)
    },
  )
}

t.test('the examples of the Arazzo Specification load', { skip: absent }, async t => {
  const folder = join(corpora, 'arazzo-examples', '1.0.0')
  for (const name of (await readdir(folder)).sort()) {
    const file = join(folder, name)
    const read = /arazzo\.yaml$/.test(name)
      ? loadChecked(file, 'arazzo')
      : loadOpenApi(file, `assay:///${name}`)
    t.equal(await refusal(read, folder), '', name)
  }
})
