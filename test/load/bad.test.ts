import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { loadArazzo } from '../../src/load/arazzo.ts'
import { loadCatalogue } from '../../src/load/catalogue.ts'
import { loadDocument } from '../../src/load/document.ts'
import { loadOpenApi } from '../../src/load/openapi.ts'
import { loadChecked } from '../../src/load/schema-check.ts'
import { loadTarget } from '../../src/load/target.ts'
import { refusal } from './told.ts'

const bad = join(import.meta.dirname, '..', '..', 'fixtures', 'bad')

/** How the files of each folder are read. */
const readers: { readonly [folder: string]: (file: string) => Promise<unknown> } = {
  syntax: file => loadDocument(file),
  target: loadTarget,
  spec: file => loadChecked(file, 'spec'),
  requirements: file => loadChecked(file, 'requirements'),
  suite: file => loadChecked(file, 'suite'),
  profile: file => loadChecked(file, 'profile'),
  arazzo: loadArazzo,
  openapi: file => loadOpenApi(file, 'assay:///openapi.yaml'),
  catalogues: root => loadCatalogue([root]),
}

t.test('every folder of broken inputs has a reader', async t => {
  t.same((await readdir(bad)).sort(), Object.keys(readers).sort())
})

for (const [folder, read] of Object.entries(readers)) {
  t.test(`each broken input under ${folder}/ gives one message with place and remedy`, async t => {
    for (const name of (await readdir(join(bad, folder))).sort()) {
      const message = await refusal(read(join(bad, folder, name)), bad)
      t.match(message, /^\S+ \[[a-z-]+\]\n {2}.+[.]\n {2}.+$/, name)
      t.notMatch(message, /hunter|31415926/, `${name} keeps the secret to itself`)
      t.matchSnapshot(message, name)
    }
  })
}
