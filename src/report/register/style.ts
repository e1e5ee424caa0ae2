import { style as base } from '../html/style.ts'

/** The report's own style, and what only the register has. */
export const style = `${base}
.tag.valid{background:var(--green-wash);color:var(--green-ink)}
.tag.suspended,.tag.not-yet-valid{background:var(--amber-wash);color:var(--amber-ink)}
.tag.revoked{background:var(--red-wash);color:var(--red-ink)}
.site{display:flex;flex-wrap:wrap;gap:.3125rem 1.25rem;padding:0 0 .625rem;margin:0;list-style:none;max-width:none}
.letters{display:flex;flex-wrap:wrap;gap:.625rem;padding:0;list-style:none;max-width:none}
.letters a{display:inline-block;min-width:2.5rem;padding:.5rem .625rem;text-align:center;background:var(--wash)}
.list li{padding:.625rem 0;border-bottom:1px solid var(--line)}
.certificate{border-left:.3125rem solid var(--line);padding:.3125rem 0 .3125rem .9375rem;margin:0 0 1.875rem}
.certificate.valid{border-color:var(--green)}.certificate.suspended,.certificate.not-yet-valid{border-color:var(--amber)}.certificate.revoked{border-color:var(--red)}
#found td:nth-child(3),#found td:nth-child(5){white-space:nowrap}
fieldset{border:0;padding:0;margin:0 0 1.25rem;min-width:0}
legend{font-weight:bold;padding:0;margin:0 0 .625rem}
.checks{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:.3125rem 1.25rem}
.checks label{display:grid;grid-template-columns:2rem 1fr;align-items:start;padding:.3125rem 0;cursor:pointer}
.checks input{width:1.5rem;height:1.5rem;margin:0;accent-color:var(--link)}
.needs select{width:100%;max-width:32rem;min-height:2.5rem;padding:.3125rem;font:inherit;color:var(--ink);background:var(--paper);border:2px solid var(--ink);border-radius:0}
.needs>div>label{display:block;font-weight:bold;margin:0 0 .3125rem}
.needs>div{margin:0 0 1.25rem}
`
