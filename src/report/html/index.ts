import type { Report } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import { productOf } from '../outcome.ts'
import { remains } from '../remains.ts'
import type { EvidenceIndex, Meta, Reporter } from '../reporter.ts'
import { specsOf, titleOf } from '../sorting.ts'
import { verdictWord } from '../words.ts'
import { about } from './about.ts'
import { advisories } from './advisories.ts'
import { cases, left } from './cases.ts'
import { coverage } from './coverage.ts'
import { deliveries } from './deliveries.ts'
import { failures } from './failures.ts'
import { filter } from './filter.ts'
import { rooms } from './finding.ts'
import { type Markup, markup } from './markup.ts'
import { numbers } from './numbers.ts'
import { opening } from './opening.ts'
import { specAnchor } from './parts.ts'
import { policy } from './policy.ts'
import { script } from './script.ts'
import { specSection } from './spec.ts'
import { style } from './style.ts'
import { timeline } from './timeline.ts'
import { contents as titles, page as words } from './words.ts'

/** Exchanges shown in full on one page; the evidence has them all. */
const exchangesShown = 300

/** One file for people: nothing loaded, readable without script, safe whatever the server sent. */
export const html: Reporter = {
  id: 'html',
  extension: 'html',
  file: 'report.html',
  says: words.says,
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
  yield opening(report, plan, meta)
  yield failures(report, plan) ?? markup``
  yield contents(report, plan)
  yield coverage(report, plan)
  yield numbers(report, plan)
  yield markup`<h2 id="requirements">${titles.requirements}</h2>\n`
  yield filter(report)
  const around = { report, plan, evidence, rooms: rooms(exchangesShown) }
  for (const id of specsOf(report)) yield* specSection(id, around)
  yield advisories(report)
  yield left(report) ?? markup``
  yield await timeline(evidence)
  yield cases(report)
  yield deliveries(report)
  yield about(report, plan, meta)
  yield foot(report)
}

function head(report: Report): Markup {
  const title = words.title(
    verdictWord[report.verdict],
    productOf(report),
    report.target.supplier.name,
  )
  // The style sheet is ours; escaping would change it and break its hash.
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header><div class="wide"><p><b>assay</b> ${words.name}</p></div></header>
<main id="main" class="wide">
`
}

function contents(report: Report, plan: Plan): Markup {
  const entries = [
    ['not-assessed', titles.coverage] as const,
    ['counts', titles.numbers] as const,
    ['requirements', titles.requirements] as const,
    ...specsOf(report).map(id => [specAnchor(report, id), titleOf(plan, id)] as const),
    ['advisories', titles.advisories] as const,
    ...(remains(report).length > 0 ? [['left', titles.left] as const] : []),
    ['exchanges', titles.exchanges] as const,
    ['cases', titles.cases] as const,
    ...(report.deliveries.unclaimed > 0 ? [['deliveries', titles.deliveries] as const] : []),
    ['about', titles.about] as const,
  ]
  return markup`<nav aria-labelledby="contents">
<h2 id="contents">${titles.title}</h2>
<ul class="plain contents">${entries.map(([id, text]) => markup`<li><a href="#${id}">${text}</a></li>\n`)}</ul>
</nav>
`
}

function foot({ tool, digests }: Report): Markup {
  return markup`</main>
<footer><div class="wide">
<p>${words.madeBy(`${tool.name} ${tool.version}`)} <code>${digests.verdict}</code></p>
<p>${words.claim}</p>
</div></footer>
<script>${{ html: script }}</script>
</body>
</html>
`
}
