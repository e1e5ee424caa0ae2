/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/report/badge.test.ts > TAP > Badges of a report: adHoc > must match snapshot 1`] = `
{
 "cacheSeconds": 3600,
 "color": "red",
 "isError": true,
 "label": "ad hoc",
 "message": "not conformant (self-declared)",
 "schemaVersion": 1
}

`

exports[`test/report/badge.test.ts > TAP > Badges of a report: adHoc > must match snapshot 2`] = `
<svg xmlns="http://www.w3.org/2000/svg" width="272" height="20" role="img" aria-label="ad hoc: not conformant (self-declared)">
  <title>ad hoc: not conformant (self-declared)</title>
  <rect width="52" height="20" fill="#444"/>
  <rect x="52" width="220" height="20" fill="#b1361e"/>
  <g fill="#fff" font-family="Verdana,Geneva,sans-serif" font-size="11">
    <text x="5" y="14" textLength="42" lengthAdjust="spacingAndGlyphs">ad hoc</text>
    <text x="57" y="14" textLength="210" lengthAdjust="spacingAndGlyphs">not conformant (self-declared)</text>
  </g>
</svg>

`

exports[`test/report/badge.test.ts > TAP > Badges of a report: conformant > must match snapshot 1`] = `
{
 "cacheSeconds": 3600,
 "color": "brightgreen",
 "isError": false,
 "label": "directory@1",
 "message": "conformant (self-declared)",
 "schemaVersion": 1
}

`

exports[`test/report/badge.test.ts > TAP > Badges of a report: conformant > must match snapshot 2`] = `
<svg xmlns="http://www.w3.org/2000/svg" width="279" height="20" role="img" aria-label="directory@1: conformant (self-declared)">
  <title>directory@1: conformant (self-declared)</title>
  <rect width="87" height="20" fill="#444"/>
  <rect x="87" width="192" height="20" fill="#00703c"/>
  <g fill="#fff" font-family="Verdana,Geneva,sans-serif" font-size="11">
    <text x="5" y="14" textLength="77" lengthAdjust="spacingAndGlyphs">directory@1</text>
    <text x="92" y="14" textLength="182" lengthAdjust="spacingAndGlyphs">conformant (self-declared)</text>
  </g>
</svg>

`

exports[`test/report/badge.test.ts > TAP > Badges of a report: hostile > must match snapshot 1`] = `
{
 "cacheSeconds": 3600,
 "color": "red",
 "isError": true,
 "label": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error…",
 "message": "not conformant (self-declared)",
 "schemaVersion": 1
}

`

exports[`test/report/badge.test.ts > TAP > Badges of a report: hostile > must match snapshot 2`] = `
<svg xmlns="http://www.w3.org/2000/svg" width="650" height="20" role="img" aria-label="&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error…: not conformant (self-declared)">
  <title>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error…: not conformant (self-declared)</title>
  <rect width="430" height="20" fill="#444"/>
  <rect x="430" width="220" height="20" fill="#b1361e"/>
  <g fill="#fff" font-family="Verdana,Geneva,sans-serif" font-size="11">
    <text x="5" y="14" textLength="420" lengthAdjust="spacingAndGlyphs">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error…</text>
    <text x="435" y="14" textLength="210" lengthAdjust="spacingAndGlyphs">not conformant (self-declared)</text>
  </g>
</svg>

`

exports[`test/report/badge.test.ts > TAP > Badges of a report: notConformant > must match snapshot 1`] = `
{
 "cacheSeconds": 3600,
 "color": "red",
 "isError": true,
 "label": "directory@1",
 "message": "not conformant (self-declared)",
 "schemaVersion": 1
}

`

exports[`test/report/badge.test.ts > TAP > Badges of a report: notConformant > must match snapshot 2`] = `
<svg xmlns="http://www.w3.org/2000/svg" width="307" height="20" role="img" aria-label="directory@1: not conformant (self-declared)">
  <title>directory@1: not conformant (self-declared)</title>
  <rect width="87" height="20" fill="#444"/>
  <rect x="87" width="220" height="20" fill="#b1361e"/>
  <g fill="#fff" font-family="Verdana,Geneva,sans-serif" font-size="11">
    <text x="5" y="14" textLength="77" lengthAdjust="spacingAndGlyphs">directory@1</text>
    <text x="92" y="14" textLength="210" lengthAdjust="spacingAndGlyphs">not conformant (self-declared)</text>
  </g>
</svg>

`

exports[`test/report/badge.test.ts > TAP > Badges of a report: refused > must match snapshot 1`] = `
{
 "cacheSeconds": 3600,
 "color": "orange",
 "isError": true,
 "label": "directory@1",
 "message": "incomplete (self-declared)",
 "schemaVersion": 1
}

`

exports[`test/report/badge.test.ts > TAP > Badges of a report: refused > must match snapshot 2`] = `
<svg xmlns="http://www.w3.org/2000/svg" width="279" height="20" role="img" aria-label="directory@1: incomplete (self-declared)">
  <title>directory@1: incomplete (self-declared)</title>
  <rect width="87" height="20" fill="#444"/>
  <rect x="87" width="192" height="20" fill="#a04a00"/>
  <g fill="#fff" font-family="Verdana,Geneva,sans-serif" font-size="11">
    <text x="5" y="14" textLength="77" lengthAdjust="spacingAndGlyphs">directory@1</text>
    <text x="92" y="14" textLength="182" lengthAdjust="spacingAndGlyphs">incomplete (self-declared)</text>
  </g>
</svg>

`
