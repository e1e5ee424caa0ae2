/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/cli/summary.test.ts > TAP > the summary of a report: adHoc > must match snapshot 1`] = `
Ad hoc, not conformant: 1 of 2 workflows failed.
2 requirements: 1 passed, 1 failed (42 exchanges)
ad hoc: never certifiable
partial: only a part of the suite was selected
no target file: the command line alone declared the target

Failed case:find MUST
  because   Page 2 repeats a service.
  evidence  find/one#1

Report: reports/example/report.json
        reports/example/report.html

`

exports[`test/cli/summary.test.ts > TAP > the summary of a report: conformant > must match snapshot 1`] = `
Conformant: all 6 applicable MUST requirements passed.
10 requirements: 9 passed, 1 not applicable (42 exchanges)
declared absent: service-directory@3.0: ndjson

Not assessed:
  The supplier declared that the service does not offer it (1): ORUK-20
    → Nothing to do, unless a buyer or profile asks for it.

Report: reports/example/report.json
        reports/example/report.html

`

exports[`test/cli/summary.test.ts > TAP > the summary of a report: hostile > must match snapshot 1`] = `
<script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
-rf\`
4 requirements: 1 passed, 2 failed, 1 not tested (42 exchanges)
declared absent:
<script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
-rf\`

Failed <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm -rf\` MUST
  says      <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
            -rf\`
  clause    <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
            -rf\`,
            <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
            -rf\`
  because   <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
            -rf\`
  wanted    <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
            -rf\`
  seen      <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
            -rf\`
  at        <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
            -rf\`
  evidence  hostile/x#1:
            <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
            -rf\`
            <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
            -rf\` answered 200
  remedy    <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
            -rf\`
  again     curl --globoff --path-as-is --include --request $'<script>globalThis.XSS=1</script>"\\'\`&amp;]]>\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|\`rm -rf\`' $'<script>globalThis.XSS=1</script>"\\'\`&amp;]]>\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|\`rm -rf\`' --header $'<script>globalThis.XSS=1</script>"\\'\`&amp;]]>\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|\`rm -rf\`: <script>globalThis.XSS=1</script>"\\'\`&amp;]]>\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|\`rm -rf\`' --header 'user-agent:' --header 'accept:' --header 'content-type:' --data-binary $'<script>globalThis.XSS=1</script>"\\'\`&amp;]]>\\033[31m\\342\\200\\256�\\n\\072:error\\072:x\\n#\\043[error]=1+1|\`rm -rf\`'
  The same breaks
  <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
  -rf\`.

Not assessed:
  The service did not answer as was wanted (1):
    <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
    -rf\`2
    → The supplier corrects the service, then runs assay again.

1 advisory, without weight in the verdict:
  <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm
    -rf\`: …

Report: reports/example/report.json
        reports/example/report.html

`

exports[`test/cli/summary.test.ts > TAP > the summary of a report: notConformant > must match snapshot 1`] = `
Not conformant: 2 of 7 applicable MUST requirements failed.
10 requirements: 4 passed, 3 failed, 1 could not tell, 1 not tested, 1 not
  applicable (42 exchanges)
declared absent: service-directory@3.0: ndjson

Failed ORUK-10 MUST
  says      Walking every page yields each service once, as many as total_items
            says.
  clause    HSDS-UK 3.0, Pagination
  because   Page 2 repeats the service "4f6c1d1e" of page 1; each was wanted
            once.
  wanted    3 services, each once
  seen      3 services, "4f6c1d1e" twice
  at        /contents/0/id
  evidence  paging/list#2: GET https://api.example.org/v1/services?page=2
            answered 200
  remedy    Order the list by something unique, such as id, before it is cut
            into pages.
  again     curl --globoff --path-as-is --include 'https://api.example.org/v1/services?page=2' --header 'accept: application/json' --header 'authorization: Bearer '"$EXAMPLE_A" --header 'user-agent:'

Also failed (1):
  ORUK-11: Page 4 of 3 was answered with 500; 200 and an empty list was wanted.

Not assessed:
  The service holds no data that the test could use (1): ORUK-17
    → Load test data, or name records that exist under "data" in the target
      file.
  The service could not be reached (1): TR-02
    → Check the base URL, DNS, firewall and certificate, then run again.
  The supplier declared that the service does not offer it (1): ORUK-20
    → Nothing to do, unless a buyer or profile asks for it.

3 advisories, without weight in the verdict:
  ORUK-15: The services lack "assured_date".
  content-type: The content type says "charset=utf-8", which JSON does not have.
  content-type: The content type says "charset=utf-8", which JSON does not have.

Report: reports/example/report.json
        reports/example/report.html

`

exports[`test/cli/summary.test.ts > TAP > the summary of a report: refused > must match snapshot 1`] = `
Incomplete: 40 of 42 requests were answered 401; check
specs.service-directory@3.0.credentials.default.
10 requirements: 10 could not tell (42 exchanges)
interrupted: the run did not reach its end
declared absent: service-directory@3.0: ndjson

Could not tell ORUK-01 MUST
  says      The service describes itself at the root of the API.
  clause    HSDS-UK 3.0, Pagination
  because   The answer was 401; a list of services was wanted.
  wanted    200
  seen      401
  evidence  paging/list#1: GET https://api.example.org/v1/services?page=2
            answered 401
  remedy    Check specs.service-directory@3.0.credentials.default in the target
            file.
  again     curl --globoff --path-as-is --include 'https://api.example.org/v1/services?page=2' --header 'accept: application/json' --header 'authorization: Bearer '"$EXAMPLE_A" --header 'user-agent:'

Not assessed:
  The service refused the credentials (10): ORUK-01, ORUK-04, ORUK-10, ORUK-11,
    ORUK-17, TR-01, TR-02, ORUK-15 and 2 more
    → Check "credentials" in the target file, and that the secrets it names are
      set and still valid.

Report: reports/example/report.json
        reports/example/report.html

`
