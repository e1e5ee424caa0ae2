import { sha256 } from '../../base/digest.ts'
import type { Register } from '../../model/register.ts'
import { type Markup, markup } from '../html/markup.ts'
import { style } from './style.ts'
import { registerWords as words } from './words.ts'

/** What a page of the site is made of. */
export interface Page {
  readonly title: string
  readonly body: Markup
  /** From the page to the site: empty, or `../`. */
  readonly up: '' | '../'
  readonly script: Script | null
}

/** A script of ours, and the data that it reads. */
export interface Script {
  readonly text: string
  readonly data: unknown
}

/** A whole page: nothing is loaded, and nothing runs but the one script whose hash it names. */
export function framed({ title, body, up, script }: Page, { body: of, log, at }: Register): string {
  const policy = policyOf(script)
  // Style sheet and script are ours; escaping would change them and break their hashes.
  return markup`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} – ${of.name}</title>
<style>${{ html: style }}</style>
</head>
<body>
${top(of.name, up)}<main id="main" class="wide">
${body}</main>
<footer><div class="wide">
<p>${words.foot(log.size, at)}</p>
<p>${words.footData} <a href="${up}register.csv">register.csv</a>, <a href="${up}feed.json">feed.json</a>, <a href="${up}jwks.json">jwks.json</a>, <a href="${up}log/checkpoint">log/checkpoint</a>.</p>
</div></footer>
${script !== null && tail(script)}</body>
</html>
`.html
}

/** What every page of the site begins with; `up` leads from it to the site. */
export function top(body: string, up: '' | '../' | '../../'): Markup {
  const { pages } = words
  return markup`<a class="skip" href="#main">${words.skip}</a>
<header><div class="wide"><p><b>${body}</b> ${words.name}</p>
<nav aria-label="${words.name}"><ul class="site"><li><a href="${up}index.html">${pages.home}</a></li>
<li><a href="${up}match.html">${pages.match}</a></li>
<li><a href="${up}verify.html">${pages.verify}</a></li></ul></nav></div></header>
`
}

function tail({ text, data }: Script): Markup {
  // Data, not a script: it ends where its element does, so no text in it may end that.
  const json = JSON.stringify(data).replace(/[<>\u2028\u2029]/gu, escaped)
  return markup`<script type="application/json" id="data">${{ html: json }}</script>
<script>${{ html: text }}</script>
`
}

const escaped = (one: string): string => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`

const kept = new Map<string, string>()

function policyOf(script: Script | null): string {
  const text = script?.text ?? ''
  const known = kept.get(text)
  if (known !== undefined) return known
  const made = [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src ${script === null ? "'none'" : `'${hash(text)}'`}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  kept.set(text, made)
  return made
}

function hash(text: string): string {
  return `sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}`
}
