import fc from 'fast-check'
import { Fault } from '../../src/model/fault.ts'
import type { Door } from './door.ts'
import { made, recipes } from './mutate.ts'

/** Inputs are made in batches: the nth of a seed is always the same, however many are wanted. */
const batch = 250

/** No input may take longer. Milliseconds. */
export const slow = 1000

export interface Failure {
  readonly door: string
  readonly seed: number
  readonly index: number
  readonly threw: string
}

export interface Driven {
  readonly inputs: number
  /** Of these, how many were refused with a Fault. */
  readonly refused: number
  readonly slowest: { readonly index: number; readonly ms: number }
  readonly failures: readonly Failure[]
}

/** The input with this number. */
export function inputAt(door: Door, seed: number, index: number): Buffer {
  const recipe = recipesOf(seed, Math.floor(index / batch))[index % batch]
  if (recipe === undefined) throw new Error(`There is no input ${index}.`)
  return made(recipe, door.seeds)
}

function recipesOf(seed: number, number: number) {
  return fc.sample(recipes, { seed: seed + number * 7919, numRuns: batch })
}

export interface Numbers {
  readonly from?: number
  readonly to: number
  /** Told of each input before it goes in: afterwards may never come. */
  readonly before?: (index: number) => void
}

/** Sends inputs through a door, from one number to another, and says what came of it. */
export async function drive(
  door: Door,
  seed: number,
  { from = 0, to, before }: Numbers,
): Promise<Driven> {
  const failures: Failure[] = []
  let slowest = { index: from, ms: 0 }
  let refused = 0
  let some: ReturnType<typeof recipesOf> = []
  for (let index = from; index < to; index += 1) {
    if (index === from || index % batch === 0) some = recipesOf(seed, Math.floor(index / batch))
    const recipe = some[index % batch]
    if (recipe === undefined) throw new Error(`There is no input ${index}.`)
    const bytes = made(recipe, door.seeds)
    before?.(index)
    const first = await timed(door, bytes)
    // A machine that was busy elsewhere is no fault of the input.
    const { threw, ms } = first.ms < slow ? first : await timed(door, bytes)
    if (ms > slowest.ms) slowest = { index, ms }
    if (threw === 'Fault') refused += 1
    else if (threw !== null) failures.push({ door: door.name, seed, index, threw })
  }
  return { inputs: to - from, refused, slowest, failures }
}

async function timed(door: Door, bytes: Buffer) {
  const start = performance.now()
  const threw = await thrown(door, bytes)
  return { threw, ms: performance.now() - start }
}

/** Null when nothing was thrown; "Fault" for what users are told; else what escaped. */
export async function thrown(door: Pick<Door, 'enter'>, bytes: Buffer): Promise<string | null> {
  try {
    await door.enter(bytes)
    if (Object.keys(Object.prototype).length > 0) return 'The prototype of all objects was changed.'
    return null
  } catch (error) {
    if (error instanceof Fault && error.code !== 'internal') return 'Fault'
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}
