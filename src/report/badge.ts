import { forXml, short } from '../base/escape.ts'
import type { Report } from '../model/judgement.ts'
import type { Words } from '../words/index.ts'
import { jsonText } from './json-text.ts'
import type { Reporter } from './reporter.ts'
import { type Standing, verdictStanding } from './standing.ts'

/** The JSON that shields.io asks an endpoint for (shields.io/badges/endpoint-badge). */
export const badge: Reporter = {
  id: 'badge',
  extension: 'json',
  file: 'badge.json',
  *render({ report, words }) {
    yield endpoint(wording(report, words.badge))
  },
}

/** What an endpoint of shields.io answers. */
export function endpoint({ label, message, standing }: Wording): string {
  return `${jsonText({
    schemaVersion: 1,
    label,
    message,
    color: colours[standing].name,
    // An error badge keeps its colour, whatever the address of the badge asks for.
    isError: standing !== 'passed',
    cacheSeconds: 3600,
  })}\n`
}

/** The same as a picture: nothing to load, no script, a font of the reader's. */
export const badgeSvg: Reporter = {
  id: 'badge-svg',
  extension: 'svg',
  file: 'badge.svg',
  *render({ report, words }) {
    yield picture(wording(report, words.badge))
  },
}

/** A badge as SVG. */
export function picture({ label, message, standing }: Wording): string {
  const [left, right] = [width(label), width(message)]
  const name = forXml(`${label}: ${message}`)
  const whole = left + right
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="20" role="img" aria-label="${name}">
  <title>${name}</title>
  <rect width="${left}" height="20" fill="#444"/>
  <rect x="${left}" width="${right}" height="20" fill="${colours[standing].fill}"/>
  <g fill="#fff" font-family="Verdana,Geneva,sans-serif" font-size="11">
    ${text(label, 0, left)}
    ${text(message, left, right)}
  </g>
</svg>
`
}

/** White text has a contrast of 4.5 and more on each fill (WCAG 2.2, 1.4.3). */
const colours: {
  readonly [standing in Standing]: { readonly name: string; readonly fill: string }
} = {
  passed: { name: 'brightgreen', fill: '#00703c' },
  failed: { name: 'red', fill: '#b1361e' },
  untold: { name: 'orange', fill: '#a04a00' },
  advisory: { name: 'yellow', fill: '#756300' },
  skipped: { name: 'yellow', fill: '#756300' },
}

/** The two halves of a badge, and what colour the second has. */
export interface Wording {
  readonly label: string
  readonly message: string
  readonly standing: Standing
}

/** What is claimed, of what, and by whom; an ad-hoc suite is no standard, so never green. */
function wording(report: Report, words: Words['badge']): Wording {
  const [only, ...others] = report.verdicts
  const what = report.profile ?? (others.length === 0 ? only?.of : undefined) ?? 'assay'
  const standing = verdictStanding(report)
  return {
    label: short(report.adHoc ? words.adHoc : what, 60),
    message: words.message(words.verdict[report.verdict], report.assurance),
    standing: report.adHoc && standing === 'passed' ? 'skipped' : standing,
  }
}

/** Pixels for a text of 11 pixels, wide enough for any font; its words are fitted into them. */
const width = (text: string): number => Math.max(1, [...text].length) * 7 + 10

function text(of: string, from: number, wide: number): string {
  const fit = `textLength="${wide - 10}" lengthAdjust="spacingAndGlyphs"`
  return `<text x="${from + 5}" y="14" ${fit}>${forXml(of)}</text>`
}
