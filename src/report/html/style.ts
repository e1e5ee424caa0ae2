/**
 * In the manner of the GOV.UK Design System: its spacing of 5 px, type sizes, focus, tags, summary
 * lists; no font, crown or colour band of theirs. Contrast is at least 4.5:1 for text and 3:1 for
 * what means something (WCAG 2.2 AA), in light and in dark.
 */
export const style = `
:root{color-scheme:light;--ink:#0b0c0c;--quiet:#484949;--line:#b1b4b6;--wash:#f3f2f1;--paper:#fff;--link:#1a65a6;--focus:#fd0;--on-focus:#0b0c0c;
--green:#0f7a52;--green-wash:#cfe4dc;--green-ink:#083d29;--red:#ca3535;--red-wash:#f4d7d7;--red-ink:#7a1515;
--amber:#b35900;--amber-wash:#fcd6c3;--amber-ink:#6e3619;--blue:#3f7cac;--blue-wash:#d2e2f1;--blue-ink:#0c3357;--grey:#858a8d;--grey-wash:#e5e6e7;--grey-ink:#333536;--mark:#fff2b3;--on-mark:#0b0c0c}
@media screen and (prefers-color-scheme:dark){
:root{color-scheme:dark;--ink:#f3f2f1;--quiet:#b9bdc0;--line:#54595c;--wash:#242729;--paper:#141617;--link:#80bdf7;
--green:#3cb484;--green-wash:#10382a;--green-ink:#b4e8d2;--red:#f0706f;--red-wash:#4a1717;--red-ink:#ffd0d0;
--amber:#f0a35c;--amber-wash:#46270d;--amber-ink:#ffdcbd;--blue:#6ba7d8;--blue-wash:#16334f;--blue-ink:#c6e0f8;--grey:#8f9497;--grey-wash:#373b3d;--grey-ink:#e3e5e6;--mark:#5c4a00;--on-mark:#fff}
}
*{box-sizing:border-box}
html{background:var(--wash);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 arial,"Helvetica Neue",sans-serif;overflow-wrap:break-word}
[hidden]{display:none!important}
.wide{max-width:64rem;margin:0 auto;padding:0 .9375rem}
a{color:var(--link);text-underline-offset:.15em}
a:hover{text-decoration-thickness:3px}
:focus-visible{outline:3px solid transparent;background:var(--focus);color:var(--on-focus);box-shadow:0 -2px var(--focus),0 4px var(--on-focus);text-decoration:none}
input:focus-visible,select:focus-visible{background:var(--paper);color:var(--ink);outline-color:var(--focus);box-shadow:inset 0 0 0 2px var(--ink)}
article:focus-visible,tr:focus-visible{background:none;color:inherit;box-shadow:none;outline:none}
.away{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.skip{position:absolute;left:-9999px;padding:.625rem .9375rem}
.skip:focus{left:0;top:0;z-index:1}
header{background:var(--wash);border-bottom:2px solid var(--ink)}
header p{margin:0;padding:.625rem 0;max-width:none}
header b{font-size:1.375rem;margin-right:.625rem}
main.wide{padding-top:1.875rem;padding-bottom:3.125rem}
h1{font-size:2rem;line-height:1.1;margin:.3125rem 0 1.25rem}
h2{font-size:1.5rem;line-height:1.25;margin:3.125rem 0 1.25rem;padding-top:.625rem;border-top:2px solid var(--ink)}
h3{font-size:1.1875rem;line-height:1.3;margin:1.875rem 0 .9375rem}
h4,h5{font-size:1rem;margin:0}
h5{margin:.9375rem 0 .3125rem}
p,ul,ol{margin:0 0 .9375rem;max-width:46rem}
ul,ol{padding-left:1.25rem}
ul.plain{list-style:none;padding:0;max-width:none}
.caption{color:var(--quiet);margin:0;font-size:1.1875rem}
.quiet{color:var(--quiet)}
.verdict{padding:1.25rem;margin:0 0 1.25rem;border-left:.625rem solid;background:var(--wash)}
.verdict h2{border:0;margin:0 0 .625rem;padding:0;font-size:2rem}
.verdict p{margin:0 0 .9375rem;max-width:50rem}
.verdict>p:last-child{margin:0}
.plainly{font-size:1.3125rem;line-height:1.35}
.conformant{border-color:var(--green);background:var(--green-wash)}.conformant h2{color:var(--green-ink)}
.not-conformant{border-color:var(--red);background:var(--red-wash)}.not-conformant h2{color:var(--red-ink)}
.incomplete{border-color:var(--amber);background:var(--amber-wash)}.incomplete h2{color:var(--amber-ink)}
.verdict .quiet{color:inherit}
.button{display:inline-block;font:bold 1rem/1.2 arial,"Helvetica Neue",sans-serif;padding:.5625rem .75rem .5rem;border:0;border-radius:0;background:var(--ink);color:var(--paper);text-decoration:none;cursor:pointer;box-shadow:0 2px var(--quiet)}
.button.second{background:var(--grey-wash);color:var(--grey-ink)}
.notices{margin:0 0 1.875rem}
.notices li{border-left:.3125rem solid var(--quiet);padding:.3125rem 0 .3125rem .9375rem;margin:0 0 .625rem}
.tag{display:inline-block;padding:.125rem .5rem .1875rem;font-size:1rem;line-height:1.25;white-space:nowrap;font-weight:normal;background:var(--grey-wash);color:var(--grey-ink)}
.tag.passed,.tag.conformant{background:var(--green-wash);color:var(--green-ink)}
.tag.failed,.tag.not-conformant{background:var(--red-wash);color:var(--red-ink)}
.tag.advice,.tag.cantTell,.tag.incomplete{background:var(--amber-wash);color:var(--amber-ink)}
.tag.untested{background:var(--blue-wash);color:var(--blue-ink)}
.level{font-size:.875rem;font-weight:bold;white-space:nowrap}
.bar{display:block;width:100%;height:.9375rem;margin:0 0 1.25rem;background:var(--grey-wash)}
td .bar{margin:.3125rem 0 0;min-width:7rem}
.bar .passed{fill:var(--green)}.bar .failed{fill:var(--red)}.bar .advisory{fill:var(--amber)}.bar .open{fill:var(--blue)}.bar .inapplicable{fill:var(--grey)}
.key th:nth-child(n+3){border-bottom-width:.3125rem}.key th:nth-child(3){border-color:var(--green)}.key th:nth-child(4){border-color:var(--red)}.key th:nth-child(5){border-color:var(--amber)}.key th:nth-child(6){border-color:var(--blue)}.key th:nth-child(7){border-color:var(--grey)}
table{border-collapse:collapse;width:100%;margin:0 0 1.875rem;font-size:1rem}
caption{text-align:left;font-weight:bold;padding-bottom:.625rem}
th,td{text-align:left;vertical-align:top;padding:.625rem 1.25rem .5625rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
td:last-child,th:last-child{padding-right:0}
thead th{overflow-wrap:normal}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.id{font-weight:bold;overflow-wrap:anywhere}
.id.brief{white-space:nowrap}
.counts{max-width:32rem}
dl{margin:0 0 1.25rem}
.facts>div{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:0 1.25rem;padding:.625rem 0 .5625rem;border-bottom:1px solid var(--line)}
dt{font-weight:bold}
dd{margin:0;min-width:0;overflow-wrap:anywhere}
.filter{background:var(--wash);padding:.9375rem .9375rem 0;margin:0 0 1.25rem}
.filter .fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.9375rem}
.filter label{display:block;font-weight:bold;margin:0 0 .3125rem}
.filter input,.filter select{width:100%;min-height:2.5rem;padding:.3125rem;font:inherit;color:var(--ink);background:var(--paper);border:2px solid var(--ink);border-radius:0}
.filter .actions{display:flex;flex-wrap:wrap;gap:.9375rem;align-items:center;padding:.9375rem 0}
.filter .actions p{margin:0}
[data-open=true] .shut,[data-open=false] .opened{display:none}
.about{display:block;font-weight:normal}
.requirement{margin:0;border-top:1px solid var(--line);padding:.9375rem 0}
:target{outline:3px solid var(--focus);outline-offset:.3125rem}
.row{display:grid;grid-template-columns:8.5rem 1fr auto;gap:.3125rem 1.25rem;align-items:start}
.row h4{font-weight:normal;overflow-wrap:anywhere}
.row .level{display:block;color:var(--quiet)}
.because{margin:.3125rem 0 0}
summary{cursor:pointer;color:var(--link);width:fit-content;max-width:100%}
summary span{text-decoration:underline;text-underline-offset:.15em}
summary:focus-visible span{text-decoration:none}
details{margin:.625rem 0 .9375rem}
.inside{border-left:.3125rem solid var(--line);padding:.3125rem 0 .3125rem .9375rem;margin:.625rem 0 0}
.failed>details>.inside{border-color:var(--red)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:.9375rem;margin:0 0 .9375rem}
.pair>div{background:var(--wash);padding:.625rem .75rem;min-width:0}
.pair dd{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9375rem;white-space:pre-wrap}
.finding{margin:0 0 1.25rem}
.says{font-weight:bold;margin-bottom:.625rem}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.875rem;overflow-wrap:anywhere}
pre{margin:0 0 .9375rem;padding:.75rem;background:var(--wash);white-space:pre-wrap;line-height:1.45;border:1px solid transparent}
pre.copy{user-select:all;-webkit-user-select:all}
mark{background:var(--mark);color:var(--on-mark);outline:2px solid var(--amber)}
.remedy{border-left:.3125rem solid var(--green);padding:.3125rem 0 .3125rem .9375rem}
.links{display:flex;flex-wrap:wrap;gap:.3125rem 1.25rem}
.links li{font-weight:normal}
.contents{columns:2;column-gap:1.875rem}
.contents li{padding:.1875rem 0;break-inside:avoid}
.chart{margin:0 0 1.25rem}
.chart svg{display:block;width:100%;height:8rem;background:var(--wash);border-bottom:2px solid var(--ink)}
.chart .slowest{fill:var(--blue);opacity:.45}.chart .middle{fill:var(--blue)}.chart .silent{fill:var(--red)}.chart .grid{stroke:var(--line)}.chart text{fill:var(--quiet);font-size:.75rem}
.chart figcaption{margin:.625rem 0 0;color:var(--quiet);max-width:46rem}
.axis{display:flex;justify-content:space-between;color:var(--quiet);font-size:.875rem}
.exchanges{padding:0;list-style:none;max-width:none;font-size:.875rem}
.exchanges li{display:grid;grid-template-columns:5rem 1fr 7rem;gap:0 .9375rem;padding:.3125rem 0;border-top:1px solid var(--line)}
.exchanges .number{font-size:.875rem}
footer{background:var(--wash);border-top:1px solid var(--line);padding:1.875rem 0;color:var(--quiet)}
footer p{margin:0 0 .625rem;max-width:none}
@media (min-width:40.0625rem){
h1{font-size:3rem}h2{font-size:1.6875rem}.verdict{padding:1.875rem}.verdict h2{font-size:2.25rem}.plainly{font-size:1.5rem}
}
@media (max-width:40rem){
.row{grid-template-columns:1fr auto}.row>:last-child{grid-column:2;grid-row:1}.row h4{grid-column:1/-1}.row>:first-child{grid-column:1}
.facts>div,.pair{grid-template-columns:1fr}.pair{gap:.625rem}
.contents{columns:1}
.stack thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.stack tr{display:block;padding:.625rem 0;border-bottom:1px solid var(--line)}
.stack th,.stack td{display:block;border:0;padding:.0625rem 0}
.stack .number{text-align:left}.stack .number[data-label]{display:inline-block;margin-right:.9375rem}
.stack [data-label]::before{content:attr(data-label) ": ";color:var(--quiet)}
.inside{padding-left:.625rem}
.exchanges li{grid-template-columns:4rem 1fr}.exchanges li>:last-child{grid-column:2}
}
@media print{
html,body{background:#fff}body{font-size:10.5pt}header{background:none}
nav,.skip,.filter,.button{display:none}a{color:inherit}h2,h3,h4,h5{break-after:avoid}.requirement .row,.pair,tr{break-inside:avoid}
.verdict,.tag,pre,.pair>div{border:1px solid var(--quiet)}.verdict{border-left-width:.625rem}
.bar,.chart svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
details:not(.long)::details-content{content-visibility:visible;height:auto}
}
`
