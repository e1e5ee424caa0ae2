import { deepEqual, equal } from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { earl } from '../../src/report/earl.ts'
import { verdictStanding } from '../../src/report/standing.ts'
import { adHoc, conformant, hostile, type Made, notConformant, refused } from '../make-report.ts'
import { commands, steers } from '../steers.ts'
import { anyReport, tally } from './any-report.ts'
import { render } from './render.ts'

for (const [name, made] of Object.entries({ conformant, notConformant, refused, adHoc, hostile })) {
  t.test(`EARL of a report: ${name}`, async t => {
    const written = await render(earl, made())
    t.strictSame(unknown(JSON.parse(written)), [])
    t.matchSnapshot(written)
  })
}

/** The terms of the EARL 1.0 Schema that are used here, with those it says an instance must have. */
const classes: { readonly [type: string]: readonly string[] } = {
  'earl:Assertor': ['dct:title'],
  'earl:Software': ['dct:title'],
  'earl:TestSubject': ['dct:title'],
  'earl:TestRequirement': ['dct:title'],
  'earl:Assertion': ['earl:assertedBy', 'earl:subject', 'earl:test', 'earl:mode', 'earl:result'],
  'earl:TestResult': ['earl:outcome'],
}
const terms =
  /^(?:earl:(?:info|assertedBy|subject|test|mode|result|outcome)|dct:(?:title|description|hasVersion|creator|isPartOf|date))$/

type Node = { readonly [name: string]: unknown }

/** What is wrong with a document as EARL in JSON-LD: prefixes, terms, what is required, references. */
function unknown(document: Node): readonly string[] {
  const wrong: string[] = []
  const nodes: readonly Node[] = Array.isArray(document['@graph']) ? document['@graph'] : []
  const named = new Set(nodes.map(node => node['@id']))
  const look = (node: Node): void => {
    for (const type of [node['@type']].flat()) {
      const wanted = classes[String(type)]
      if (wanted === undefined) wrong.push(`class ${String(type)}`)
      for (const name of wanted ?? []) if (!(name in node)) wrong.push(`no ${name}`)
    }
    for (const [name, value] of Object.entries(node)) {
      if (!name.startsWith('@') && !terms.test(name)) wrong.push(`term ${name}`)
      if (name === 'earl:result') look(Object(value))
      const refers = ['earl:assertedBy', 'earl:subject', 'earl:test'].includes(name)
      if (refers && !named.has(value)) wrong.push(`no node ${String(value)}`)
      if (name === '@id' && !/^urn:assay:[\w%:.!~*'()-]+$/.test(String(value)))
        wrong.push(`id ${String(value)}`)
    }
  }
  for (const node of nodes) look(node)
  if (Object(document['@context'])['earl'] !== 'http://www.w3.org/ns/earl#') wrong.push('context')
  if (named.size !== nodes.filter(node => '@id' in node).length + 1) wrong.push('an id twice')
  return wrong
}

async function outcomes(made: Made): Promise<readonly string[]> {
  const nodes: readonly Node[] = JSON.parse(await render(earl, made))['@graph']
  return nodes.flatMap(node =>
    node['@type'] === 'earl:Assertion' ? [String(Object(node['earl:result'])['earl:outcome'])] : [],
  )
}

t.test('what is no EARL is found', async t => {
  const document = JSON.parse(await render(earl, conformant()))
  const [first, ...rest] = document['@graph']
  t.match(unknown({ ...document, '@graph': rest }), [/^no node urn:assay:tool/])
  t.strictSame(unknown({ ...document, '@graph': [{ ...first, 'earl:colour': 1 }, ...rest] }), [
    'term earl:colour',
  ])
})

t.test('the verdict is an assertion: passed only when conformant', async t => {
  const last = async (made: Made) => (await outcomes(made)).at(-1)
  t.equal(await last(conformant()), 'earl:passed')
  t.equal(await last(notConformant()), 'earl:failed')
  t.equal(await last(refused()), 'earl:cantTell')
  const { report, ...rest } = conformant()
  t.equal(await last({ ...rest, report: { ...report, verdict: 'incomplete' } }), 'earl:untested')
})

t.test('any judgement parses again to the same outcomes', async t => {
  await fc.assert(
    fc.asyncProperty(anyReport, async made => {
      const written = await render(earl, made)
      deepEqual(unknown(JSON.parse(written)), [])
      const found = await outcomes(made)
      const { rulings } = made.report
      deepEqual(tally(found.slice(0, -1)), tally(rulings.map(({ outcome }) => `earl:${outcome}`)))
      equal(found.at(-1) === 'earl:passed', verdictStanding(made.report) === 'passed')
      return !steers(written, 'lines') && !commands(written)
    }),
  )
  t.pass()
})
