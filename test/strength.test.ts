import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import t from 'tap'
import { suppliers } from '../fixtures/suppliers/index.ts'
import { loadCatalogue } from '../src/assay.ts'
import { changes, type Tried, tried } from '../src/cli/strength/law.ts'
import type { Strength } from '../src/cli/strength/record.ts'
import { type Lab, trial } from '../src/cli/strength/trial.ts'
import { benchOf, untestable } from '../src/cli/strength.ts'

const root = join(import.meta.dirname, '..')

/** The real clock: certificates of time such as `last_modified` are compared with it. */
let drawn = 0
const lab: Lab = {
  now: () => new Date(),
  tick: () => performance.now(),
  sleep: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
  // Never the same twice: a server remembers the ids of assertions.
  random: bytes => new Uint8Array(bytes).fill(++drawn % 251),
  root,
  version: '0.0.0-test',
}

// A run for each fault takes about a second of one core, so this tries a sample of them, the same
// each time; "npm run strength", a step of the gate, tries them all.
const sample = 8
const atOnce = 4
t.setTimeout(300_000)

const catalogue = await loadCatalogue([root])

for (const supplier of Object.values(suppliers)) {
  const bench = benchOf(catalogue, supplier)
  const conforming = await trial(lab, bench, [])
  const recorded = bench.specs.map(({ name, version }): Strength => {
    const file = join(root, 'specs', name, version, 'strength.json')
    return JSON.parse(readFileSync(file, 'utf8'))
  })
  const every = Math.max(1, Math.floor(supplier.faults.length / sample))
  const faults = supplier.faults.filter((_, index) => index % every === 0)
  const all: Promise<Tried>[] = []
  for (const [index, fault] of faults.entries()) {
    const trying = inTurn(all[index - atOnce], async () =>
      tried(fault, changes(conforming, await trial(lab, bench, [fault.name]))),
    )
    // The fault's own subtest tells of a run that broke off.
    trying.catch(() => undefined)
    all.push(trying)
  }

  t.test(`${supplier.spec}: the reference supplier fails nothing`, async t => {
    const failed = conforming.rulings.filter(({ outcome }) => outcome === 'failed')
    t.strictSame(failed, [])
    t.ok(conforming.rulings.length > 0)
    const open = new Set(untestable(conforming))
    const untold = conforming.rulings.filter(
      ({ outcome, cause, requirement }) =>
        (outcome === 'untested' || outcome === 'cantTell') &&
        cause !== 'awaiting-attestation' &&
        !open.has(requirement),
    )
    t.strictSame(untold, [], 'and leaves open only what loopback does, and what a person attests')
  })

  for (const [index, fault] of faults.entries()) {
    t.test(`${supplier.spec}: ${fault.name}`, async t => {
      const one = await all[index]
      if (one === undefined) throw new Error('it was not tried')
      t.strictSame(one.violations, [])
      const written = recorded.flatMap(({ spec, faults }) =>
        faults
          .filter(({ name }) => name === fault.name)
          .flatMap(({ rulings }) =>
            rulings.map(({ requirement, outcome }) => `${spec} ${requirement} ${outcome}`),
          ),
      )
      const seen = one.changes.map(
        ({ spec, requirement, outcome }) => `${spec} ${requirement} ${outcome}`,
      )
      t.strictSame(
        seen.toSorted(),
        written.toSorted(),
        'as strength.json has it (npm run strength)',
      )
    })
  }
}

/** Begins when an earlier one has ended, well or not. */
async function inTurn<T>(before: Promise<T> | undefined, work: () => Promise<T>): Promise<T> {
  await before?.catch(() => undefined)
  return work()
}
