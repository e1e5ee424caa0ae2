/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/report/json.test.ts > TAP > the report is written with sorted keys and a line feed at the end > must match snapshot 1`] = `
{
 "adHoc": false,
 "advisories": [],
 "assay": "report/1",
 "assurance": "self-declared",
 "cases": [
  {
   "attempts": 1,
   "because": null,
   "cause": null,
   "id": "paging",
   "kind": "workflow",
   "outcome": "passed",
   "outputs": {
    "pages": 3
   },
   "steps": [
    {
     "attempt": 1,
     "evidence": [
      "paging/list#1"
     ],
     "id": "list",
     "outcome": "passed"
    },
    {
     "attempt": 2,
     "evidence": [
      "paging/list#2"
     ],
     "id": "list",
     "outcome": "passed"
    }
   ],
   "stepsOmitted": 0,
   "suite": "service-directory@1.0.0"
  },
  {
   "attempts": 2,
   "because": "The handshake was cut before a version was agreed.",
   "cause": "network",
   "id": "old-tls",
   "kind": "probe",
   "outcome": "cantTell",
   "outputs": {},
   "steps": [],
   "stepsOmitted": 12,
   "suite": "transport@1.0.0"
  }
 ],
 "complete": true,
 "counts": {
  "cantTell": 0,
  "failed": 0,
  "inapplicable": 1,
  "passed": 9,
  "untested": 0
 },
 "deliveries": {
  "claimed": 0,
  "handedIn": 0,
  "listed": [],
  "unclaimed": 0
 },
 "digests": {
  "evidence": "sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e",
  "plan": "sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525",
  "verdict": "sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"
 },
 "exchanges": {
  "interrupted": 0,
  "silent": 0,
  "total": 42
 },
 "exit": 0,
 "headline": "Conformant: all 6 applicable MUST requirements passed.",
 "partial": false,
 "profile": "directory@1",
 "rulings": [
  {
   "because": "Every check that tests it passed.",
   "cause": null,
   "findings": [
    {
     "as": null,
     "at": null,
     "because": "Each service came once.",
     "case": "paging",
     "cause": null,
     "check": "pages-walk",
     "evidence": [],
     "outcome": "passed",
     "seen": null,
     "wanted": null
    }
   ],
   "findingsOmitted": 0,
   "level": "MUST",
   "outcome": "passed",
   "remedy": "Correct what ORUK-01 asks for.",
   "requirement": "ORUK-01",
   "spec": "service-directory@3.0"
  },
  {
   "because": "Every check that tests it passed.",
   "cause": null,
   "findings": [
    {
     "as": null,
     "at": null,
     "because": "Each service came once.",
     "case": "paging",
     "cause": null,
     "check": "pages-walk",
     "evidence": [],
     "outcome": "passed",
     "seen": null,
     "wanted": null
    }
   ],
   "findingsOmitted": 0,
   "level": "MUST",
   "outcome": "passed",
   "remedy": "Correct what ORUK-04 asks for.",
   "requirement": "ORUK-04",
   "spec": "service-directory@3.0"
  },
  {
   "because": "Every check that tests it passed.",
   "cause": null,
   "findings": [
    {
     "as": null,
     "at": null,
     "because": "Each service came once.",
     "case": "paging",
     "cause": null,
     "check": "pages-walk",
     "evidence": [],
     "outcome": "passed",
     "seen": null,
     "wanted": null
    }
   ],
   "findingsOmitted": 0,
   "level": "MUST",
   "outcome": "passed",
   "remedy": "Correct what ORUK-10 asks for.",
   "requirement": "ORUK-10",
   "spec": "service-directory@3.0"
  },
  {
   "because": "Every check that tests it passed.",
   "cause": null,
   "findings": [
    {
     "as": null,
     "at": null,
     "because": "Each service came once.",
     "case": "paging",
     "cause": null,
     "check": "pages-walk",
     "evidence": [],
     "outcome": "passed",
     "seen": null,
     "wanted": null
    }
   ],
   "findingsOmitted": 0,
   "level": "MUST",
   "outcome": "passed",
   "remedy": "Correct what ORUK-11 asks for.",
   "requirement": "ORUK-11",
   "spec": "service-directory@3.0"
  },
  {
   "because": "Every check that tests it passed.",
   "cause": null,
   "findings": [
    {
     "as": null,
     "at": null,
     "because": "Each service came once.",
     "case": "paging",
     "cause": null,
     "check": "pages-walk",
     "evidence": [],
     "outcome": "passed",
     "seen": null,
     "wanted": null
    }
   ],
   "findingsOmitted": 0,
   "level": "SHOULD",
   "outcome": "passed",
   "remedy": "Correct what ORUK-15 asks for.",
   "requirement": "ORUK-15",
   "spec": "service-directory@3.0"
  },
  {
   "because": "Every check that tests it passed.",
   "cause": null,
   "findings": [
    {
     "as": null,
     "at": null,
     "because": "Each service came once.",
     "case": "paging",
     "cause": null,
     "check": "pages-walk",
     "evidence": [],
     "outcome": "passed",
     "seen": null,
     "wanted": null
    }
   ],
   "findingsOmitted": 0,
   "level": "MUST",
   "outcome": "passed",
   "remedy": "Correct what ORUK-17 asks for.",
   "requirement": "ORUK-17",
   "spec": "service-directory@3.0"
  },
  {
   "because": "The target file declares \\"ndjson\\" false, and the service is consistent with that.",
   "cause": "declared-absent",
   "findings": [],
   "findingsOmitted": 0,
   "level": "MAY",
   "outcome": "inapplicable",
   "remedy": "Correct what ORUK-20 asks for.",
   "requirement": "ORUK-20",
   "spec": "service-directory@3.0"
  },
  {
   "because": "Every check that tests it passed.",
   "cause": null,
   "findings": [
    {
     "as": null,
     "at": null,
     "because": "Each service came once.",
     "case": "paging",
     "cause": null,
     "check": "pages-walk",
     "evidence": [],
     "outcome": "passed",
     "seen": null,
     "wanted": null
    }
   ],
   "findingsOmitted": 0,
   "level": "MUST",
   "outcome": "passed",
   "remedy": "Correct what TR-01 asks for.",
   "requirement": "TR-01",
   "spec": "transport@1.0"
  },
  {
   "because": "Every check that tests it passed.",
   "cause": null,
   "findings": [
    {
     "as": null,
     "at": null,
     "because": "Each service came once.",
     "case": "paging",
     "cause": null,
     "check": "pages-walk",
     "evidence": [],
     "outcome": "passed",
     "seen": null,
     "wanted": null
    }
   ],
   "findingsOmitted": 0,
   "level": "MUST",
   "outcome": "passed",
   "remedy": "Correct what TR-02 asks for.",
   "requirement": "TR-02",
   "spec": "transport@1.0"
  },
  {
   "because": "Every check that tests it passed.",
   "cause": null,
   "findings": [
    {
     "as": null,
     "at": null,
     "because": "Each service came once.",
     "case": "paging",
     "cause": null,
     "check": "pages-walk",
     "evidence": [],
     "outcome": "passed",
     "seen": null,
     "wanted": null
    }
   ],
   "findingsOmitted": 0,
   "level": "SHOULD",
   "outcome": "passed",
   "remedy": "Correct what TR-05 asks for.",
   "requirement": "TR-05",
   "spec": "transport@1.0"
  }
 ],
 "target": {
  "declaredAbsent": [
   "service-directory@3.0: ndjson"
  ],
  "environment": "sandbox",
  "name": "example-directory",
  "notDeclared": [],
  "product": {
   "name": "Directory",
   "version": "4.2"
  },
  "quick": false,
  "supplier": {
   "id": "GB-COH-01234567",
   "name": "Example Ltd"
  },
  "urls": [
   {
    "spec": "service-directory@3.0",
    "url": "https://api.example.org/v1"
   },
   {
    "spec": "transport@1.0",
    "url": "https://api.example.org/v1"
   }
  ]
 },
 "tool": {
  "name": "assay",
  "version": "0.1.0"
 },
 "verdict": "conformant",
 "verdicts": [
  {
   "because": "Every applicable MUST passed.",
   "of": "service-directory@3.0",
   "verdict": "conformant"
  },
  {
   "because": "Every applicable MUST passed.",
   "of": "transport@1.0",
   "verdict": "conformant"
  }
 ]
}

`
