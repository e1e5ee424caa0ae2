import { resolve } from 'node:path'
import { difference, jsonText, preview } from '../assay.ts'
import { forTerminal } from '../base/escape.ts'
import { usage } from './choice.ts'
import type { ExitCode } from './command.ts'
import { diffText } from './diff/text.ts'
import type { Io } from './io.ts'
import { wordsOf } from './words.ts'
import { wrap } from './wrap.ts'

export interface PreviewOptions {
  readonly profile?: string
  readonly catalogue: readonly string[]
  readonly suite: readonly string[]
  readonly out?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly color: boolean
  readonly baseline?: string
  readonly writeBaseline?: string
}

/** Whether what is to come is asked about, and not the run as it was. */
export function previews({ profile, catalogue, suite }: PreviewOptions): boolean {
  return profile !== undefined || catalogue.length + suite.length > 0
}

/**
 * Says what a coming profile, suite or catalogue would change, from recorded evidence alone. A preview is
 * no report: nothing is written that could be taken for one.
 */
export async function showPreview(
  io: Io,
  bundle: string,
  options: PreviewOptions,
): Promise<ExitCode> {
  const { profile, catalogue, suite, out, baseline, writeBaseline } = options
  if ((out ?? baseline ?? writeBaseline) !== undefined) {
    throw usage('A preview is no report: it is not written, and no baseline speaks of it.')
  }
  const folders = catalogue.map(folder => resolve(io.cwd, folder))
  const suites = suite.map(path => resolve(io.cwd, path))
  const next = { root: io.root, folders, suites, profile: profile ?? null }
  const tool = { name: 'assay', version: io.version } as const
  const { before, after, unanswered } = await preview(resolve(io.cwd, bundle), next, tool)
  const name = [profile, ...suite, ...catalogue].filter(one => one !== undefined).join(' in ')
  const found = difference({ name: bundle, report: before }, { name, report: after })
  if (options.json === true) io.out(jsonText(found))
  else if (options.quiet !== true) {
    const width = io.columns ?? 100
    const words = wordsOf(io)
    const { of, unanswered: left } = words.diff.preview
    io.err(`${wrap(of(forTerminal(name)), width)}\n\n`)
    io.out(diffText(found, { colour: io.colour && options.color, width, words }))
    if (unanswered.length > 0) {
      io.err(`\n${wrap(left(forTerminal(unanswered.join(', '))), width)}\n`)
    }
  }
  return after.exit
}
