import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FaultDef } from '../../../fixtures/suppliers/supplier.ts'
import { digest } from '../../base/digest.ts'
import type { Catalogue, Spec } from '../../model/catalogue.ts'
import type { Digest, Outcome } from '../../model/words.ts'
import { writeWhole } from '../bundle.ts'
import type { Io } from '../io.ts'
import type { Tried } from './law.ts'

/** `strength.json`, beside its spec: what the faults showed, and the digests that rests on. */
export interface Strength {
  readonly assay: 'strength/1'
  readonly spec: string
  readonly digests: Digests
  readonly faults: readonly {
    readonly name: string
    readonly rulings: readonly {
      readonly requirement: string
      readonly outcome: Outcome
      readonly checks: readonly string[]
    }[]
  }[]
}

export interface Digests {
  readonly spec: Digest
  readonly suite: Digest
  /** Over the names and breaks of the faults of every reference supplier that is held to it. */
  readonly faults: Digest
}

export function digestsOf(catalogue: Catalogue, spec: Spec, faults: readonly FaultDef[]): Digests {
  const suites = catalogue.suites.filter(suite => suite.spec === spec.id)
  const table = faults.map(({ name, breaks, spreads }) => ({
    name,
    breaks: breaks.map(({ requirement, check, outcome }) => ({ requirement, check, outcome })),
    spreads: spreads === true,
  }))
  return {
    spec: spec.digest,
    suite: digest(suites.map(suite => suite.digest)),
    faults: digest(table),
  }
}

/** What every fault that touches this spec did to its rulings. */
export function strengthOf(spec: Spec, digests: Digests, all: readonly Tried[]): Strength {
  const faults = all
    .map(({ fault, changes }) => ({
      name: fault.name,
      rulings: changes
        .filter(change => change.spec === spec.id)
        .map(({ requirement, outcome, checks }) => ({ requirement, outcome, checks })),
    }))
    .filter(({ rulings }) => rulings.length > 0)
  return { assay: 'strength/1', spec: spec.id, digests, faults }
}

/** The file of a spec, which a run of all faults writes. */
export function strengthFile(io: Pick<Io, 'root'>, { name, version }: Spec): string {
  return join(io.root, 'specs', name, version, 'strength.json')
}

/** One fault a line, so that a difference shows which. */
export async function writeStrength(io: Io, spec: Spec, strength: Strength): Promise<void> {
  const { faults, ...head } = strength
  const lines = faults.map(fault => `  ${JSON.stringify(fault)}`).join(',\n')
  const start = JSON.stringify(head, null, 1).replace(/\n\}$/, '')
  await writeWhole(strengthFile(io, spec), [`${start},\n "faults": [\n${lines}\n ]\n}\n`])
}

/** What stands beside the spec; null when nothing does. */
export function readStrength(io: Pick<Io, 'root'>, spec: Spec): Strength | null {
  const file = strengthFile(io, spec)
  if (!existsSync(file)) return null
  // Our own file, in the form in which we wrote it.
  const kept: Strength = JSON.parse(readFileSync(file, 'utf8'))
  return kept
}
