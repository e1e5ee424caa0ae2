/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/report/tap.test.ts > TAP > TAP of a report: adHoc > must match snapshot 1`] = `
TAP version 14
1..3
ok 1 - case:walk
not ok 2 - case:find
  ---
  outcome: "failed"
  cause: "supplier"
  level: "MUST"
  spec: "ad-hoc@0.0"
  because: "The workflow \\"find\\" ended at step \\"one\\" because its success criterion did not hold."
  findings:
    - case: "find"
      check: "workflow-success"
      outcome: "failed"
      because: "Page 2 repeats a service."
      evidence: "find/one#1"
  ...
not ok 3 - verdict
  ---
  verdict: "not-conformant"
  because: "Ad hoc, not conformant: 1 of 2 workflows failed."
  assurance: "self-declared"
  digest: "sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"
  ...

`

exports[`test/report/tap.test.ts > TAP > TAP of a report: conformant > must match snapshot 1`] = `
TAP version 14
1..11
ok 1 - ORUK-01 The service describes itself at the root of the API.
ok 2 - ORUK-04 Every service has an id, a name and a status.
ok 3 - ORUK-10 Walking every page yields each service once, as many as total_items says.
ok 4 - ORUK-11 A page beyond the last is empty, not an error.
ok 5 - ORUK-15 Each service says when it was last assured.
ok 6 - ORUK-17 Taxonomy terms name the vocabulary they come from.
ok 7 - ORUK-20 A list can be had as newline-delimited JSON. # SKIP Not applicable: The target file declares "ndjson" false, and the service is consistent with that.
  ---
  outcome: "inapplicable"
  cause: "declared-absent"
  level: "MAY"
  spec: "service-directory@3.0"
  because: "The target file declares \\"ndjson\\" false, and the service is consistent with that."
  remedy: "Correct what ORUK-20 asks for."
  ...
ok 8 - TR-01 The service is reached by HTTPS only.
ok 9 - TR-02 TLS 1.2 or newer is used; older versions are refused.
ok 10 - TR-05 Errors are described by a problem document (RFC 9457).
ok 11 - verdict
  ---
  verdict: "conformant"
  because: "Conformant: all 6 applicable MUST requirements passed."
  assurance: "self-declared"
  digest: "sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"
  ...

`

exports[`test/report/tap.test.ts > TAP > TAP of a report: hostile > must match snapshot 1`] = `
TAP version 14
1..5
not ok 1 - <script>globalThis.XSS=1</script>"'\`&amp;]]>\\\\u{1b}[31m\\\\u{202e}\\\\u{d800}\\\\u{a}::error::x\\\\u{a}\\#\\#\\\\[error]=1+1|\`rm -rf\` <script>globalThis.XSS=1</script>"'\`&amp;]]>\\\\u{1b}[31m\\\\u{202e}\\\\u{d800}\\\\u{a}::error::x\\\\u{a}\\#\\#\\\\[error]=1+1|\`rm -rf\`
  ---
  outcome: "failed"
  cause: "supplier"
  level: "MUST"
  spec: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
  because: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
  remedy: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
  findings:
    - case: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      check: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      outcome: "failed"
      because: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      wanted: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      seen: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      at: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      evidence: "hostile/x#1, <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
    - case: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      check: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      outcome: "failed"
      because: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      wanted: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      seen: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      at: "/a"
      evidence: "hostile/x#1, <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
    - case: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      check: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      outcome: "failed"
      because: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      wanted: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      seen: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      at: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      evidence: "hostile/silent#1"
  findingsLeftOut: 3
  ...
ok 2 - <script>globalThis.XSS=1</script>"'\`&amp;]]>\\\\u{1b}[31m\\\\u{202e}\\\\u{d800}\\\\u{a}::error::x\\\\u{a}\\#\\#\\\\[error]=1+1|\`rm -rf\`2 # SKIP Not tested: <script>globalThis.XSS=1</script>"'\`&amp;]]>\\\\u{1b}[31m\\\\u{202e}\\\\u{d800}\\\\u{a}::error::x\\\\u{a}\\#\\#\\\\[error]=1+1|\`rm -rf\`
  ---
  outcome: "untested"
  cause: "supplier"
  level: "MUST"
  spec: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
  because: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
  remedy: "Correct what ORUK-10 asks for."
  ...
ok 3 - <script>globalThis.XSS=1</script>"'\`&amp;]]>\\\\u{1b}[31m\\\\u{202e}\\\\u{d800}\\\\u{a}::error::x\\\\u{a}\\#\\#\\\\[error]=1+1|\`rm -rf\`
not ok 4 - <script>globalThis.XSS=1</script>"'\`&amp;]]>\\\\u{1b}[31m\\\\u{202e}\\\\u{d800}\\\\u{a}::error::x\\\\u{a}\\#\\#\\\\[error]=1+1|\`rm -rf\`
  ---
  outcome: "failed"
  cause: "supplier"
  level: "MUST"
  spec: "other@1.0"
  because: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
  remedy: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
  findings:
    - case: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      check: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      outcome: "failed"
      because: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      wanted: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      seen: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      at: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      evidence: "hostile/x#1, <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
    - case: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      check: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      outcome: "failed"
      because: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      wanted: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      seen: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      at: "/a"
      evidence: "hostile/x#1, <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
    - case: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      check: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      outcome: "failed"
      because: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      wanted: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      seen: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      at: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      evidence: "hostile/silent#1"
  findingsLeftOut: 3
  ...
not ok 5 - verdict
  ---
  verdict: "not-conformant"
  because: "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
  assurance: "self-declared"
  digest: "sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"
  ...

`

exports[`test/report/tap.test.ts > TAP > TAP of a report: notConformant > must match snapshot 1`] = `
TAP version 14
1..11
ok 1 - ORUK-01 The service describes itself at the root of the API.
ok 2 - ORUK-04 Every service has an id, a name and a status.
not ok 3 - ORUK-10 Walking every page yields each service once, as many as total_items says.
  ---
  outcome: "failed"
  cause: "supplier"
  level: "MUST"
  spec: "service-directory@3.0"
  because: "Page 2 repeats the service \\"4f6c1d1e\\" of page 1."
  remedy: "Order the list by something unique, such as id, before it is cut into pages."
  findings:
    - case: "paging"
      check: "pages-walk"
      outcome: "failed"
      because: "Page 2 repeats the service \\"4f6c1d1e\\" of page 1; each was wanted once."
      wanted: "3 services, each once"
      seen: "3 services, \\"4f6c1d1e\\" twice"
      at: "/contents/0/id"
      evidence: "paging/list#2, paging/list#1"
  ...
not ok 4 - ORUK-11 A page beyond the last is empty, not an error.
  ---
  outcome: "failed"
  cause: "supplier"
  level: "MUST"
  spec: "service-directory@3.0"
  because: "Page 4 of 3 was answered with 500; 200 and an empty list was wanted."
  remedy: "Correct what ORUK-11 asks for."
  findings:
    - case: "beyond"
      check: "status"
      outcome: "failed"
      because: "Page 4 of 3 was answered with 500; 200 and an empty list was wanted."
      wanted: "200"
      seen: "500"
      evidence: "beyond/list#1"
  findingsLeftOut: 7
  ...
not ok 5 - ORUK-15 Each service says when it was last assured. # TODO Advisory: The services lack "assured_date".
  ---
  outcome: "failed"
  cause: "supplier"
  level: "SHOULD"
  spec: "service-directory@3.0"
  because: "The services lack \\"assured_date\\"."
  remedy: "Correct what ORUK-15 asks for."
  findings:
    - case: "paging"
      check: "body-schema"
      outcome: "failed"
      because: "The member \\"assured_date\\" is missing."
      wanted: "a member \\"assured_date\\""
      seen: "id, name, status"
      at: "/contents/0/assured_date"
      evidence: "paging/list#2"
  ...
ok 6 - ORUK-17 Taxonomy terms name the vocabulary they come from. # SKIP Not tested: No service carries a taxonomy term.
  ---
  outcome: "untested"
  cause: "missing-data"
  level: "MUST"
  spec: "service-directory@3.0"
  because: "No service carries a taxonomy term."
  remedy: "Give one service of the test data a taxonomy term."
  ...
ok 7 - ORUK-20 A list can be had as newline-delimited JSON. # SKIP Not applicable: The target file declares "ndjson" false, and the service is consistent with that.
  ---
  outcome: "inapplicable"
  cause: "declared-absent"
  level: "MAY"
  spec: "service-directory@3.0"
  because: "The target file declares \\"ndjson\\" false, and the service is consistent with that."
  remedy: "Correct what ORUK-20 asks for."
  ...
ok 8 - TR-01 The service is reached by HTTPS only.
not ok 9 - TR-02 TLS 1.2 or newer is used; older versions are refused.
  ---
  outcome: "cantTell"
  cause: "network"
  level: "MUST"
  spec: "transport@1.0"
  because: "The handshake with TLS 1.0 got no answer within 10 s."
  remedy: "Correct what TR-02 asks for."
  findings:
    - case: "old-tls"
      check: "tls-refused"
      outcome: "cantTell"
      because: "No connection was made within 10 s."
      evidence: "old-tls/hello#1"
  ...
ok 10 - TR-05 Errors are described by a problem document (RFC 9457).
not ok 11 - verdict
  ---
  verdict: "not-conformant"
  because: "Not conformant: 2 of 7 applicable MUST requirements failed."
  assurance: "self-declared"
  digest: "sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"
  ...

`

exports[`test/report/tap.test.ts > TAP > TAP of a report: refused > must match snapshot 1`] = `
TAP version 14
1..11
not ok 1 - ORUK-01 The service describes itself at the root of the API.
  ---
  outcome: "cantTell"
  cause: "credentials"
  level: "MUST"
  spec: "service-directory@3.0"
  because: "The service answered 401 to every request that carries the credential \\"default\\"."
  remedy: "Check specs.service-directory@3.0.credentials.default in the target file."
  findings:
    - case: "paging"
      check: "pages-walk"
      outcome: "cantTell"
      because: "The answer was 401; a list of services was wanted."
      wanted: "200"
      seen: "401"
      evidence: "paging/list#1"
  ...
not ok 2 - ORUK-04 Every service has an id, a name and a status.
  ---
  outcome: "cantTell"
  cause: "credentials"
  level: "MUST"
  spec: "service-directory@3.0"
  because: "The service answered 401 to every request that carries the credential \\"default\\"."
  remedy: "Check specs.service-directory@3.0.credentials.default in the target file."
  findings:
    - case: "paging"
      check: "pages-walk"
      outcome: "cantTell"
      because: "The answer was 401; a list of services was wanted."
      wanted: "200"
      seen: "401"
      evidence: "paging/list#1"
  ...
not ok 3 - ORUK-10 Walking every page yields each service once, as many as total_items says.
  ---
  outcome: "cantTell"
  cause: "credentials"
  level: "MUST"
  spec: "service-directory@3.0"
  because: "The service answered 401 to every request that carries the credential \\"default\\"."
  remedy: "Check specs.service-directory@3.0.credentials.default in the target file."
  findings:
    - case: "paging"
      check: "pages-walk"
      outcome: "cantTell"
      because: "The answer was 401; a list of services was wanted."
      wanted: "200"
      seen: "401"
      evidence: "paging/list#1"
  ...
not ok 4 - ORUK-11 A page beyond the last is empty, not an error.
  ---
  outcome: "cantTell"
  cause: "credentials"
  level: "MUST"
  spec: "service-directory@3.0"
  because: "The service answered 401 to every request that carries the credential \\"default\\"."
  remedy: "Check specs.service-directory@3.0.credentials.default in the target file."
  findings:
    - case: "paging"
      check: "pages-walk"
      outcome: "cantTell"
      because: "The answer was 401; a list of services was wanted."
      wanted: "200"
      seen: "401"
      evidence: "paging/list#1"
  ...
not ok 5 - ORUK-15 Each service says when it was last assured. # TODO Could not tell: The service answered 401 to every request that carries the credential "default".
  ---
  outcome: "cantTell"
  cause: "credentials"
  level: "SHOULD"
  spec: "service-directory@3.0"
  because: "The service answered 401 to every request that carries the credential \\"default\\"."
  remedy: "Check specs.service-directory@3.0.credentials.default in the target file."
  findings:
    - case: "paging"
      check: "pages-walk"
      outcome: "cantTell"
      because: "The answer was 401; a list of services was wanted."
      wanted: "200"
      seen: "401"
      evidence: "paging/list#1"
  ...
not ok 6 - ORUK-17 Taxonomy terms name the vocabulary they come from.
  ---
  outcome: "cantTell"
  cause: "credentials"
  level: "MUST"
  spec: "service-directory@3.0"
  because: "The service answered 401 to every request that carries the credential \\"default\\"."
  remedy: "Check specs.service-directory@3.0.credentials.default in the target file."
  findings:
    - case: "paging"
      check: "pages-walk"
      outcome: "cantTell"
      because: "The answer was 401; a list of services was wanted."
      wanted: "200"
      seen: "401"
      evidence: "paging/list#1"
  ...
not ok 7 - ORUK-20 A list can be had as newline-delimited JSON. # TODO Could not tell: The service answered 401 to every request that carries the credential "default".
  ---
  outcome: "cantTell"
  cause: "credentials"
  level: "MAY"
  spec: "service-directory@3.0"
  because: "The service answered 401 to every request that carries the credential \\"default\\"."
  remedy: "Check specs.service-directory@3.0.credentials.default in the target file."
  findings:
    - case: "paging"
      check: "pages-walk"
      outcome: "cantTell"
      because: "The answer was 401; a list of services was wanted."
      wanted: "200"
      seen: "401"
      evidence: "paging/list#1"
  ...
not ok 8 - TR-01 The service is reached by HTTPS only.
  ---
  outcome: "cantTell"
  cause: "credentials"
  level: "MUST"
  spec: "transport@1.0"
  because: "The service answered 401 to every request that carries the credential \\"default\\"."
  remedy: "Check specs.service-directory@3.0.credentials.default in the target file."
  findings:
    - case: "paging"
      check: "pages-walk"
      outcome: "cantTell"
      because: "The answer was 401; a list of services was wanted."
      wanted: "200"
      seen: "401"
      evidence: "paging/list#1"
  ...
not ok 9 - TR-02 TLS 1.2 or newer is used; older versions are refused.
  ---
  outcome: "cantTell"
  cause: "credentials"
  level: "MUST"
  spec: "transport@1.0"
  because: "The service answered 401 to every request that carries the credential \\"default\\"."
  remedy: "Check specs.service-directory@3.0.credentials.default in the target file."
  findings:
    - case: "paging"
      check: "pages-walk"
      outcome: "cantTell"
      because: "The answer was 401; a list of services was wanted."
      wanted: "200"
      seen: "401"
      evidence: "paging/list#1"
  ...
not ok 10 - TR-05 Errors are described by a problem document (RFC 9457). # TODO Could not tell: The service answered 401 to every request that carries the credential "default".
  ---
  outcome: "cantTell"
  cause: "credentials"
  level: "SHOULD"
  spec: "transport@1.0"
  because: "The service answered 401 to every request that carries the credential \\"default\\"."
  remedy: "Check specs.service-directory@3.0.credentials.default in the target file."
  findings:
    - case: "paging"
      check: "pages-walk"
      outcome: "cantTell"
      because: "The answer was 401; a list of services was wanted."
      wanted: "200"
      seen: "401"
      evidence: "paging/list#1"
  ...
not ok 11 - verdict
  ---
  verdict: "incomplete"
  because: "Incomplete: 40 of 42 requests were answered 401; check specs.service-directory@3.0.credentials.default."
  assurance: "self-declared"
  digest: "sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"
  ...

`
