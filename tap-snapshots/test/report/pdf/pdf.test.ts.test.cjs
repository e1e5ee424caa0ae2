/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/report/pdf/pdf.test.ts > TAP > it reads in the same order as it looks > must match snapshot 1`] = `
Example Ltd
Directory 4.2
Not conformant
Directory 4.2 does not yet do everything that it must do under Service
directory and Transport: of 7 things asked of it, 2 went wrong, and 2 could
not be settled.
2 of 7 applicable MUST requirements failed.
Self-declared: the supplier, or someone acting for them, ran this against the sandbox deployment.
No accreditation body has confirmed it.
A self-declared report is a claim, not a certificate. A certificate is signed by an accreditation body
and can be verified.
• Declared absent by the supplier: service-directory@3.0: ndjson.
What was tested
Two runs agree when their verdict digests are equal; 10 requirements went into this one.
Supplier Example Ltd (GB-COH-01234567)
Product Directory 4.2
Environment sandbox
Addresses service-directory@3.0: https://api.example.org/v1
transport@1.0: https://api.example.org/v1
Standards Service directory (service-directory@3.0)
Transport (transport@1.0)
Suites service-directory@1.0.0
transport@1.0.0
Profile directory@1
Assurance Self-declared
Began 14 March 2026 at 09:26 UTC
Finished Yes
Exchanges 42; 1 without an answer; 0 in interrupted attempts
Run 0195f0c2-7d1e-7aa0-8c55-5d1f3e7b9a10
Tool assay 0.1.0
Digest of plan sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525
Digest of evidence sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e
Digest of verdict sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac
— next page —
Results in numbers
10 requirements and 42 exchanges with the service. Only a MUST decides the verdict; a SHOULD or
MAY that failed is an advisory.
From left to right: 2 failed, 1 advisory, 2 open, 1 not applicable, 4 passed.
Requirements by outcome and level
Outcome MUST SHOULD MAY All
Passed 3 1 0 4
Failed 2 1 0 3
Could not tell 1 0 0 1
Not tested 1 0 0 1
Not applicable 0 0 1 1
By standard
Standard Verdict Passed Failed Advisory Open Not
applicable
Service directory Not conformant 2 2 1 1 1
Transport Incomplete 2 0 0 1 0
What was assessed, and what was not
How Requirements What that means
Assessed by tests 7 A program asked the service and judged its answers.
Asked, and not settled 1 Tests ran, and could not tell. The reasons follow.
Attested by a person 0 No program can test these; signed attestations settle them.
Declared absent 1 The supplier says that the service does not offer this. Tests
looked whether that is so.
Not assessed 1 No test reached these. The reasons follow.
Not assessed, and why
• The service holds no data that the test could use (1). Load test data, or name records that exist
under "data" in the target file. Requirements: ORUK-17.
• The service could not be reached (1). Check the base URL, DNS, firewall and certificate, then run
again. Requirements: TR-02.
• The supplier declared that the service does not offer it (1). Nothing to do, unless a buyer or
profile asks for it. Requirements: ORUK-20.
— next page —
Advisories
1 requirement below MUST failed, and 2 findings are of kinds that no requirement asks for. They do
not change the verdict.
Every requirement
Service directory
Not conformant. ORUK-10 and ORUK-11 failed.
Requirement What it asks, and where Level Outcome What was found
ORUK-10 Walking every page yields each
service once, as many as
total_items says.
HSDS-UK 3.0, Pagination
MUST Failed Page 2 repeats the service
"4f6c1d1e" of page 1.
What to do: Order the list by
something unique, such as id,
before it is cut into pages.
ORUK-11 A page beyond the last is empty,
not an error.
HSDS-UK 3.0, Pagination
MUST Failed Page 4 of 3 was answered with
500; 200 and an empty list was
wanted.
What to do: Correct what
ORUK-11 asks for.
ORUK-15 Each service says when it was
last assured.
HSDS-UK 3.0, Pagination
SHOULD Advisory The services lack
"assured_date".
What to do: Correct what
ORUK-15 asks for.
ORUK-17 Taxonomy terms name the
vocabulary they come from.
HSDS-UK 3.0, Pagination
MUST Not tested No service carries a taxonomy
term.
What to do: Give one service of
the test data a taxonomy term.
ORUK-20 A list can be had as newline-
delimited JSON.
HSDS-UK 3.0, Pagination
MAY Not
applicable
The target file declares "ndjson"
false, and the service is
consistent with that.
ORUK-01 The service describes itself at the
root of the API.
HSDS-UK 3.0, Pagination
MUST Passed Every check that tests it passed.
ORUK-04 Every service has an id, a name
and a status.
HSDS-UK 3.0, Pagination
MUST Passed Every check that tests it passed.
— next page —
Transport
Incomplete. TR-02 could not be told.
Requirement What it asks, and where Level Outcome What was found
TR-02 TLS 1.2 or newer is used; older
versions are refused.
HSDS-UK 3.0, Pagination
MUST Could not
tell
The handshake with TLS 1.0 got
no answer within 10 s.
What to do: Correct what TR-02
asks for.
TR-01 The service is reached by HTTPS
only.
HSDS-UK 3.0, Pagination
MUST Passed Every check that tests it passed.
TR-05 Errors are described by a
problem document (RFC 9457).
HSDS-UK 3.0, Pagination
SHOULD Passed Every check that tests it passed.
`
