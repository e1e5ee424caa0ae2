import { short } from '../base/escape.ts'
import type { Report, Ruling } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Outcome } from '../model/words.ts'
import { jsonList, jsonText } from './json-text.ts'
import type { Material, Meta, Reporter } from './reporter.ts'
import { requirementOf } from './sorting.ts'
import { type Standing, verdictStanding } from './standing.ts'

/** Inline: a reader fetches nothing. */
const context = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'earl:assertedBy': { '@type': '@id' },
  'earl:subject': { '@type': '@id' },
  'earl:test': { '@type': '@id' },
  'earl:mode': { '@type': '@id' },
  'earl:outcome': { '@type': '@id' },
  'dct:isPartOf': { '@type': '@id' },
  'dct:date': { '@type': 'xsd:dateTime' },
}

/**
 * EARL 1.0 in JSON-LD (W3C Note): an assertion for each requirement in EARL's own outcomes, and a last
 * one for the verdict.
 */
export const earl: Reporter = {
  id: 'earl',
  extension: 'jsonld',
  file: 'earl.jsonld',
  async *render(of) {
    yield `{\n "@context": ${jsonText(context, '\n ')},\n "@graph": `
    yield* jsonList(graph(of), '\n ')
    yield '\n}\n'
  },
}

const ids = { tool: 'urn:assay:tool', subject: 'urn:assay:subject', verdict: 'urn:assay:verdict' }

function* graph({ report, plan, meta, words }: Material): Generator<object> {
  const { tool, target } = report
  yield {
    '@id': ids.tool,
    '@type': ['earl:Assertor', 'earl:Software'],
    'dct:title': tool.name,
    'dct:hasVersion': tool.version,
  }
  yield {
    '@id': ids.subject,
    '@type': 'earl:TestSubject',
    'dct:title': text(target.product.name),
    'dct:hasVersion': text(target.product.version),
    'dct:creator': text(target.supplier.name),
    'dct:description': target.urls.map(({ url }) => text(url)),
  }
  yield* criteria(report, plan, words.claim)
  for (const ruling of report.rulings) yield assertion(ruling, meta)
  yield {
    ...asserted(ids.verdict, 'automatic'),
    'earl:result': {
      '@type': 'earl:TestResult',
      'earl:outcome': `earl:${verdictOutcomes[verdictStanding(report)]}`,
      'dct:description': text(report.headline),
      'dct:date': meta?.at,
    },
  }
}

function* criteria(report: Report, plan: Plan, claim: string): Generator<object> {
  yield {
    '@id': ids.verdict,
    '@type': 'earl:TestRequirement',
    'dct:title': claim,
  }
  const told = new Set<string>()
  for (const ruling of report.rulings) {
    const id = idOf(ruling)
    if (told.has(id)) continue
    told.add(id)
    yield {
      '@id': id,
      '@type': 'earl:TestRequirement',
      'dct:title': text(`${ruling.requirement} (${ruling.level})`),
      'dct:description': text(requirementOf(plan, ruling)?.says ?? ''),
      'dct:isPartOf': `urn:assay:spec:${part(ruling.spec)}`,
    }
  }
}

function assertion(ruling: Ruling, meta: Meta | undefined): object {
  const { outcome, cause, because, findings } = ruling
  const manual = cause === 'awaiting-attestation'
  return {
    ...asserted(idOf(ruling), manual ? 'manual' : 'automatic'),
    'earl:result': {
      '@type': 'earl:TestResult',
      'earl:outcome': `earl:${outcome}`,
      'dct:description': text(because),
      'earl:info': text(findings.find(one => one.outcome === outcome)?.because ?? because),
      'dct:date': meta?.at,
    },
  }
}

function asserted(test: string, mode: 'automatic' | 'manual'): object {
  return {
    '@type': 'earl:Assertion',
    'earl:assertedBy': ids.tool,
    'earl:subject': ids.subject,
    'earl:test': test,
    'earl:mode': `earl:${mode}`,
  }
}

const verdictOutcomes: { readonly [standing in Standing]: Outcome } = {
  passed: 'passed',
  failed: 'failed',
  untold: 'cantTell',
  advisory: 'untested',
  skipped: 'untested',
}

function idOf({ spec, requirement }: Ruling): string {
  return `urn:assay:requirement:${part(spec)}:${part(requirement)}`
}

/** A part of a URN (RFC 8141 §2). */
function part(of: string): string {
  return encodeURIComponent(of.toWellFormed())
}

function text(of: string): string {
  return short(of, 1000)
}
