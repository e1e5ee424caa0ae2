/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/report/markdown.test.ts > TAP > Markdown of a report: adHoc > must match snapshot 1`] = `
## Not conformant: quick

Ad hoc, not conformant&#58; 1 of 2 workflows failed\\.

> Ad hoc: never certifiable.

> Partial: only a part of the suite was selected.

> No target file: the command line alone declared the target.

| Outcome | MUST | SHOULD | MAY |
|:--|--:|--:|--:|
| Passed | 1 | 0 | 0 |
| Failed | 1 | 0 | 0 |
| Could not tell | 0 | 0 | 0 |
| Not tested | 0 | 0 | 0 |
| Not applicable | 0 | 0 | 0 |

### Failed (1)

#### case&#58;find MUST: 

The workflow "find" ended at step "one" because its success criterion did not hold\\.

- \\[find / workflow\\-success\\] Page 2 repeats a service\\.<br>  evidence: find/one\\#1

### Requirements (2)

| Requirement | Level | Outcome | Says |
|:--|:--|:--|:--|
| case&#58;walk | MUST | Passed | Every check that tests it passed\\. |
| case&#58;find | MUST | Failed | The workflow "find" ended at step "one" because its success criterion did not hold\\. |

self-declared; assay 0\\.1\\.0; digest of the verdict sha256&#58;11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac

`

exports[`test/report/markdown.test.ts > TAP > Markdown of a report: conformant > must match snapshot 1`] = `
## Conformant: example\\-directory

Conformant&#58; all 6 applicable MUST requirements passed\\.

> Declared absent: service\\-directory&#64;3\\.0&#58; ndjson.

| Outcome | MUST | SHOULD | MAY |
|:--|--:|--:|--:|
| Passed | 7 | 2 | 0 |
| Failed | 0 | 0 | 0 |
| Could not tell | 0 | 0 | 0 |
| Not tested | 0 | 0 | 0 |
| Not applicable | 0 | 0 | 1 |

### Not assessed

- The supplier declared that the service does not offer it (1): ORUK\\-20<br>*Nothing to do, unless a buyer or profile asks for it\\.*

### Requirements (10)

| Requirement | Level | Outcome | Says |
|:--|:--|:--|:--|
| ORUK\\-01 | MUST | Passed | The service describes itself at the root of the API\\. |
| ORUK\\-04 | MUST | Passed | Every service has an id, a name and a status\\. |
| ORUK\\-10 | MUST | Passed | Walking every page yields each service once, as many as total\\_items says\\. |
| ORUK\\-11 | MUST | Passed | A page beyond the last is empty, not an error\\. |
| ORUK\\-15 | SHOULD | Passed | Each service says when it was last assured\\. |
| ORUK\\-17 | MUST | Passed | Taxonomy terms name the vocabulary they come from\\. |
| ORUK\\-20 | MAY | Not applicable | A list can be had as newline\\-delimited JSON\\. |
| TR\\-01 | MUST | Passed | The service is reached by HTTPS only\\. |
| TR\\-02 | MUST | Passed | TLS 1\\.2 or newer is used; older versions are refused\\. |
| TR\\-05 | SHOULD | Passed | Errors are described by a problem document \\(RFC 9457\\)\\. |

self-declared; assay 0\\.1\\.0; digest of the verdict sha256&#58;11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac

`

exports[`test/report/markdown.test.ts > TAP > Markdown of a report: hostile > must match snapshot 1`] = `
## Not conformant: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`

&lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`

> Declared absent: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`.

| Outcome | MUST | SHOULD | MAY |
|:--|--:|--:|--:|
| Passed | 1 | 0 | 0 |
| Failed | 2 | 0 | 0 |
| Could not tell | 0 | 0 | 0 |
| Not tested | 1 | 0 | 0 |
| Not applicable | 0 | 0 | 0 |

### Failed (2)

#### &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` MUST: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`

&lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`

- \\[&lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` / &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`\\] &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  wanted: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  seen: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  evidence: hostile/x\\#1
- \\[&lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` / &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`\\] &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  wanted: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  seen: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  evidence: hostile/x\\#1
- \\[&lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` / &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`\\] &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  wanted: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  seen: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  evidence: hostile/silent\\#1
- and 3 more findings

**Remedy:** &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`

#### &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` MUST: 

&lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`

- \\[&lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` / &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`\\] &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  wanted: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  seen: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  evidence: hostile/x\\#1
- \\[&lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` / &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`\\] &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  wanted: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  seen: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  evidence: hostile/x\\#1
- \\[&lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` / &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`\\] &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  wanted: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  seen: &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`<br>  evidence: hostile/silent\\#1
- and 3 more findings

**Remedy:** &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`

### Not assessed

- The service did not answer as was wanted (1): &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error…<br>*The supplier corrects the service, then runs assay again\\.*

### Requirements (4)

| Requirement | Level | Outcome | Says |
|:--|:--|:--|:--|
| &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` | MUST | Failed | &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` |
| &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\`2 | MUST | Not tested | &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` |
| &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` | MUST | Passed | Every check that tests it passed\\. |
| &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` | MUST | Failed | &lt;script&gt;globalThis\\.XSS\\=1&lt;/script&gt;"'\\\`&amp;amp;\\]\\]&gt;\\\\u\\{1b\\}\\[31m\\\\u\\{202e\\}\\\\u\\{d800\\}\\\\u\\{a\\}&#58;&#58;error&#58;&#58;x\\\\u\\{a\\}\\#\\#\\[error\\]\\=1\\+1\\|\\\`rm \\-rf\\\` |

self-declared; assay 0\\.1\\.0; digest of the verdict sha256&#58;11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac

`

exports[`test/report/markdown.test.ts > TAP > Markdown of a report: notConformant > must match snapshot 1`] = `
## Not conformant: example\\-directory

Not conformant&#58; 2 of 7 applicable MUST requirements failed\\.

> Declared absent: service\\-directory&#64;3\\.0&#58; ndjson.

| Outcome | MUST | SHOULD | MAY |
|:--|--:|--:|--:|
| Passed | 3 | 1 | 0 |
| Failed | 2 | 1 | 0 |
| Could not tell | 1 | 0 | 0 |
| Not tested | 1 | 0 | 0 |
| Not applicable | 0 | 0 | 1 |

### Failed (2)

#### ORUK\\-10 MUST: Walking every page yields each service once, as many as total\\_items says\\.

Page 2 repeats the service "4f6c1d1e" of page 1\\.

- \\[paging / pages\\-walk\\] Page 2 repeats the service "4f6c1d1e" of page 1; each was wanted once\\.<br>  wanted: 3 services, each once<br>  seen: 3 services, "4f6c1d1e" twice<br>  evidence: paging/list\\#2

**Remedy:** Order the list by something unique, such as id, before it is cut into pages\\.

#### ORUK\\-11 MUST: A page beyond the last is empty, not an error\\.

Page 4 of 3 was answered with 500; 200 and an empty list was wanted\\.

- \\[beyond / status\\] Page 4 of 3 was answered with 500; 200 and an empty list was wanted\\.<br>  wanted: 200<br>  seen: 500<br>  evidence: beyond/list\\#1
- and 7 more findings

**Remedy:** Correct what ORUK\\-11 asks for\\.

### Not assessed

- The service holds no data that the test could use (1): ORUK\\-17<br>*Load test data, or name records that exist under "data" in the target file\\.*
- The service could not be reached (1): TR\\-02<br>*Check the base URL, DNS, firewall and certificate, then run again\\.*
- The supplier declared that the service does not offer it (1): ORUK\\-20<br>*Nothing to do, unless a buyer or profile asks for it\\.*

### Advisories, without weight in the verdict (1)

#### ORUK\\-15 SHOULD: Each service says when it was last assured\\.

The services lack "assured\\_date"\\.

- \\[paging / body\\-schema\\] The member "assured\\_date" is missing\\.<br>  wanted: a member "assured\\_date"<br>  seen: id, name, status<br>  evidence: paging/list\\#2

**Remedy:** Correct what ORUK\\-15 asks for\\.

### Requirements (10)

| Requirement | Level | Outcome | Says |
|:--|:--|:--|:--|
| ORUK\\-01 | MUST | Passed | The service describes itself at the root of the API\\. |
| ORUK\\-04 | MUST | Passed | Every service has an id, a name and a status\\. |
| ORUK\\-10 | MUST | Failed | Walking every page yields each service once, as many as total\\_items says\\. |
| ORUK\\-11 | MUST | Failed | A page beyond the last is empty, not an error\\. |
| ORUK\\-15 | SHOULD | Advisory | Each service says when it was last assured\\. |
| ORUK\\-17 | MUST | Not tested | Taxonomy terms name the vocabulary they come from\\. |
| ORUK\\-20 | MAY | Not applicable | A list can be had as newline\\-delimited JSON\\. |
| TR\\-01 | MUST | Passed | The service is reached by HTTPS only\\. |
| TR\\-02 | MUST | Could not tell | TLS 1\\.2 or newer is used; older versions are refused\\. |
| TR\\-05 | SHOULD | Passed | Errors are described by a problem document \\(RFC 9457\\)\\. |

self-declared; assay 0\\.1\\.0; digest of the verdict sha256&#58;11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac

`

exports[`test/report/markdown.test.ts > TAP > Markdown of a report: refused > must match snapshot 1`] = `
## Incomplete: example\\-directory

Incomplete&#58; 40 of 42 requests were answered 401; check specs\\.service\\-directory&#64;3\\.0\\.credentials\\.default\\.

> Interrupted: the run did not reach its end.

> Declared absent: service\\-directory&#64;3\\.0&#58; ndjson.

| Outcome | MUST | SHOULD | MAY |
|:--|--:|--:|--:|
| Passed | 0 | 0 | 0 |
| Failed | 0 | 0 | 0 |
| Could not tell | 7 | 2 | 1 |
| Not tested | 0 | 0 | 0 |
| Not applicable | 0 | 0 | 0 |

### Not assessed

- The service refused the credentials (10): ORUK\\-01, ORUK\\-04, ORUK\\-10, ORUK\\-11, ORUK\\-17, TR\\-01, TR\\-02, ORUK\\-15, TR\\-05, ORUK\\-20<br>*Check "credentials" in the target file, and that the secrets it names are set and still valid\\.*

### Requirements (10)

| Requirement | Level | Outcome | Says |
|:--|:--|:--|:--|
| ORUK\\-01 | MUST | Could not tell | The service describes itself at the root of the API\\. |
| ORUK\\-04 | MUST | Could not tell | Every service has an id, a name and a status\\. |
| ORUK\\-10 | MUST | Could not tell | Walking every page yields each service once, as many as total\\_items says\\. |
| ORUK\\-11 | MUST | Could not tell | A page beyond the last is empty, not an error\\. |
| ORUK\\-15 | SHOULD | Could not tell | Each service says when it was last assured\\. |
| ORUK\\-17 | MUST | Could not tell | Taxonomy terms name the vocabulary they come from\\. |
| ORUK\\-20 | MAY | Could not tell | A list can be had as newline\\-delimited JSON\\. |
| TR\\-01 | MUST | Could not tell | The service is reached by HTTPS only\\. |
| TR\\-02 | MUST | Could not tell | TLS 1\\.2 or newer is used; older versions are refused\\. |
| TR\\-05 | SHOULD | Could not tell | Errors are described by a problem document \\(RFC 9457\\)\\. |

self-declared; assay 0\\.1\\.0; digest of the verdict sha256&#58;11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac

`
