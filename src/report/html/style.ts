import { sha256 } from '../../base/digest.ts'

/** Contrast is at least 4.5:1 for text and 3:1 for borders that mean something (WCAG 2.2 AA). */
export const style = `
:root{color-scheme:light;--ink:#0b0c0c;--quiet:#484949;--line:#b1b4b6;--wash:#f3f2f1;--paper:#fff;--link:#1a65a6;--focus:#fd0;
--green:#0f7a52;--green-wash:#cfe4dc;--green-ink:#083d29;--red:#ca3535;--red-wash:#f4d7d7;--red-ink:#7a1515;
--amber:#b35900;--amber-wash:#fcd6c3;--amber-ink:#6e3619;--blue-wash:#d2e2f1;--blue-ink:#0c3357;--grey-wash:#e5e6e7;--grey-ink:#333536;--mark:#fff2b3}
*{box-sizing:border-box}
html{background:var(--wash);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 arial,"Helvetica Neue",sans-serif;overflow-wrap:break-word}
.wide{max-width:64rem;margin:0 auto;padding:0 1rem}
a{color:var(--link);text-underline-offset:.15em}
a:hover{text-decoration-thickness:3px}
:focus-visible{outline:3px solid var(--focus);outline-offset:0;background:var(--focus);color:var(--ink);box-shadow:0 4px var(--ink)}
.away{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.skip{position:absolute;left:-9999px;padding:.5rem 1rem}
.skip:focus{left:0;top:0;z-index:1}
header{background:var(--ink);color:#fff;border-bottom:.5rem solid var(--link)}
header p{margin:0;padding:.75rem 0;font-size:1.125rem}
header b{font-size:1.375rem;margin-right:.75rem}
main.wide{padding-top:1.5rem;padding-bottom:3rem}
h1{font-size:2rem;line-height:1.15;margin:.25rem 0 1.25rem}
h2{font-size:1.5rem;line-height:1.25;margin:3rem 0 1rem;padding-top:.75rem;border-top:2px solid var(--ink)}
h3{font-size:1.1875rem;line-height:1.3;margin:2rem 0 .75rem}
h4{font-size:1rem;margin:0}
p,ul{margin:0 0 1rem;max-width:46rem}
ul{padding-left:1.25rem}
.caption{color:var(--quiet);margin:0;font-size:1.125rem}
.quiet{color:var(--quiet)}
.verdict{padding:1.25rem;margin:0 0 1.5rem;border-left:.625rem solid;background:var(--wash)}
.verdict h2{border:0;margin:0 0 .5rem;padding:0;font-size:2rem}
.verdict p{font-size:1.25rem;line-height:1.4;margin:0;max-width:none}
.verdict .quiet{font-size:1rem;margin-top:.75rem}
.conformant{border-color:var(--green);background:var(--green-wash)}
.conformant h2{color:var(--green-ink)}
.not-conformant{border-color:var(--red);background:var(--red-wash)}
.not-conformant h2{color:var(--red-ink)}
.incomplete{border-color:var(--amber);background:var(--amber-wash)}
.incomplete h2{color:var(--amber-ink)}
.notices{list-style:none;padding:0;margin:0 0 1.5rem;max-width:none}
.notices li{border-left:.3125rem solid var(--quiet);padding:.375rem 0 .375rem .9375rem;margin:0 0 .5rem}
.tag{display:inline-block;padding:.125rem .5rem .1875rem;font-size:.9375rem;line-height:1.25;white-space:nowrap;background:var(--grey-wash);color:var(--grey-ink)}
.tag.passed{background:var(--green-wash);color:var(--green-ink)}
.tag.failed{background:var(--red-wash);color:var(--red-ink)}
.tag.advice,.tag.cantTell{background:var(--amber-wash);color:var(--amber-ink)}
.tag.untested{background:var(--blue-wash);color:var(--blue-ink)}
.level{font-size:.875rem;font-weight:bold;white-space:nowrap}
.bar{display:block;width:100%;height:.75rem;margin:0 0 1rem;background:var(--grey-wash)}
.bar .passed{fill:#0f7a52}.bar .failed{fill:#ca3535}.bar .advice,.bar .cantTell{fill:#f47738}.bar .untested{fill:#5694ca}.bar .inapplicable{fill:#b1b4b6}
table{border-collapse:collapse;width:100%;margin:0 0 1.5rem;font-size:1rem}
caption{text-align:left;font-weight:bold;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--line)}
td:last-child,th:last-child{padding-right:0}
.number{text-align:right;font-variant-numeric:tabular-nums}
.id{font-weight:bold;overflow-wrap:anywhere}
.id.brief{white-space:nowrap}
td,th{overflow-wrap:anywhere}
thead th{overflow-wrap:normal}
.counts{max-width:32rem}
dl{margin:0 0 1.5rem}
.facts>div{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:0 1rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
dt{font-weight:bold}
dd{margin:0;min-width:0;overflow-wrap:anywhere}
.requirement{margin:0;border-top:1px solid var(--line);padding:.75rem 0}
.row{display:grid;grid-template-columns:8.5rem 1fr auto;gap:.25rem 1rem;align-items:start}
.row h4{font-weight:normal;overflow-wrap:anywhere}
.row h4 b{display:block}
.row .level{display:block;color:var(--quiet)}
.because{margin:.375rem 0 0}
summary{cursor:pointer;color:var(--link);width:fit-content;max-width:100%}
summary span{text-decoration:underline;text-underline-offset:.15em}
summary:focus-visible span{text-decoration:none}
.requirement>details{margin:.5rem 0 0}
.inside{border-left:.25rem solid var(--line);padding:.25rem 0 .25rem 1rem;margin:.75rem 0 0}
.failed>.inside,.failed>details>.inside{border-color:var(--red)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:0 0 1rem}
.pair>div{background:var(--wash);padding:.625rem .75rem;min-width:0}
.pair dd{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9375rem;white-space:pre-wrap}
.finding{margin:0 0 1.5rem}
.finding>p:first-child{font-weight:bold;margin-bottom:.5rem}
h5{font-size:1rem;margin:1rem 0 .375rem}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.875rem;overflow-wrap:anywhere}
pre{margin:0 0 1rem;padding:.75rem;background:var(--wash);white-space:pre-wrap;line-height:1.45;border:1px solid transparent}
pre.copy{user-select:all;-webkit-user-select:all}
pre b{font-weight:bold}
mark{background:var(--mark);color:var(--ink);outline:2px solid var(--amber)}
.remedy{border-left:.3125rem solid var(--green);padding:.25rem 0 .25rem .9375rem}
.links{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;max-width:none}
.links li{font-weight:normal}
.contents{columns:2;column-gap:2rem;list-style:none;padding:0;max-width:none}
.contents li{padding:.1875rem 0;break-inside:avoid}
footer{background:var(--wash);border-top:1px solid var(--line);padding:1.5rem 0 2rem;color:var(--quiet)}
footer p{margin:0 0 .5rem}
@media (max-width:40rem){
h1,.verdict h2{font-size:1.5rem}.verdict p{font-size:1.125rem}
.row{grid-template-columns:1fr auto}.row>:last-child{grid-column:2;grid-row:1}.row h4{grid-column:1/-1}.row>:first-child{grid-column:1}
.facts>div,.pair{grid-template-columns:1fr}.pair{gap:.5rem}.links{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;max-width:none}
.links li{font-weight:normal}
.contents{columns:1}
.stack thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.stack tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}
.stack th,.stack td{display:block;border:0;padding:.0625rem 0}
.inside{padding-left:.75rem}
}
@media print{
html,body{background:#fff}body{font-size:10.5pt}header{background:none;color:var(--ink);border-color:var(--ink)}
.contents,.skip{display:none}a{color:inherit}h2,h3,h4,h5{break-after:avoid}.requirement .row,.pair,tr{break-inside:avoid}
.verdict,.tag,pre,.pair>div{border:1px solid var(--quiet)}.verdict{border-left-width:.625rem}
details::details-content{content-visibility:visible;height:auto}
}
`

/** The Content Security Policy of the page: this style sheet, and nothing else at all. */
export const policy = [
  "default-src 'none'",
  `style-src 'sha256-${Buffer.from(sha256(style), 'hex').toString('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
