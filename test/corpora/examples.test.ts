import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { checks } from '../../src/judge/index.ts'
import { kindOf, lintFile } from '../../src/load/lint/index.ts'
import { arazzoRules } from '../../src/load/lint/rules/arazzo.ts'

const corpus = join(import.meta.dirname, '../../../shared/corpora/arazzo-examples')
const skip = existsSync(corpus) ? false : 'the examples of the Arazzo Specification are not here'

/** What is wrong with each example, and why lint is right. */
const defects: { readonly [file: string]: readonly (readonly [note: string, why: string])[] } = {
  'ExtendedParametersExample.arazzo.yaml': [
    ['8:10 source-unread', 'animals.yaml was never published with the example'],
  ],
  'FAPI-PAR.arazzo.yaml': [
    ['102:22 operation-unknown', 'the operation is called Par; names have case'],
  ],
  'LoginAndRetrievePets.arazzo.yaml': [
    ['10:8 source-unread', 'its API document is on the network, and nothing is fetched'],
    ['46:20 operation-path', 'it leads to a Path Item, not to an operation'],
  ],
  'bnpl-arazzo.yaml': [
    ['123:24 jsonpath-object-root (note)', 'count(@.products) looks at the members of the answer'],
    ['130:24 jsonpath-object-root (note)', 'the same'],
    ['217:5 parameter-missing', 'the operation wants AuthorizationToken'],
    ['229:9 parameter-undeclared (note)', 'and knows no redirectAuthToken'],
    ['231:16 output-unknown', 'the output belongs to another step, and to itself too late'],
    ['242:16 output-unknown', 'no step has an output loanTransactionId'],
    ['253:16 output-unknown', 'the same'],
    ['260:27 expression-syntax', '".outputs" is left out'],
  ],
  'oauth.arazzo.yaml': [],
  'pet-coupons.arazzo.yaml': [
    ['26:13 parameter-undeclared (note)', 'the operation calls it "tags"'],
    ['36:9 path-parameter-missing', 'the path calls it "petId"'],
    ['40:13 parameter-undeclared', 'the path has no "pet_id"'],
    ['56:24 message-absent', 'a call of a workflow has no status code'],
    ['91:24 message-absent', 'the same'],
  ],
}

/** What is said of Arazzo itself, as `line:col rule`; our own extensions are not the example’s. */
async function told(file: string): Promise<readonly string[]> {
  const notes = await lintFile(file, 'arazzo', { roots: [], checks })
  return notes
    .filter(({ rule }) => rule in arazzoRules)
    .map(
      ({ at, rule, level }) => `${at.line}:${at.col} ${rule}${level === 'note' ? ' (note)' : ''}`,
    )
}

t.test('the examples of Arazzo 1.0 have just the defects that are known', { skip }, async t => {
  const folder = join(corpus, '1.0.0')
  const files = (await readdir(folder)).filter(name => /arazzo\.yaml$/.test(name))
  t.strictSame(files.toSorted(), Object.keys(defects))
  for (const name of files.filter(each => !each.startsWith('bnpl'))) {
    t.strictSame(
      await told(join(folder, name)),
      defects[name]?.map(([note]) => note),
      name,
    )
  }
})

t.test('with its API document beside it an example is looked at whole', { skip }, async t => {
  const folder = join(corpus, '1.0.0')
  const text = readFileSync(join(folder, 'bnpl-arazzo.yaml'), 'utf8')
  const at = t.testdir({
    'bnpl.arazzo.yaml': text.replace(/https:.*bnpl-openapi\.yaml/, 'bnpl-openapi.yaml'),
    'bnpl-openapi.yaml': readFileSync(join(folder, 'bnpl-openapi.yaml'), 'utf8'),
  })
  const notes = await told(join(at, 'bnpl.arazzo.yaml'))
  t.strictSame(
    notes,
    defects['bnpl-arazzo.yaml']?.map(([note]) => note),
  )
  const alone = await told(join(folder, 'bnpl-arazzo.yaml'))
  t.strictSame(alone, [
    '9:10 source-unread',
    ...notes.filter(note => !/object-root|parameter-/.test(note)),
  ])
})

t.test('the example of Arazzo 1.1 is an AsyncAPI document, and is not ours', { skip }, async t => {
  t.equal(await kindOf(join(corpus, '1.1.0/pet-asyncapi.yaml')), null)
})
