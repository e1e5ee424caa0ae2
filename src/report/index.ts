import { html } from './html/index.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import type { Reporter } from './reporter.ts'

/** Every format assay can write, by id. */
export const reporters: ReadonlyMap<string, Reporter> = new Map(
  [json, html, junit].map(reporter => [reporter.id, reporter]),
)
