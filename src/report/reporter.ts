import type { Kind, Observation, Seen } from '../model/evidence.ts'
import type { Report } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Place } from '../model/words.ts'
import type { Words } from '../words/index.ts'

/** A piece of a rendered report: text, or the bytes of a format that is none. */
export type Chunk = string | Uint8Array

/** One format. Pure: the same material gives the same chunks, on any machine. */
export interface Reporter<C extends Chunk = string> {
  /** What the format is for says the catalogue of words, by this id. */
  readonly id: keyof Words['formats']
  /** Without a dot. */
  readonly extension: string
  /** The file's name in a bundle. */
  readonly file: string
  render(of: Material): Chunks<C>
}

/** What a report is made from, and the words it is told in. */
export interface Material {
  readonly report: Report
  readonly plan: Plan
  readonly evidence: EvidenceIndex
  readonly meta?: Meta | undefined
  readonly words: Words
}

/** What a reporter renders, piece by piece. */
export type Chunks<C extends Chunk = Chunk> = AsyncIterable<C> | Iterable<C>

/** Finds what an evidence id stands for. */
export interface EvidenceIndex {
  /** The observation with its bodies; undefined when the evidence does not hold it. */
  exchange(id: string): Promise<Seen<Kind> | undefined>
  /** All that was seen, without bodies, in the order in which it was written down. */
  observations(): AsyncIterable<Observation>
  /** One of these with its bodies; only the latest few are kept in memory. */
  whole(observation: Observation): Seen<Kind>
}

/** Where a value stands in an API document of the supplier, by the document's `uri`. */
export type ApiLines = (uri: string, pointer: string) => Promise<Place | undefined>

/** What the journal says about the run and a report does not hold (DESIGN §5.12). */
export interface Meta {
  readonly run: string
  /** When the run began, RFC 3339 in UTC. */
  readonly at: string
  /** Absent where the documents cannot be looked at. */
  readonly lines?: ApiLines
}
