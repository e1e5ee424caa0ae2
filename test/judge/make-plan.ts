import { collector, type Findings } from '../../src/judge/findings.ts'
import type { Requirement, Row, Spec } from '../../src/model/catalogue.ts'
import type { CaseRun, Finding, Opinion, Ruling } from '../../src/model/judgement.ts'
import type { Item, Plan, WorkflowCase } from '../../src/model/plan.ts'
import type { Cause, Outcome } from '../../src/model/words.ts'

/** A requirement of the made spec; `R-1` is a MUST unless said otherwise. */
export function requirement(id: string, more: Partial<Requirement> = {}): Requirement {
  return {
    id,
    level: 'MUST',
    facet: 'quality',
    status: 'adopted',
    says: `${id} holds.`,
    clause: { document: 'Standard', section: '1', upstream: null },
    when: null,
    remedy: `Mend ${id}.`,
    proof: { kind: 'tests', rows: [] },
    ...more,
  }
}

export function row(check: string, more: Partial<Row> = {}): Row {
  return { check, case: null, as: null, operation: null, with: {}, ...more }
}

export function spec(requirements: readonly Requirement[], more: Partial<Spec> = {}): Spec {
  return {
    id: 'demo@1.0',
    name: 'demo',
    version: '1.0',
    title: 'Demo',
    summary: 'A made spec.',
    upstream: { name: 'Standard', version: '1', url: 'https://example.org/', licence: 'CC0-1.0' },
    role: 'provider',
    formats: 'rfc3339',
    capabilities: [],
    data: [],
    minimumPassed: 1,
    documents: [],
    requirements,
    digest: 'sha256:00',
    ...more,
  }
}

export function workflowCase(id: string, more: Partial<WorkflowCase> = {}): WorkflowCase {
  return {
    kind: 'workflow',
    id,
    suite: 'demo@1.0.0',
    spec: 'demo@1.0',
    document: 0,
    workflowId: id,
    inputs: {},
    fresh: {},
    listens: {},
    operations: ['listThings'],
    writes: false,
    limits: { maxRequests: 10, maxSeconds: 10 },
    ...more,
  }
}

export function item(requirement: string, more: Partial<Item> = {}): Item {
  const { case: one = 'one', check = 'every' } = more
  return {
    id: `${requirement}/${one}/${check}${more.as === undefined ? '' : `:${more.as}`}`,
    spec: 'demo@1.0',
    requirement,
    case: one,
    check,
    as: null,
    operation: null,
    with: {},
    proves: 'presence',
    settled: null,
    ...more,
  }
}

export function plan(of: Spec, items: readonly Item[], more: Partial<Plan> = {}): Plan {
  return {
    assay: 'plan/1',
    tool: { name: 'assay', version: '0.0.0-test' },
    target: {
      name: 'Directory',
      supplier: { id: null, name: 'Example Ltd' },
      product: { name: 'Directory', version: '1' },
      environment: 'sandbox',
      deployments: [
        {
          spec: of.id,
          url: 'https://api.example.org/v1',
          loopback: false,
          capabilities: {},
          clients: [],
          sources: {},
        },
      ],
      listener: null,
      quick: false,
    },
    profile: null,
    specs: [of],
    suites: [],
    cases: [workflowCase('one'), workflowCase('two')],
    items,
    partial: false,
    adHoc: false,
    ...more,
  }
}

export function caseRun(id: string, more: Partial<CaseRun> = {}): CaseRun {
  return {
    id,
    suite: 'demo@1.0.0',
    kind: 'workflow',
    outcome: 'passed',
    cause: null,
    because: null,
    attempts: 1,
    outputs: {},
    steps: [],
    stepsOmitted: 0,
    ...more,
  }
}

/** What was found for one item, from outcomes or whole opinions. */
export function found(of: Item, ...opinions: readonly (Outcome | Opinion)[]): [string, Findings] {
  const collecting = collector()
  opinions.forEach((one, n) => {
    const opinion = typeof one === 'string' ? { outcome: one, because: `It ${one} (${n}).` } : one
    collecting.add(opinion, { case: of.case, check: of.check, as: of.as, evidence: `e#${n}` })
  })
  return [of.id, collecting.read()]
}

export function finding(outcome: Outcome, more: Partial<Finding> = {}): Finding {
  return {
    case: 'one',
    check: 'every',
    as: null,
    outcome,
    cause: outcome === 'passed' ? null : 'supplier',
    because: `It ${outcome}.`,
    wanted: null,
    seen: null,
    at: null,
    evidence: ['one/step#1'],
    ...more,
  }
}

export function ruling(
  requirement: string,
  outcome: Outcome,
  cause: Cause | null = outcome === 'passed' ? null : 'supplier',
  more: Partial<Ruling> = {},
): Ruling {
  return {
    spec: 'demo@1.0',
    requirement,
    level: 'MUST',
    outcome,
    cause,
    because: `${requirement} ${outcome}.`,
    remedy: `Mend ${requirement}.`,
    findings: [finding(outcome)],
    findingsOmitted: 0,
    ...more,
  }
}
