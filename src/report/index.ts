import { annotations } from './annotations.ts'
import { badge, badgeSvg } from './badge.ts'
import { ctrf } from './ctrf.ts'
import { earl } from './earl.ts'
import { har } from './har.ts'
import { html } from './html/index.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf/index.ts'
import type { Chunk, Reporter } from './reporter.ts'
import { sarif } from './sarif.ts'
import { tap } from './tap.ts'

/** Every format assay can write, by id. */
export const reporters: ReadonlyMap<string, Reporter<Chunk>> = new Map(
  [json, html, pdf, junit, tap, markdown, annotations, sarif, ctrf, badge, badgeSvg, har, earl].map(
    reporter => [reporter.id, reporter],
  ),
)
