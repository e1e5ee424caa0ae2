/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/report/annotations.test.ts > TAP > Annotations of a report: adHoc > must match snapshot 1`] = `
::error title=assay%3A Not conformant::Ad hoc, not conformant: 1 of 2 workflows failed.
::error title=Failed%3A case%3Afind MUST::The workflow "find" ended at step "one" because its success criterion did not hold.

`

exports[`test/report/annotations.test.ts > TAP > Annotations of a report: conformant > must match snapshot 1`] = `
::notice title=assay%3A Conformant::Conformant: all 6 applicable MUST requirements passed.

`

exports[`test/report/annotations.test.ts > TAP > Annotations of a report: hostile > must match snapshot 1`] = `
::error title=assay%3A Not conformant::<script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm -rf\`
::error title=Failed%3A <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}%3A%3Aerror%3A%3Ax\\u{a}##\\[error]=1+1|\`rm -rf\` MUST::<script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm -rf\`%0Awanted: <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm -rf\`%0Aseen: <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm -rf\`%0Aremedy: <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm -rf\`
::error title=Failed%3A <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}%3A%3Aerror%3A%3Ax\\u{a}##\\[error]=1+1|\`rm -rf\` MUST::<script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm -rf\`%0Awanted: <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm -rf\`%0Aseen: <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm -rf\`%0Aremedy: <script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error::x\\u{a}##\\[error]=1+1|\`rm -rf\`
::notice title=Not tested (1)::<script>globalThis.XSS=1</script>"'\`&amp;]]>\\u{1b}[31m\\u{202e}\\u{d800}\\u{a}::error…

`

exports[`test/report/annotations.test.ts > TAP > Annotations of a report: notConformant > must match snapshot 1`] = `
::error title=assay%3A Not conformant::Not conformant: 2 of 7 applicable MUST requirements failed.
::error title=Failed%3A ORUK-10 MUST::Page 2 repeats the service "4f6c1d1e" of page 1.%0Awanted: 3 services, each once%0Aseen: 3 services, "4f6c1d1e" twice%0Aremedy: Order the list by something unique, such as id, before it is cut into pages.
::error title=Failed%3A ORUK-11 MUST::Page 4 of 3 was answered with 500; 200 and an empty list was wanted.%0Awanted: 200%0Aseen: 500%0Aremedy: Correct what ORUK-11 asks for.
::error title=Could not tell%3A TR-02 MUST::The handshake with TLS 1.0 got no answer within 10 s.%0Aremedy: Correct what TR-02 asks for.
::warning title=Advisory%3A ORUK-15 SHOULD::The services lack "assured_date".%0Awanted: a member "assured_date"%0Aseen: id, name, status%0Aremedy: Correct what ORUK-15 asks for.
::notice title=Not tested (1)::ORUK-17

`

exports[`test/report/annotations.test.ts > TAP > Annotations of a report: refused > must match snapshot 1`] = `
::error title=assay%3A Incomplete::Incomplete: 40 of 42 requests were answered 401; check specs.service-directory@3.0.credentials.default.
::error title=Could not tell%3A ORUK-01 MUST::The service answered 401 to every request that carries the credential "default".%0Awanted: 200%0Aseen: 401%0Aremedy: Check specs.service-directory@3.0.credentials.default in the target file.
::error title=Could not tell%3A ORUK-04 MUST::The service answered 401 to every request that carries the credential "default".%0Awanted: 200%0Aseen: 401%0Aremedy: Check specs.service-directory@3.0.credentials.default in the target file.
::error title=Could not tell%3A ORUK-10 MUST::The service answered 401 to every request that carries the credential "default".%0Awanted: 200%0Aseen: 401%0Aremedy: Check specs.service-directory@3.0.credentials.default in the target file.
::error title=Could not tell%3A ORUK-11 MUST::The service answered 401 to every request that carries the credential "default".%0Awanted: 200%0Aseen: 401%0Aremedy: Check specs.service-directory@3.0.credentials.default in the target file.
::error title=Could not tell%3A ORUK-17 MUST::The service answered 401 to every request that carries the credential "default".%0Awanted: 200%0Aseen: 401%0Aremedy: Check specs.service-directory@3.0.credentials.default in the target file.
::error title=Could not tell%3A TR-01 MUST::The service answered 401 to every request that carries the credential "default".%0Awanted: 200%0Aseen: 401%0Aremedy: Check specs.service-directory@3.0.credentials.default in the target file.
::error title=Could not tell%3A TR-02 MUST::The service answered 401 to every request that carries the credential "default".%0Awanted: 200%0Aseen: 401%0Aremedy: Check specs.service-directory@3.0.credentials.default in the target file.
::warning title=Could not tell%3A ORUK-15 SHOULD::The service answered 401 to every request that carries the credential "default".%0Awanted: 200%0Aseen: 401%0Aremedy: Check specs.service-directory@3.0.credentials.default in the target file.
::warning title=Could not tell%3A ORUK-20 MAY::The service answered 401 to every request that carries the credential "default".%0Awanted: 200%0Aseen: 401%0Aremedy: Check specs.service-directory@3.0.credentials.default in the target file.
::warning title=Could not tell%3A TR-05 SHOULD::The service answered 401 to every request that carries the credential "default".%0Awanted: 200%0Aseen: 401%0Aremedy: Check specs.service-directory@3.0.credentials.default in the target file.

`
