import type { Outcome } from '../../model/words.ts'
import { number as n } from './grammar.ts'

export interface Tested {
  readonly check: string
  readonly as: string | null
  readonly case: string | null
  readonly operation: string | null
}

/** `assay explain ID`: a heading, and what stands before each line in a column. */
export const explain = {
  heads: {
    check: (id: string, over: string, implicit: boolean): string =>
      `${id}  check over ${over}${implicit ? ', on every exchange of an operation' : ''}`,
    fault: (id: string, spec: string): string => `${id}  fault of ${spec}`,
    rule: (id: string, level: 'error' | 'note' | 'either'): string =>
      `${id}  rule of lint, ${level === 'either' ? 'error or note' : level}`,
    profile: (id: string, status: string): string => `${id}  profile, ${status}`,
    spec: (id: string): string => `${id}  spec`,
    category: (id: string): string => `${id}  category`,
    format: (id: string): string => `${id}  format`,
    suite: (id: string): string => `${id}  suite`,
    case: (id: string, suite: string): string => `${id}  case of suite ${suite}`,
    probe: (id: string, suite: string): string => `${id}  probe of suite ${suite}`,
    capability: (name: string, spec: string): string => `${name}  capability of ${spec}`,
    data: (name: string, spec: string): string => `${name}  data that a target of ${spec} names`,
    adHoc: (id: string): string => `${id}  requirement of a suite of your own`,
    outcome: (id: string): string => `${id}  outcome`,
    verdict: (id: string): string => `${id}  verdict`,
    level: (id: string): string => `${id}  level`,
    facet: (id: string): string => `${id}  facet`,
    silence: (id: string): string => `${id}  why no answer came`,
    assurance: (id: string): string => `${id}  who says so`,
    cause: (id: string): string => `${id}  cause`,
    exit: (id: string): string => `${id}  exit code`,
  },
  labels: {
    asks: 'asks for',
    attested: 'attested',
    breaks: 'breaks',
    broken: 'broken by',
    absent: 'absent',
    can: 'can',
    clause: 'clause',
    declare: 'declare',
    do: 'do',
    example: 'example',
    excused: 'excused',
    file: 'file',
    has: 'has',
    needed: 'needed by',
    minimum: 'minimum',
    remedy: 'remedy',
    run: 'run',
    settles: 'settles',
    shown: 'shown as',
    step: 'step',
    tested: 'tested',
    try: 'try',
    upstream: 'upstream',
    when: 'when',
    why: 'why',
    with: 'with',
  },
  absence: (capability: string): string => `it shows that "${capability}" is not there`,
  cases: (of: number): string => `${n(of)} cases (assay plan TARGET)`,
  step: (id: string, does: string): string => (does === '' ? id : `${id}: ${does}`),
  tls: (checks: string): string => `It asks below HTTP, by TLS, for ${checks}.`,
  declare: (name: string): string =>
    `capabilities: { ${name}: true } in the target file, or --declare ${name}`,
  data: (name: string, example: string): string =>
    `data: { ${name}: ${example} } in the target file`,
  unknown: (id: string): string => `Nothing here is called "${id}".`,
  near: (ids: readonly string[]): string =>
    `Did you mean ${ids.map(id => `"${id}"`).join(' or ')}?`,
  list: 'assay list shows what there is.',
  when: (capability: string): string => `the capability "${capability}" is declared`,
  tested: (of: Tested): string => {
    const as = of.as === null ? '' : ` (${of.as})`
    const within = of.case === null ? '' : ` in case ${of.case}`
    return `${of.check}${as}${within}${of.operation === null ? '' : ` on every ${of.operation}`}`
  },
  settles: (requirements: string): string => requirements || 'nothing yet',
  parameter: (of: { name: string; required: boolean; about: string }): string => {
    const about = of.about === '' ? '' : `: ${of.about}`
    return `${of.name}${of.required ? ', required' : ''}${about}`
  },
  asks: (of: { spec: string; suite: string; capabilities: string }): string =>
    `${of.spec} by suite ${of.suite}; capabilities: ${of.capabilities || 'none'}`,
  minimum: (musts: number): string => `${n(musts)} MUST requirements passed`,
  has: (requirements: number): string =>
    `${n(requirements)} requirements (assay list requirements)`,
} as const

const rules: { readonly [outcome in Outcome]: string } = {
  failed: 'The worst finding on any row of its tests decides; failed is the worst.',
  cantTell: 'The worst finding on any row decides; none failed, and one could not be told.',
  untested: 'Nothing settles it: a row of its tests has no finding, or a person must attest it.',
  inapplicable: 'It does not apply to what the target declares, or is excused.',
  passed: 'Each row of its tests has a passed finding, and none other.',
}

const weights: { readonly [outcome in Outcome]: string } = {
  failed: 'A MUST that failed makes its spec not conformant.',
  cantTell: 'A MUST that is open keeps its spec from conformant.',
  untested: 'A MUST that is open keeps its spec from conformant.',
  inapplicable: 'It counts neither for nor against.',
  passed: 'A MUST that passed counts towards conformant.',
}

/** `assay explain REQUIREMENT BUNDLE`: what an appeal needs. */
export const appeal = {
  head: (of: { outcome: Outcome; cause: string | null; because: string }): string =>
    `In this run: ${of.outcome}${of.cause === null ? '' : ` (${of.cause})`}. ${of.because}`,
  labels: {
    rule: 'rule',
    weight: 'weight',
    verdict: 'verdict',
    judged: 'judged',
    plan: 'plan',
    evidence: 'evidence',
  },
  rules,
  weights,
  noWeight: 'Below MUST it is advice, without weight in the verdict.',
  verdict: (of: { spec: string; verdict: string; because: string }): string =>
    `${of.spec} is ${of.verdict}: ${of.because}`,
  more: (findings: number): string => `and ${n(findings)} more findings`,
  judged: (version: string, bundle: string): string =>
    `by assay ${version}; the same again with: assay judge ${bundle}`,
  unknown: (id: string): string => `In this run: "${id}" is no requirement that it asked about.`,
} as const
