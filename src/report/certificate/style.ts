import { style as base } from '../html/style.ts'

/** Of what tells whether a certificate holds. */
export const checking = `.steps{list-style:none;padding:0}
.steps li{padding:.3125rem 0 .3125rem 1.875rem;position:relative}
.steps li::before{content:"\\2013";position:absolute;left:.3125rem;font-weight:bold}
.steps li[data-outcome=yes]::before{content:"\\2713";color:var(--green)}
.steps li[data-outcome=no]{font-weight:bold}.steps li[data-outcome=no]::before{content:"\\2717";color:var(--red)}
.result{border-left:.3125rem solid var(--blue);padding:.3125rem 0 .3125rem .9375rem;font-size:1.1875rem}
.result[data-outcome=good]{border-color:var(--green)}.result[data-outcome=bad]{border-color:var(--red);font-weight:bold}
`

/** The style of reports, and what a certificate has beside. */
export const style = `${base}
${checking}.files{background:var(--wash);padding:.9375rem}
.files label{display:block;font-weight:bold}.files input{font:inherit;max-width:100%;margin:.3125rem 0}
.qr{display:block;width:11rem;height:11rem}.qr .light{fill:#fff}.qr .dark{fill:#0b0c0c}
.found{display:flex;flex-wrap:wrap;gap:1.25rem;align-items:center}.found p{min-width:0;flex:1 1 15rem}.found a{overflow-wrap:anywhere}
@media print{.files{display:none}}
`
