import { basename, resolve } from 'node:path'
import { certify, type Plan, readWhole, recordedPlan } from '../../assay.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { Requirement, Spec } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import type { Statement, StatementScope } from '../../model/statement.ts'
import { writeWhole } from '../bundle.ts'
import { shownPath } from '../bundle-folder.ts'
import { usage } from '../choice.ts'
import { daysAfter, instantOf, now } from '../instants.ts'
import type { Io } from '../io.ts'
import type { SignerOptions } from '../keys/options.ts'
import { heldKey } from '../keys/signer.ts'
import { statementWords as words } from './words.ts'

export interface StatingOptions extends SignerOptions {
  readonly requirement: readonly string[]
  readonly says?: string
  readonly until?: string
  readonly key?: string
  readonly out?: string
}

export interface AttestOptions extends StatingOptions {
  readonly answer: string
  readonly evidence: readonly string[]
}

/** Days that a statement holds when nobody says otherwise. */
const lasting = { attestation: 365, waiver: 90 } as const

/** Signs what a person attests of a recorded run, and writes it. Throws Fault. */
export async function attest(io: Io, bundle: string, options: AttestOptions): Promise<void> {
  const { answer } = options
  if (answer !== 'yes' && answer !== 'no') throw usage('--answer wants yes or no.')
  const evidence = await Promise.all(options.evidence.map(file => evidenceOf(io, file)))
  const more = { kind: 'attestation', answer, evidence } as const
  const { spec, requirements, common } = await stating(io, { bundle, options, kind: more.kind })
  const tested = requirements.find(({ proof }) => proof.kind !== 'attested')
  if (tested !== undefined) {
    throw usage(
      `${tested.id} is not for a person to attest: ${spec.id} has it ${tested.proof.kind === 'tests' ? 'tested' : 'excused'}.`,
      'assay waive excuses a requirement that is not met.',
    )
  }
  await sign(io, { ...common, ...more }, options)
  if (answer === 'no') io.err(words.saysNo)
}

/** Signs a waiver of requirements of a recorded run, and writes it. Throws Fault. */
export async function waive(io: Io, bundle: string, options: StatingOptions): Promise<void> {
  const { common } = await stating(io, { bundle, options, kind: 'waiver' })
  await sign(io, { ...common, kind: 'waiver' }, options)
}

interface Stating {
  readonly bundle: string
  readonly options: StatingOptions
  readonly kind: Statement['kind']
}

async function stating(io: Io, { bundle, options, kind }: Stating) {
  const says = wanted(options.says, '--says TEXT: why, or how it is known.')
  const { plan } = await recordedPlan(resolve(io.cwd, bundle))
  const { spec, requirements } = named(plan, options.requirement)
  const { key } = await held(io, options)
  const madeAt = now(io)
  const { until } = options
  const expires =
    until === undefined ? daysAfter(madeAt, lasting[kind]) : instantOf('--until', until)
  if (Date.parse(expires) <= Date.parse(madeAt)) throw usage('--until is over already.')
  const common = {
    assay: 'statement/1',
    spec: spec.id,
    requirements: requirements.map(({ id }) => id),
    scope: scopeOf(plan),
    says,
    by: key.holder,
    madeAt,
    expires,
  } as const
  return { spec, requirements, common }
}

/** Throws Fault `usage` where the target file names no supplier by an org-id. */
export function scopeOf(plan: Plan): StatementScope {
  const scope = certify.scopeOf(plan)
  if (scope !== null) return scope
  throw usage('The run names no supplier by an id.', 'supplier.id in the target file: an org-id.')
}

function named(plan: Plan, ids: readonly string[]) {
  const wants = wanted(ids[0], '--requirement ID: what it is about.')
  const spec = plan.specs.find(({ requirements }) => requirements.some(({ id }) => id === wants))
  return { spec: spec ?? unknown(plan, wants), requirements: ids.map(id => of(plan, spec, id)) }
}

function of(plan: Plan, spec: Spec | undefined, id: string): Requirement {
  return spec?.requirements.find(one => one.id === id) ?? unknown(plan, id)
}

function unknown(plan: Plan, id: string): never {
  const known = plan.specs.flatMap(({ requirements }) => requirements.map(one => one.id))
  throw new Fault(
    'unknown-name',
    `This run has no requirement "${id}", or not in that spec.${didYouMean(id, known)}`,
    { hint: 'One statement is about requirements of one spec.' },
  )
}

async function evidenceOf(io: Io, file: string) {
  const bytes = await readWhole(resolve(io.cwd, file))
  return { name: basename(file), digest: certify.digestOf(bytes) }
}

async function sign(io: Io, statement: Statement, options: StatingOptions): Promise<void> {
  const signed = await certify.signStatement(statement, await held(io, options))
  const usual = `${statement.kind}-${statement.requirements[0]}.json`
  const file = resolve(io.cwd, options.out ?? usual)
  await writeWhole(file, [`${JSON.stringify(signed, null, 1)}\n`])
  io.err(words.signed(shownPath(io, file)))
}

function held(io: Io, options: StatingOptions) {
  const file = wanted(options.key, '--key FILE: the key of whoever states it.')
  return heldKey(io, { file, roles: ['attester'] }, options)
}

export function wanted(value: string | undefined, what: string): string {
  if (value !== undefined && value !== '') return value
  throw usage(`Something is missing: ${what}`)
}
