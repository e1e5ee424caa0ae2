/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/report/ctrf.test.ts > TAP > CTRF of a report: adHoc > must match snapshot 1`] = `
{
 "generatedBy": "assay",
 "reportFormat": "CTRF",
 "results": {
  "extra": {
   "assurance": "self-declared",
   "counts": {
    "cantTell": 0,
    "failed": 1,
    "inapplicable": 0,
    "passed": 1,
    "untested": 0
   },
   "digests": {
    "evidence": "sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e",
    "plan": "sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525",
    "verdict": "sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"
   },
   "headline": "Ad hoc, not conformant: 1 of 2 workflows failed.",
   "verdict": "not-conformant"
  },
  "summary": {
   "failed": 2,
   "other": 0,
   "passed": 1,
   "pending": 0,
   "skipped": 0,
   "start": 1773480413000,
   "stop": 1773480413000,
   "tests": 3
  },
  "tests": [
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "MUST",
     "remedy": "Correct what case:walk asks for.",
     "requirement": "case:walk"
    },
    "name": "case:walk",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "ad-hoc@0.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "7d1f89444fc927f17fb778e45cc9ab04"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "supplier",
     "level": "MUST",
     "remedy": "",
     "requirement": "case:find"
    },
    "message": "The workflow \\"find\\" ended at step \\"one\\" because its success criterion did not hold.",
    "name": "case:find",
    "rawStatus": "failed",
    "status": "failed",
    "suite": [
     "ad-hoc@0.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "686601ebe170f1c9c6523c6659e14db9",
    "trace": "find / workflow-success: Page 2 repeats a service. (find/one#1)"
   },
   {
    "duration": 0,
    "message": "Ad hoc, not conformant: 1 of 2 workflows failed.",
    "name": "verdict",
    "rawStatus": "not-conformant",
    "status": "failed",
    "suite": [
     "assay"
    ]
   }
  ],
  "tool": {
   "name": "assay",
   "version": "0.1.0"
  }
 },
 "specVersion": "1.0.0"
}

`

exports[`test/report/ctrf.test.ts > TAP > CTRF of a report: conformant > must match snapshot 1`] = `
{
 "generatedBy": "assay",
 "reportFormat": "CTRF",
 "results": {
  "extra": {
   "assurance": "self-declared",
   "counts": {
    "cantTell": 0,
    "failed": 0,
    "inapplicable": 1,
    "passed": 9,
    "untested": 0
   },
   "digests": {
    "evidence": "sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e",
    "plan": "sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525",
    "verdict": "sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"
   },
   "headline": "Conformant: all 6 applicable MUST requirements passed.",
   "verdict": "conformant"
  },
  "summary": {
   "failed": 0,
   "other": 0,
   "passed": 10,
   "pending": 0,
   "skipped": 1,
   "start": 1773480413000,
   "stop": 1773480413000,
   "tests": 11
  },
  "tests": [
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "MUST",
     "remedy": "Correct what ORUK-01 asks for.",
     "requirement": "ORUK-01"
    },
    "name": "ORUK-01 The service describes itself at the root of the API.",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "3f63003ed225e3bb25cd5eeed7b52523"
   },
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "MUST",
     "remedy": "Correct what ORUK-04 asks for.",
     "requirement": "ORUK-04"
    },
    "name": "ORUK-04 Every service has an id, a name and a status.",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "7a52afaa54dfa1eb455c23e15fb63f7e"
   },
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "MUST",
     "remedy": "Correct what ORUK-10 asks for.",
     "requirement": "ORUK-10"
    },
    "name": "ORUK-10 Walking every page yields each service once, as many as total_items says.",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "bc42f7d1c62f57a4b171c9854f7de69a"
   },
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "MUST",
     "remedy": "Correct what ORUK-11 asks for.",
     "requirement": "ORUK-11"
    },
    "name": "ORUK-11 A page beyond the last is empty, not an error.",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "0afbe9bf314cbe7a6133dcad06c6cb89"
   },
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "SHOULD",
     "remedy": "Correct what ORUK-15 asks for.",
     "requirement": "ORUK-15"
    },
    "name": "ORUK-15 Each service says when it was last assured.",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "SHOULD"
    ],
    "testId": "7d5bf2fed3b145cc5af055b4005f3376"
   },
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "MUST",
     "remedy": "Correct what ORUK-17 asks for.",
     "requirement": "ORUK-17"
    },
    "name": "ORUK-17 Taxonomy terms name the vocabulary they come from.",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "a06020c6cbdf9dab07ac6441363e3e95"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "declared-absent",
     "level": "MAY",
     "remedy": "Correct what ORUK-20 asks for.",
     "requirement": "ORUK-20"
    },
    "message": "The target file declares \\"ndjson\\" false, and the service is consistent with that.",
    "name": "ORUK-20 A list can be had as newline-delimited JSON.",
    "rawStatus": "inapplicable",
    "status": "skipped",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MAY"
    ],
    "testId": "0aa61330e26e4e37758c245a8d02bb22"
   },
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "MUST",
     "remedy": "Correct what TR-01 asks for.",
     "requirement": "TR-01"
    },
    "name": "TR-01 The service is reached by HTTPS only.",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "transport@1.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "1248920bb5a0503be46adf1d99fa1425"
   },
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "MUST",
     "remedy": "Correct what TR-02 asks for.",
     "requirement": "TR-02"
    },
    "name": "TR-02 TLS 1.2 or newer is used; older versions are refused.",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "transport@1.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "aca6b266a6e211ae34401126779641eb"
   },
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "SHOULD",
     "remedy": "Correct what TR-05 asks for.",
     "requirement": "TR-05"
    },
    "name": "TR-05 Errors are described by a problem document (RFC 9457).",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "transport@1.0"
    ],
    "tags": [
     "SHOULD"
    ],
    "testId": "68d337dcd77ebbd280daaf08022b28fd"
   },
   {
    "duration": 0,
    "message": "Conformant: all 6 applicable MUST requirements passed.",
    "name": "verdict",
    "rawStatus": "conformant",
    "status": "passed",
    "suite": [
     "assay"
    ]
   }
  ],
  "tool": {
   "name": "assay",
   "version": "0.1.0"
  }
 },
 "specVersion": "1.0.0"
}

`

exports[`test/report/ctrf.test.ts > TAP > CTRF of a report: hostile > must match snapshot 1`] = `
{
 "generatedBy": "assay",
 "reportFormat": "CTRF",
 "results": {
  "extra": {
   "assurance": "self-declared",
   "counts": {
    "cantTell": 0,
    "failed": 2,
    "inapplicable": 0,
    "passed": 1,
    "untested": 1
   },
   "digests": {
    "evidence": "sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e",
    "plan": "sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525",
    "verdict": "sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"
   },
   "headline": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
   "verdict": "not-conformant"
  },
  "summary": {
   "failed": 3,
   "other": 0,
   "passed": 1,
   "pending": 1,
   "skipped": 0,
   "start": 0,
   "stop": 0,
   "tests": 5
  },
  "tests": [
   {
    "duration": 0,
    "extra": {
     "cause": "supplier",
     "level": "MUST",
     "remedy": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
     "requirement": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
    },
    "message": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "name": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "rawStatus": "failed",
    "status": "failed",
    "suite": [
     "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "e6643f68bf3b0cfc7630e0c3cce220fc",
    "trace": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` / <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`: <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` (hostile/x#1)\\n<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` / <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`: <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` (hostile/x#1)\\n<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` / <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`: <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` (hostile/silent#1)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "supplier",
     "level": "MUST",
     "remedy": "Correct what ORUK-10 asks for.",
     "requirement": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`2"
    },
    "message": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "name": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`2",
    "rawStatus": "untested",
    "status": "pending",
    "suite": [
     "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "f768644405149b430d2d33d9613d6c9f"
   },
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "MUST",
     "remedy": "Correct what ORUK-10 asks for.",
     "requirement": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
    },
    "name": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "1a3cb74f1d09397085efd8b1521a5986"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "supplier",
     "level": "MUST",
     "remedy": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
     "requirement": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
    },
    "message": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "name": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "rawStatus": "failed",
    "status": "failed",
    "suite": [
     "other@1.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "2e0be36cf069ae4d93b453266a9821d1",
    "trace": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` / <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`: <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` (hostile/x#1)\\n<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` / <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`: <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` (hostile/x#1)\\n<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` / <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`: <script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` (hostile/silent#1)"
   },
   {
    "duration": 0,
    "message": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "name": "verdict",
    "rawStatus": "not-conformant",
    "status": "failed",
    "suite": [
     "assay"
    ]
   }
  ],
  "tool": {
   "name": "assay",
   "version": "0.1.0"
  }
 },
 "specVersion": "1.0.0"
}

`

exports[`test/report/ctrf.test.ts > TAP > CTRF of a report: notConformant > must match snapshot 1`] = `
{
 "generatedBy": "assay",
 "reportFormat": "CTRF",
 "results": {
  "extra": {
   "assurance": "self-declared",
   "counts": {
    "cantTell": 1,
    "failed": 3,
    "inapplicable": 1,
    "passed": 4,
    "untested": 1
   },
   "digests": {
    "evidence": "sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e",
    "plan": "sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525",
    "verdict": "sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"
   },
   "headline": "Not conformant: 2 of 7 applicable MUST requirements failed.",
   "verdict": "not-conformant"
  },
  "summary": {
   "failed": 3,
   "other": 2,
   "passed": 4,
   "pending": 1,
   "skipped": 1,
   "start": 1773480413000,
   "stop": 1773480413000,
   "tests": 11
  },
  "tests": [
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "MUST",
     "remedy": "Correct what ORUK-01 asks for.",
     "requirement": "ORUK-01"
    },
    "name": "ORUK-01 The service describes itself at the root of the API.",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "3f63003ed225e3bb25cd5eeed7b52523"
   },
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "MUST",
     "remedy": "Correct what ORUK-04 asks for.",
     "requirement": "ORUK-04"
    },
    "name": "ORUK-04 Every service has an id, a name and a status.",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "7a52afaa54dfa1eb455c23e15fb63f7e"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "supplier",
     "level": "MUST",
     "remedy": "Order the list by something unique, such as id, before it is cut into pages.",
     "requirement": "ORUK-10"
    },
    "message": "Page 2 repeats the service \\"4f6c1d1e\\" of page 1.",
    "name": "ORUK-10 Walking every page yields each service once, as many as total_items says.",
    "rawStatus": "failed",
    "status": "failed",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "bc42f7d1c62f57a4b171c9854f7de69a",
    "trace": "paging / pages-walk: Page 2 repeats the service \\"4f6c1d1e\\" of page 1; each was wanted once. (paging/list#2)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "supplier",
     "level": "MUST",
     "remedy": "Correct what ORUK-11 asks for.",
     "requirement": "ORUK-11"
    },
    "message": "Page 4 of 3 was answered with 500; 200 and an empty list was wanted.",
    "name": "ORUK-11 A page beyond the last is empty, not an error.",
    "rawStatus": "failed",
    "status": "failed",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "0afbe9bf314cbe7a6133dcad06c6cb89",
    "trace": "beyond / status: Page 4 of 3 was answered with 500; 200 and an empty list was wanted. (beyond/list#1)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "supplier",
     "level": "SHOULD",
     "remedy": "Correct what ORUK-15 asks for.",
     "requirement": "ORUK-15"
    },
    "message": "The services lack \\"assured_date\\".",
    "name": "ORUK-15 Each service says when it was last assured.",
    "rawStatus": "failed",
    "status": "other",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "SHOULD"
    ],
    "testId": "7d5bf2fed3b145cc5af055b4005f3376",
    "trace": "paging / body-schema: The member \\"assured_date\\" is missing. (paging/list#2)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "missing-data",
     "level": "MUST",
     "remedy": "Give one service of the test data a taxonomy term.",
     "requirement": "ORUK-17"
    },
    "message": "No service carries a taxonomy term.",
    "name": "ORUK-17 Taxonomy terms name the vocabulary they come from.",
    "rawStatus": "untested",
    "status": "pending",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "a06020c6cbdf9dab07ac6441363e3e95"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "declared-absent",
     "level": "MAY",
     "remedy": "Correct what ORUK-20 asks for.",
     "requirement": "ORUK-20"
    },
    "message": "The target file declares \\"ndjson\\" false, and the service is consistent with that.",
    "name": "ORUK-20 A list can be had as newline-delimited JSON.",
    "rawStatus": "inapplicable",
    "status": "skipped",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MAY"
    ],
    "testId": "0aa61330e26e4e37758c245a8d02bb22"
   },
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "MUST",
     "remedy": "Correct what TR-01 asks for.",
     "requirement": "TR-01"
    },
    "name": "TR-01 The service is reached by HTTPS only.",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "transport@1.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "1248920bb5a0503be46adf1d99fa1425"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "network",
     "level": "MUST",
     "remedy": "Correct what TR-02 asks for.",
     "requirement": "TR-02"
    },
    "message": "The handshake with TLS 1.0 got no answer within 10 s.",
    "name": "TR-02 TLS 1.2 or newer is used; older versions are refused.",
    "rawStatus": "cantTell",
    "status": "other",
    "suite": [
     "transport@1.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "aca6b266a6e211ae34401126779641eb",
    "trace": "old-tls / tls-refused: No connection was made within 10 s. (old-tls/hello#1)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": null,
     "level": "SHOULD",
     "remedy": "Correct what TR-05 asks for.",
     "requirement": "TR-05"
    },
    "name": "TR-05 Errors are described by a problem document (RFC 9457).",
    "rawStatus": "passed",
    "status": "passed",
    "suite": [
     "transport@1.0"
    ],
    "tags": [
     "SHOULD"
    ],
    "testId": "68d337dcd77ebbd280daaf08022b28fd"
   },
   {
    "duration": 0,
    "message": "Not conformant: 2 of 7 applicable MUST requirements failed.",
    "name": "verdict",
    "rawStatus": "not-conformant",
    "status": "failed",
    "suite": [
     "assay"
    ]
   }
  ],
  "tool": {
   "name": "assay",
   "version": "0.1.0"
  }
 },
 "specVersion": "1.0.0"
}

`

exports[`test/report/ctrf.test.ts > TAP > CTRF of a report: refused > must match snapshot 1`] = `
{
 "generatedBy": "assay",
 "reportFormat": "CTRF",
 "results": {
  "extra": {
   "assurance": "self-declared",
   "counts": {
    "cantTell": 10,
    "failed": 0,
    "inapplicable": 0,
    "passed": 0,
    "untested": 0
   },
   "digests": {
    "evidence": "sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e",
    "plan": "sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525",
    "verdict": "sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"
   },
   "headline": "Incomplete: 40 of 42 requests were answered 401; check specs.service-directory@3.0.credentials.default.",
   "verdict": "incomplete"
  },
  "summary": {
   "failed": 1,
   "other": 10,
   "passed": 0,
   "pending": 0,
   "skipped": 0,
   "start": 1773480413000,
   "stop": 1773480413000,
   "tests": 11
  },
  "tests": [
   {
    "duration": 0,
    "extra": {
     "cause": "credentials",
     "level": "MUST",
     "remedy": "Check specs.service-directory@3.0.credentials.default in the target file.",
     "requirement": "ORUK-01"
    },
    "message": "The service answered 401 to every request that carries the credential \\"default\\".",
    "name": "ORUK-01 The service describes itself at the root of the API.",
    "rawStatus": "cantTell",
    "status": "other",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "3f63003ed225e3bb25cd5eeed7b52523",
    "trace": "paging / pages-walk: The answer was 401; a list of services was wanted. (paging/list#1)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "credentials",
     "level": "MUST",
     "remedy": "Check specs.service-directory@3.0.credentials.default in the target file.",
     "requirement": "ORUK-04"
    },
    "message": "The service answered 401 to every request that carries the credential \\"default\\".",
    "name": "ORUK-04 Every service has an id, a name and a status.",
    "rawStatus": "cantTell",
    "status": "other",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "7a52afaa54dfa1eb455c23e15fb63f7e",
    "trace": "paging / pages-walk: The answer was 401; a list of services was wanted. (paging/list#1)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "credentials",
     "level": "MUST",
     "remedy": "Check specs.service-directory@3.0.credentials.default in the target file.",
     "requirement": "ORUK-10"
    },
    "message": "The service answered 401 to every request that carries the credential \\"default\\".",
    "name": "ORUK-10 Walking every page yields each service once, as many as total_items says.",
    "rawStatus": "cantTell",
    "status": "other",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "bc42f7d1c62f57a4b171c9854f7de69a",
    "trace": "paging / pages-walk: The answer was 401; a list of services was wanted. (paging/list#1)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "credentials",
     "level": "MUST",
     "remedy": "Check specs.service-directory@3.0.credentials.default in the target file.",
     "requirement": "ORUK-11"
    },
    "message": "The service answered 401 to every request that carries the credential \\"default\\".",
    "name": "ORUK-11 A page beyond the last is empty, not an error.",
    "rawStatus": "cantTell",
    "status": "other",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "0afbe9bf314cbe7a6133dcad06c6cb89",
    "trace": "paging / pages-walk: The answer was 401; a list of services was wanted. (paging/list#1)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "credentials",
     "level": "SHOULD",
     "remedy": "Check specs.service-directory@3.0.credentials.default in the target file.",
     "requirement": "ORUK-15"
    },
    "message": "The service answered 401 to every request that carries the credential \\"default\\".",
    "name": "ORUK-15 Each service says when it was last assured.",
    "rawStatus": "cantTell",
    "status": "other",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "SHOULD"
    ],
    "testId": "7d5bf2fed3b145cc5af055b4005f3376",
    "trace": "paging / pages-walk: The answer was 401; a list of services was wanted. (paging/list#1)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "credentials",
     "level": "MUST",
     "remedy": "Check specs.service-directory@3.0.credentials.default in the target file.",
     "requirement": "ORUK-17"
    },
    "message": "The service answered 401 to every request that carries the credential \\"default\\".",
    "name": "ORUK-17 Taxonomy terms name the vocabulary they come from.",
    "rawStatus": "cantTell",
    "status": "other",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "a06020c6cbdf9dab07ac6441363e3e95",
    "trace": "paging / pages-walk: The answer was 401; a list of services was wanted. (paging/list#1)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "credentials",
     "level": "MAY",
     "remedy": "Check specs.service-directory@3.0.credentials.default in the target file.",
     "requirement": "ORUK-20"
    },
    "message": "The service answered 401 to every request that carries the credential \\"default\\".",
    "name": "ORUK-20 A list can be had as newline-delimited JSON.",
    "rawStatus": "cantTell",
    "status": "other",
    "suite": [
     "service-directory@3.0"
    ],
    "tags": [
     "MAY"
    ],
    "testId": "0aa61330e26e4e37758c245a8d02bb22",
    "trace": "paging / pages-walk: The answer was 401; a list of services was wanted. (paging/list#1)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "credentials",
     "level": "MUST",
     "remedy": "Check specs.service-directory@3.0.credentials.default in the target file.",
     "requirement": "TR-01"
    },
    "message": "The service answered 401 to every request that carries the credential \\"default\\".",
    "name": "TR-01 The service is reached by HTTPS only.",
    "rawStatus": "cantTell",
    "status": "other",
    "suite": [
     "transport@1.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "1248920bb5a0503be46adf1d99fa1425",
    "trace": "paging / pages-walk: The answer was 401; a list of services was wanted. (paging/list#1)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "credentials",
     "level": "MUST",
     "remedy": "Check specs.service-directory@3.0.credentials.default in the target file.",
     "requirement": "TR-02"
    },
    "message": "The service answered 401 to every request that carries the credential \\"default\\".",
    "name": "TR-02 TLS 1.2 or newer is used; older versions are refused.",
    "rawStatus": "cantTell",
    "status": "other",
    "suite": [
     "transport@1.0"
    ],
    "tags": [
     "MUST"
    ],
    "testId": "aca6b266a6e211ae34401126779641eb",
    "trace": "paging / pages-walk: The answer was 401; a list of services was wanted. (paging/list#1)"
   },
   {
    "duration": 0,
    "extra": {
     "cause": "credentials",
     "level": "SHOULD",
     "remedy": "Check specs.service-directory@3.0.credentials.default in the target file.",
     "requirement": "TR-05"
    },
    "message": "The service answered 401 to every request that carries the credential \\"default\\".",
    "name": "TR-05 Errors are described by a problem document (RFC 9457).",
    "rawStatus": "cantTell",
    "status": "other",
    "suite": [
     "transport@1.0"
    ],
    "tags": [
     "SHOULD"
    ],
    "testId": "68d337dcd77ebbd280daaf08022b28fd",
    "trace": "paging / pages-walk: The answer was 401; a list of services was wanted. (paging/list#1)"
   },
   {
    "duration": 0,
    "message": "Incomplete: 40 of 42 requests were answered 401; check specs.service-directory@3.0.credentials.default.",
    "name": "verdict",
    "rawStatus": "incomplete",
    "status": "failed",
    "suite": [
     "assay"
    ]
   }
  ],
  "tool": {
   "name": "assay",
   "version": "0.1.0"
  }
 },
 "specVersion": "1.0.0"
}

`
