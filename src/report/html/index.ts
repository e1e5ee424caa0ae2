import { productOf } from '../outcome.ts'
import { remains } from '../remains.ts'
import type { Material, Reporter } from '../reporter.ts'
import { specsOf, titleOf } from '../sorting.ts'
import { about } from './about.ts'
import { advisories } from './advisories.ts'
import { cases, left } from './cases.ts'
import { coverage } from './coverage.ts'
import { deliveries } from './deliveries.ts'
import { failures } from './failures.ts'
import { filter } from './filter.ts'
import { rooms } from './finding.ts'
import { filled, type Markup, markup } from './markup.ts'
import { numbers } from './numbers.ts'
import { opening } from './opening.ts'
import { specAnchor } from './parts.ts'
import { policy } from './policy.ts'
import { script } from './script.ts'
import { specSection } from './spec.ts'
import { style } from './style.ts'
import { timeline } from './timeline.ts'

/** Exchanges shown in full on one page; the evidence has them all. */
const exchangesShown = 300

/** One file for people: nothing loaded, readable without script, safe whatever the server sent. */
export const html: Reporter = {
  id: 'html',
  extension: 'html',
  file: 'report.html',
  async *render(of) {
    for await (const part of page(of)) yield part.html
  },
}

async function* page(of: Material): AsyncGenerator<Markup> {
  yield head(of)
  yield opening(of)
  yield failures(of) ?? markup``
  yield contents(of)
  yield coverage(of)
  yield numbers(of)
  yield markup`<h2 id="requirements">${of.words.html.contents.requirements}</h2>\n`
  yield filter(of)
  const around = { ...of, rooms: rooms(exchangesShown) }
  for (const id of specsOf(of.report)) yield* specSection(id, around)
  yield advisories(of)
  yield left(of) ?? markup``
  yield await timeline(of)
  yield cases(of)
  yield deliveries(of)
  yield about(of)
  yield foot(of)
}

function head({ report, words }: Material): Markup {
  const { page } = words.html
  const verdict = words.verdict[report.verdict]
  const title = page.title(verdict, productOf(report), report.target.supplier.name)
  // The style sheet is ours; escaping would change it and break its hash.
  return markup`<!doctype html>
<html lang="${words.language}">
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
<a class="skip" href="#main">${page.skip}</a>
<header><div class="wide"><p><b>assay</b> ${page.name}</p></div></header>
<main id="main" class="wide">
`
}

function contents({ report, plan, words }: Material): Markup {
  const titles = words.html.contents
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

function foot({ report, words }: Material): Markup {
  const { madeBy, claim } = words.html.page
  const { tool, digests } = report
  const digest = markup`<code>${digests.verdict}</code>`
  return markup`</main>
<footer><div class="wide">
<p>${filled(madeBy, { tool: `${tool.name} ${tool.version}`, digest })}</p>
<p>${claim}</p>
</div></footer>
<script>${{ html: script }}</script>
</body>
</html>
`
}
