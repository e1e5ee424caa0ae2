import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { loadOpenApi } from '../../src/load/openapi.ts'
import { loadChecked } from '../../src/load/schema-check.ts'
import { refusal } from './told.ts'

const corpora = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora')
const absent = existsSync(corpora) ? false : 'the shared corpora are not beside the repository'

/** Where we refuse on purpose what the published schema accepts. */
const deliberate: { readonly [file: string]: RegExp } = Object.fromEntries([
  ...[
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
    'minimal-async',
    'openapi-and-asyncapi',
  ].map(name => [`${name}.arazzo.yaml`, /"asyncapi", which comes with a later edition/]),
  // AsyncAPI members on an OpenAPI step, and a body for a workflow: nothing would act on them.
  ['characterization-openapi-operationId-with-action.arazzo.yaml', /"action" is not known/],
  ['characterization-openapi-receive-with-correlationId.arazzo.yaml', /"\w+" is not known/],
  ['characterization-workflow-step-with-requestBody.arazzo.yaml', /requestBody has no place here/],
])

for (const version of ['v1.0-dev', 'v1.1-dev']) {
  t.test(
    `Arazzo documents of ${version} are told apart as upstream does`,
    { skip: absent },
    async t => {
      const folder = join(corpora, 'arazzo-schema-tests', version)
      for (const kind of ['pass', 'fail']) {
        for (const name of (await readdir(join(folder, kind))).sort()) {
          const message = await refusal(loadChecked(join(folder, kind, name), 'arazzo'), folder)
          const known = kind === 'pass' ? deliberate[name] : /\[(schema|syntax)\]/
          if (known === undefined) t.equal(message, '', `${kind}/${name}`)
          else t.match(message, known, `${kind}/${name}`)
        }
      }
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
