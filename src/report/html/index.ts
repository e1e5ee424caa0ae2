import type { Report } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import type { EvidenceIndex, Meta, Reporter } from '../reporter.ts'
import { verdictWord } from '../words.ts'
import { about } from './about.ts'
import { advisories } from './advisories.ts'
import { cases } from './cases.ts'
import { deliveries } from './deliveries.ts'
import { failures } from './failures.ts'
import { rooms } from './finding.ts'
import { type Markup, markup } from './markup.ts'
import { notAssessed } from './not-assessed.ts'
import { counts, opening } from './opening.ts'
import { specAnchor, specSection, specsOf } from './spec.ts'
import { policy, style } from './style.ts'

/** Exchanges shown in full on one page; the evidence has them all. */
const exchangesShown = 300

/** One file for people: no script, nothing loaded, safe to open whatever the server sent. */
export const html: Reporter = {
  id: 'html',
  extension: 'html',
  file: 'report.html',
  says: 'For people: the verdict in words, each failure with its clause, evidence and remedy.',
  async *render(report, plan, evidence, meta) {
    for await (const part of page(report, plan, evidence, meta)) yield part.html
  },
}

async function* page(
  report: Report,
  plan: Plan,
  evidence: EvidenceIndex,
  meta: Meta | undefined,
): AsyncGenerator<Markup> {
  yield head(report)
  yield opening(report, meta)
  yield failures(report, plan) ?? markup``
  yield notAssessed(report)
  yield counts(report)
  yield contents(report, plan)
  yield about(report, plan, meta)
  const around = { report, plan, evidence, rooms: rooms(exchangesShown) }
  for (const id of specsOf(report)) yield* specSection(id, around)
  yield advisories(report)
  yield cases(report)
  yield deliveries(report)
  yield foot(report)
}

function head(report: Report): Markup {
  const { supplier, product } = report.target
  // The style sheet is ours; escaping would change it and break its hash.
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${verdictWord[report.verdict]}: ${`${product.name} ${product.version}`.trim()}, ${supplier.name} – conformance report</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><div class="wide"><p><b>assay</b> Conformance report</p></div></header>
<main id="main" class="wide">
`
}

function contents(report: Report, plan: Plan): Markup {
  const title = (id: string): string => plan.specs.find(spec => spec.id === id)?.title ?? id
  const entries = [
    ['about', 'About this run'] as const,
    ...specsOf(report).map(id => [specAnchor(report, id), title(id)] as const),
    ['advisories', 'Advisories'] as const,
    ['cases', 'Cases'] as const,
  ]
  return markup`<nav aria-labelledby="contents">
<h2 id="contents">In this report</h2>
<ul class="contents">${entries.map(([id, text]) => markup`<li><a href="#${id}">${text}</a></li>\n`)}</ul>
</nav>
`
}

function foot({ tool, digests }: Report): Markup {
  return markup`</main>
<footer><div class="wide">
<p>Made by ${tool.name} ${tool.version}. Verdict <code>${digests.verdict}</code></p>
<p>A self-declared report is a claim, not a certificate. A certificate is signed by an accreditation body and can be verified.</p>
</div></footer>
</body>
</html>
`
}
