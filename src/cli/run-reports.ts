import { type Chunk, type Chunks, type Recorded, renderTo } from '../assay.ts'
import type { Report } from '../model/judgement.ts'
import type { Bundle } from './bundle.ts'
import type { Io } from './io.ts'
import { manifestText } from './manifest.ts'
import type { RunTicket } from './ticket/of-run.ts'
import { wordsOf } from './words.ts'

/** What was written: the files, and the report as JSON. */
export interface Written {
  readonly json: readonly Chunk[]
  readonly files: readonly string[]
}

export interface Reporting {
  readonly bundle: Bundle
  readonly recorded: Recorded
  readonly report: Report
  readonly formats: ReadonlySet<string>
  readonly ticket: RunTicket | null
}

/** Renders a judged run in each format that was asked for, and lists all of the bundle. */
export async function reports(io: Io, reporting: Reporting): Promise<Written> {
  const { bundle, recorded, report, formats, ticket } = reporting
  const files: string[] = []
  let json: readonly Chunk[] = []
  for (const format of formats) {
    const { file, chunks } = await renderTo(format, bundle.folder, {
      report,
      opened: recorded,
      words: wordsOf(io),
    })
    if (format === 'json') json = await whole(chunks)
    await bundle.write(file, format === 'json' ? json : chunks)
    files.push(file)
  }
  const { run } = recorded.evidence
  const facts = {
    plan: recorded.plan,
    report,
    run,
    ticket: ticket?.ticket.number ?? null,
    node: io.node,
  }
  await bundle.write('manifest.json', [await manifestText(bundle.folder, facts)])
  return { json, files }
}

async function whole(chunks: Chunks): Promise<readonly Chunk[]> {
  const all: Chunk[] = []
  for await (const chunk of chunks) all.push(chunk)
  return all
}
