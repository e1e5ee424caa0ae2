import { join } from 'node:path'
import { type Supplier, suppliers } from '../../fixtures/suppliers/index.ts'
import type { FaultDef } from '../../fixtures/suppliers/supplier.ts'
import { findSpec, loadCatalogue } from '../assay.ts'
import type { Catalogue, Spec } from '../model/catalogue.ts'
import type { Report } from '../model/judgement.ts'
import { writeWhole } from './bundle.ts'
import type { ExitCode } from './command.ts'
import type { Io } from './io.ts'
import type { Bench } from './sandbox-target.ts'
import { automated, unproven } from './strength/coverage.ts'
import { changes, type Tried, tried } from './strength/law.ts'
import { coveragePage } from './strength/page.ts'
import { digestsOf, readStrength, strengthOf, writeStrength } from './strength/record.ts'
import { trial } from './strength/trial.ts'

/**
 * Shows how many faults the suites catch, as `strength.json` has it (1 when one of them is
 * stale); with `write`, runs the faults first and writes them (1 when the law is broken): every
 * fault, or those that concern the specs named.
 */
export async function strength(
  io: Io,
  write: boolean,
  names: readonly string[],
): Promise<ExitCode> {
  const catalogue = await loadCatalogue([io.root])
  if (!write) return show(io, catalogue)
  const wanted = names.map(name => findSpec(catalogue, name))
  return measure(io, catalogue, wanted.length === 0 ? catalogue.specs : wanted)
}

/** Faults are tried this many at a time; each is a server, a run and a judgement. */
const atOnce = 4

async function measure(io: Io, catalogue: Catalogue, wanted: readonly Spec[]): Promise<ExitCode> {
  const all: Tried[] = []
  const unreachable = new Set<string>()
  const benches = Object.values(suppliers)
    .map(supplier => benchOf(catalogue, supplier))
    .filter(({ specs }) => specs.some(({ id }) => wanted.some(spec => spec.id === id)))
  // All that these suppliers are held to is known afterwards, asked for or not.
  const specs = catalogue.specs.filter(spec => triedBy(benches, suppliersOf(catalogue, spec)))
  for (const bench of benches) {
    const { supplier } = bench
    const begun = io.tick()
    const { conforming, tries } = await tryAll(io, bench)
    for (const id of untestable(conforming)) unreachable.add(id)
    all.push(...tries)
    const seconds = Math.round((io.tick() - begun) / 1000)
    io.err(`${supplier.spec}: ${tries.length} faults tried in ${seconds} s.\n`)
  }
  const broken = [
    ...all.flatMap(({ violations }) => violations),
    ...specs.flatMap(spec => unproven(spec, all, unreachable)),
  ]
  for (const line of broken) io.err(`${line}\n`)
  for (const spec of specs) {
    const digests = digestsOf(catalogue, spec, faultsOf(catalogue, spec))
    await writeStrength(io, spec, strengthOf(spec, digests, all))
  }
  await writeWhole(join(io.root, 'docs/coverage.md'), coverage(io, catalogue))
  const unasked = all.filter(({ changes }) => changes.length === 0)
  if (unasked.length > 0) io.err(`No requirement asks about: ${namesOf(unasked)}.\n`)
  if (broken.length > 0) io.err(`${broken.length} departures from what the faults must show.\n`)
  else io.err(`Every fault changes the rulings it must, and no other.\n`)
  show(io, catalogue)
  return broken.length > 0 ? 1 : 0
}

/** What `docs/coverage.md` must say. */
export function coverage(io: Pick<Io, 'root'>, { specs }: Catalogue): Iterable<string> {
  return coveragePage(specs.map(spec => ({ spec, strength: readStrength(io, spec) })))
}

function namesOf(all: readonly Tried[]): string {
  return all.map(({ fault }) => fault.name).join(', ')
}

/** The specs that a reference supplier is held to: its own first. */
export function benchOf(catalogue: Catalogue, supplier: Supplier): Bench {
  const { spec, heldTo } = supplier
  return { supplier, specs: [spec, ...heldTo].map(name => findSpec(catalogue, name)) }
}

function triedBy(benches: readonly Bench[], all: readonly Supplier[]): boolean {
  return all.length > 0 && all.every(one => benches.some(({ supplier }) => supplier === one))
}

/** The reference suppliers that are held to a spec. */
function suppliersOf(catalogue: Catalogue, { id }: Spec): readonly Supplier[] {
  return Object.values(suppliers).filter(supplier =>
    benchOf(catalogue, supplier).specs.some(spec => spec.id === id),
  )
}

function faultsOf(catalogue: Catalogue, spec: Spec): readonly FaultDef[] {
  return suppliersOf(catalogue, spec).flatMap(({ faults }) => faults)
}

interface TriedAll {
  readonly conforming: Report
  readonly tries: readonly Tried[]
}

/** The conforming run, then every fault of the supplier, each held to what it breaks. */
async function tryAll(io: Io, bench: Bench): Promise<TriedAll> {
  const conforming = await trial(io, bench, [])
  const { faults } = bench.supplier
  const tries: Tried[] = []
  let next = 0
  const work = async (): Promise<void> => {
    for (let index = next++; index < faults.length; index = next++) {
      const fault = faults[index]
      if (fault === undefined) return
      const faulty = await trial(io, bench, [fault.name])
      tries[index] = tried(fault, changes(conforming, faulty))
      io.err(`${index + 1}/${faults.length} ${fault.name}\n`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { conforming, tries }
}

/** Requirements that a run on loopback leaves open: TLS, HTTPS and what follows from them. */
export function untestable({ rulings }: Report): readonly string[] {
  return rulings
    .filter(({ outcome, cause }) => outcome === 'untested' && cause === 'configuration')
    .map(({ requirement }) => requirement)
}

/** Prints what `strength.json` of each spec holds; 1 when one rests on other files than these. */
function show(io: Io, catalogue: Catalogue): ExitCode {
  let stale = false
  const specs = catalogue.specs.map(spec => {
    const faults = faultsOf(catalogue, spec)
    const kept = readStrength(io, spec)
    const digests = digestsOf(catalogue, spec, faults)
    const current =
      kept !== null && JSON.stringify(sorted(kept.digests)) === JSON.stringify(sorted(digests))
    const wanted = faults.length > 0 || kept !== null
    if (wanted && !current) {
      stale = true
      io.err(
        `${spec.id}: strength.json is ${kept === null ? 'missing' : 'stale'}; npm run strength\n`,
      )
    }
    return line(spec, faults, kept?.faults.map(({ name }) => name) ?? [])
  })
  io.out(`${JSON.stringify({ specs })}\n`)
  return stale ? 1 : 0
}

function line(spec: Spec, faults: readonly FaultDef[], caught: readonly string[]) {
  const ids = new Set(spec.requirements.map(({ id }) => id))
  const touching = faults.filter(({ breaks }) =>
    breaks.some(({ requirement }) => ids.has(requirement)),
  )
  const of = (kind: string): number =>
    spec.requirements.filter(({ proof }) => proof.kind === kind).length
  return {
    id: spec.name,
    version: spec.version,
    requirements: spec.requirements.length,
    automated: automated(spec).length,
    attested: of('attested'),
    excused: of('excused'),
    faults: touching.length,
    caught: touching.filter(({ name }) => caught.includes(name)).length,
  }
}

function sorted<T extends object>(value: T) {
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
