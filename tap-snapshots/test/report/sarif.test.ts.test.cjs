/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/report/sarif.test.ts > TAP > SARIF of a report: adHoc > must match snapshot 1`] = `
{
 "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
 "runs": [
  {
   "columnKind": "utf16CodeUnits",
   "invocations": [
    {
     "executionSuccessful": true
    }
   ],
   "properties": {
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
    "verdict": "not-conformant"
   },
   "results": [
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Ad hoc, not conformant: 1 of 2 workflows failed."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "96aff2ff7a75b3a2:1"
     },
     "properties": {
      "verdict": "not-conformant"
     },
     "ruleId": "assay-verdict"
    },
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Failed: The workflow \\"find\\" ended at step \\"one\\" because its success criterion did not hold.\\nEvidence: find/one#1"
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "258a85a95b3a425f:1"
     },
     "properties": {
      "cause": "supplier",
      "level": "MUST",
      "outcome": "failed"
     },
     "ruleId": "case:find"
    }
   ],
   "tool": {
    "driver": {
     "name": "assay",
     "rules": [
      {
       "help": {
        "text": "See docs/verdicts.md of assay."
       },
       "id": "assay-verdict",
       "shortDescription": {
        "text": "The product conforms to the standard."
       }
      },
      {
       "help": {
        "text": "The workflow \\"find\\" ended at step \\"one\\" because its success criterion did not hold."
       },
       "id": "case:find",
       "properties": {
        "tags": [
         "ad-hoc@0.0",
         "MUST"
        ]
       },
       "shortDescription": {
        "text": "case:find"
       }
      }
     ],
     "version": "0.1.0"
    }
   }
  }
 ],
 "version": "2.1.0"
}

`

exports[`test/report/sarif.test.ts > TAP > SARIF of a report: conformant > must match snapshot 1`] = `
{
 "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
 "runs": [
  {
   "columnKind": "utf16CodeUnits",
   "invocations": [
    {
     "executionSuccessful": true
    }
   ],
   "properties": {
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
    "verdict": "conformant"
   },
   "results": [],
   "tool": {
    "driver": {
     "name": "assay",
     "rules": [
      {
       "help": {
        "text": "See docs/verdicts.md of assay."
       },
       "id": "assay-verdict",
       "shortDescription": {
        "text": "The product conforms to the standard."
       }
      }
     ],
     "version": "0.1.0"
    }
   }
  }
 ],
 "version": "2.1.0"
}

`

exports[`test/report/sarif.test.ts > TAP > SARIF of a report: hostile > must match snapshot 1`] = `
{
 "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
 "runs": [
  {
   "columnKind": "utf16CodeUnits",
   "invocations": [
    {
     "executionSuccessful": true
    }
   ],
   "properties": {
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
    "verdict": "not-conformant"
   },
   "results": [
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "<script>globalThis.XSS=1</script>\\"'\`&amp;\\\\]\\\\]>\\\\\\\\u{1b}\\\\[31m\\\\\\\\u{202e}\\\\\\\\u{d800}\\n::error::x\\n##\\\\[error\\\\]=1+1|\`rm -rf\`"
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "96aff2ff7a75b3a2:1"
     },
     "properties": {
      "verdict": "not-conformant"
     },
     "ruleId": "assay-verdict"
    },
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Failed: <script>globalThis.XSS=1</script>\\"'\`&amp;\\\\]\\\\]>\\\\\\\\u{1b}\\\\[31m\\\\\\\\u{202e}\\\\\\\\u{d800}\\n::error::x\\n##\\\\[error\\\\]=1+1|\`rm -rf\`\\nWanted: <script>globalThis.XSS=1</script>\\"'\`&amp;\\\\]\\\\]>\\\\\\\\u{1b}\\\\[31m\\\\\\\\u{202e}\\\\\\\\u{d800}\\n::error::x\\n##\\\\[error\\\\]=1+1|\`rm -rf\`\\nSeen: <script>globalThis.XSS=1</script>\\"'\`&amp;\\\\]\\\\]>\\\\\\\\u{1b}\\\\[31m\\\\\\\\u{202e}\\\\\\\\u{d800}\\n::error::x\\n##\\\\[error\\\\]=1+1|\`rm -rf\`\\nEvidence: hostile/x#1\\nRemedy: <script>globalThis.XSS=1</script>\\"'\`&amp;\\\\]\\\\]>\\\\\\\\u{1b}\\\\[31m\\\\\\\\u{202e}\\\\\\\\u{d800}\\n::error::x\\n##\\\\[error\\\\]=1+1|\`rm -rf\`"
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "f8cc1ff85901f18c:1"
     },
     "properties": {
      "cause": "supplier",
      "level": "MUST",
      "outcome": "failed"
     },
     "ruleId": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
    },
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Failed: <script>globalThis.XSS=1</script>\\"'\`&amp;\\\\]\\\\]>\\\\\\\\u{1b}\\\\[31m\\\\\\\\u{202e}\\\\\\\\u{d800}\\n::error::x\\n##\\\\[error\\\\]=1+1|\`rm -rf\`\\nWanted: <script>globalThis.XSS=1</script>\\"'\`&amp;\\\\]\\\\]>\\\\\\\\u{1b}\\\\[31m\\\\\\\\u{202e}\\\\\\\\u{d800}\\n::error::x\\n##\\\\[error\\\\]=1+1|\`rm -rf\`\\nSeen: <script>globalThis.XSS=1</script>\\"'\`&amp;\\\\]\\\\]>\\\\\\\\u{1b}\\\\[31m\\\\\\\\u{202e}\\\\\\\\u{d800}\\n::error::x\\n##\\\\[error\\\\]=1+1|\`rm -rf\`\\nEvidence: hostile/x#1\\nRemedy: <script>globalThis.XSS=1</script>\\"'\`&amp;\\\\]\\\\]>\\\\\\\\u{1b}\\\\[31m\\\\\\\\u{202e}\\\\\\\\u{d800}\\n::error::x\\n##\\\\[error\\\\]=1+1|\`rm -rf\`"
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "f8cc1ff85901f18c:1"
     },
     "properties": {
      "cause": "supplier",
      "level": "MUST",
      "outcome": "failed"
     },
     "ruleId": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
    }
   ],
   "tool": {
    "driver": {
     "name": "assay",
     "rules": [
      {
       "help": {
        "text": "See docs/verdicts.md of assay."
       },
       "id": "assay-verdict",
       "shortDescription": {
        "text": "The product conforms to the standard."
       }
      },
      {
       "help": {
        "text": "<script>globalThis.XSS=1</script>\\"'\`&amp;\\\\]\\\\]>\\\\\\\\u{1b}\\\\[31m\\\\\\\\u{202e}\\\\\\\\u{d800}\\n::error::x\\n##\\\\[error\\\\]=1+1|\`rm -rf\`"
       },
       "id": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
       "properties": {
        "tags": [
         "other@1.0",
         "MUST"
        ]
       },
       "shortDescription": {
        "text": "<script>globalThis.XSS=1</script>\\"'\`&amp;\\\\]\\\\]>\\\\\\\\u{1b}\\\\[31m\\\\\\\\u{202e}\\\\\\\\u{d800}\\n::error::x\\n##\\\\[error\\\\]=1+1|\`rm -rf\`"
       }
      }
     ],
     "version": "0.1.0"
    }
   }
  }
 ],
 "version": "2.1.0"
}

`

exports[`test/report/sarif.test.ts > TAP > SARIF of a report: notConformant > must match snapshot 1`] = `
{
 "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
 "runs": [
  {
   "columnKind": "utf16CodeUnits",
   "invocations": [
    {
     "executionSuccessful": true
    }
   ],
   "properties": {
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
    "verdict": "not-conformant"
   },
   "results": [
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Not conformant: 2 of 7 applicable MUST requirements failed."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "96aff2ff7a75b3a2:1"
     },
     "properties": {
      "verdict": "not-conformant"
     },
     "ruleId": "assay-verdict"
    },
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Failed: Page 2 repeats the service \\"4f6c1d1e\\" of page 1.\\nWanted: 3 services, each once\\nSeen: 3 services, \\"4f6c1d1e\\" twice\\nEvidence: paging/list#2\\nRemedy: Order the list by something unique, such as id, before it is cut into pages."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "ba16c8f68e2ea88b:1"
     },
     "properties": {
      "cause": "supplier",
      "level": "MUST",
      "outcome": "failed"
     },
     "ruleId": "ORUK-10"
    },
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Failed: Page 4 of 3 was answered with 500; 200 and an empty list was wanted.\\nWanted: 200\\nSeen: 500\\nEvidence: beyond/list#1\\nRemedy: Correct what ORUK-11 asks for."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "cc7d026dc882f4b4:1"
     },
     "properties": {
      "cause": "supplier",
      "level": "MUST",
      "outcome": "failed"
     },
     "ruleId": "ORUK-11"
    },
    {
     "level": "warning",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Advisory: The services lack \\"assured_date\\".\\nWanted: a member \\"assured_date\\"\\nSeen: id, name, status\\nEvidence: paging/list#2\\nRemedy: Correct what ORUK-15 asks for."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "5f29c5a3930ff3d9:1"
     },
     "properties": {
      "cause": "supplier",
      "level": "SHOULD",
      "outcome": "failed"
     },
     "ruleId": "ORUK-15"
    },
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Could not tell: The handshake with TLS 1.0 got no answer within 10 s.\\nEvidence: old-tls/hello#1\\nRemedy: Correct what TR-02 asks for."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "a7f4e354e35f37bc:1"
     },
     "properties": {
      "cause": "network",
      "level": "MUST",
      "outcome": "cantTell"
     },
     "ruleId": "TR-02"
    }
   ],
   "tool": {
    "driver": {
     "name": "assay",
     "rules": [
      {
       "help": {
        "text": "See docs/verdicts.md of assay."
       },
       "id": "assay-verdict",
       "shortDescription": {
        "text": "The product conforms to the standard."
       }
      },
      {
       "help": {
        "text": "Order the list by something unique, such as id, before it is cut into pages."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "ORUK-10",
       "properties": {
        "tags": [
         "service-directory@3.0",
         "MUST"
        ]
       },
       "shortDescription": {
        "text": "Walking every page yields each service once, as many as total_items says."
       }
      },
      {
       "help": {
        "text": "Correct what ORUK-11 asks for."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "ORUK-11",
       "properties": {
        "tags": [
         "service-directory@3.0",
         "MUST"
        ]
       },
       "shortDescription": {
        "text": "A page beyond the last is empty, not an error."
       }
      },
      {
       "help": {
        "text": "Correct what ORUK-15 asks for."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "ORUK-15",
       "properties": {
        "tags": [
         "service-directory@3.0",
         "SHOULD"
        ]
       },
       "shortDescription": {
        "text": "Each service says when it was last assured."
       }
      },
      {
       "help": {
        "text": "Correct what TR-02 asks for."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "TR-02",
       "properties": {
        "tags": [
         "transport@1.0",
         "MUST"
        ]
       },
       "shortDescription": {
        "text": "TLS 1.2 or newer is used; older versions are refused."
       }
      }
     ],
     "version": "0.1.0"
    }
   }
  }
 ],
 "version": "2.1.0"
}

`

exports[`test/report/sarif.test.ts > TAP > SARIF of a report: refused > must match snapshot 1`] = `
{
 "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
 "runs": [
  {
   "columnKind": "utf16CodeUnits",
   "invocations": [
    {
     "executionSuccessful": false
    }
   ],
   "properties": {
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
    "verdict": "incomplete"
   },
   "results": [
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Incomplete: 40 of 42 requests were answered 401; check specs.service-directory@3.0.credentials.default."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "96aff2ff7a75b3a2:1"
     },
     "properties": {
      "verdict": "incomplete"
     },
     "ruleId": "assay-verdict"
    },
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Could not tell: The service answered 401 to every request that carries the credential \\"default\\".\\nWanted: 200\\nSeen: 401\\nEvidence: paging/list#1\\nRemedy: Check specs.service-directory@3.0.credentials.default in the target file."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "41dd986e7dd8e727:1"
     },
     "properties": {
      "cause": "credentials",
      "level": "MUST",
      "outcome": "cantTell"
     },
     "ruleId": "ORUK-01"
    },
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Could not tell: The service answered 401 to every request that carries the credential \\"default\\".\\nWanted: 200\\nSeen: 401\\nEvidence: paging/list#1\\nRemedy: Check specs.service-directory@3.0.credentials.default in the target file."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "4ac8380bd69c584a:1"
     },
     "properties": {
      "cause": "credentials",
      "level": "MUST",
      "outcome": "cantTell"
     },
     "ruleId": "ORUK-04"
    },
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Could not tell: The service answered 401 to every request that carries the credential \\"default\\".\\nWanted: 200\\nSeen: 401\\nEvidence: paging/list#1\\nRemedy: Check specs.service-directory@3.0.credentials.default in the target file."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "ba16c8f68e2ea88b:1"
     },
     "properties": {
      "cause": "credentials",
      "level": "MUST",
      "outcome": "cantTell"
     },
     "ruleId": "ORUK-10"
    },
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Could not tell: The service answered 401 to every request that carries the credential \\"default\\".\\nWanted: 200\\nSeen: 401\\nEvidence: paging/list#1\\nRemedy: Check specs.service-directory@3.0.credentials.default in the target file."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "cc7d026dc882f4b4:1"
     },
     "properties": {
      "cause": "credentials",
      "level": "MUST",
      "outcome": "cantTell"
     },
     "ruleId": "ORUK-11"
    },
    {
     "level": "warning",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Could not tell: The service answered 401 to every request that carries the credential \\"default\\".\\nWanted: 200\\nSeen: 401\\nEvidence: paging/list#1\\nRemedy: Check specs.service-directory@3.0.credentials.default in the target file."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "5f29c5a3930ff3d9:1"
     },
     "properties": {
      "cause": "credentials",
      "level": "SHOULD",
      "outcome": "cantTell"
     },
     "ruleId": "ORUK-15"
    },
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Could not tell: The service answered 401 to every request that carries the credential \\"default\\".\\nWanted: 200\\nSeen: 401\\nEvidence: paging/list#1\\nRemedy: Check specs.service-directory@3.0.credentials.default in the target file."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "8d1ec5f980fcebb5:1"
     },
     "properties": {
      "cause": "credentials",
      "level": "MUST",
      "outcome": "cantTell"
     },
     "ruleId": "ORUK-17"
    },
    {
     "level": "warning",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Could not tell: The service answered 401 to every request that carries the credential \\"default\\".\\nWanted: 200\\nSeen: 401\\nEvidence: paging/list#1\\nRemedy: Check specs.service-directory@3.0.credentials.default in the target file."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "10752b6c25ade1e4:1"
     },
     "properties": {
      "cause": "credentials",
      "level": "MAY",
      "outcome": "cantTell"
     },
     "ruleId": "ORUK-20"
    },
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Could not tell: The service answered 401 to every request that carries the credential \\"default\\".\\nWanted: 200\\nSeen: 401\\nEvidence: paging/list#1\\nRemedy: Check specs.service-directory@3.0.credentials.default in the target file."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "fccefc78a74cbb78:1"
     },
     "properties": {
      "cause": "credentials",
      "level": "MUST",
      "outcome": "cantTell"
     },
     "ruleId": "TR-01"
    },
    {
     "level": "error",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Could not tell: The service answered 401 to every request that carries the credential \\"default\\".\\nWanted: 200\\nSeen: 401\\nEvidence: paging/list#1\\nRemedy: Check specs.service-directory@3.0.credentials.default in the target file."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "a7f4e354e35f37bc:1"
     },
     "properties": {
      "cause": "credentials",
      "level": "MUST",
      "outcome": "cantTell"
     },
     "ruleId": "TR-02"
    },
    {
     "level": "warning",
     "locations": [
      {
       "physicalLocation": {
        "artifactLocation": {
         "uri": "target.yaml"
        },
        "region": {
         "startLine": 1
        }
       }
      }
     ],
     "message": {
      "text": "Could not tell: The service answered 401 to every request that carries the credential \\"default\\".\\nWanted: 200\\nSeen: 401\\nEvidence: paging/list#1\\nRemedy: Check specs.service-directory@3.0.credentials.default in the target file."
     },
     "partialFingerprints": {
      "primaryLocationLineHash": "6af98a7e1bc72817:1"
     },
     "properties": {
      "cause": "credentials",
      "level": "SHOULD",
      "outcome": "cantTell"
     },
     "ruleId": "TR-05"
    }
   ],
   "tool": {
    "driver": {
     "name": "assay",
     "rules": [
      {
       "help": {
        "text": "See docs/verdicts.md of assay."
       },
       "id": "assay-verdict",
       "shortDescription": {
        "text": "The product conforms to the standard."
       }
      },
      {
       "help": {
        "text": "Check specs.service-directory@3.0.credentials.default in the target file."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "ORUK-01",
       "properties": {
        "tags": [
         "service-directory@3.0",
         "MUST"
        ]
       },
       "shortDescription": {
        "text": "The service describes itself at the root of the API."
       }
      },
      {
       "help": {
        "text": "Check specs.service-directory@3.0.credentials.default in the target file."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "ORUK-04",
       "properties": {
        "tags": [
         "service-directory@3.0",
         "MUST"
        ]
       },
       "shortDescription": {
        "text": "Every service has an id, a name and a status."
       }
      },
      {
       "help": {
        "text": "Check specs.service-directory@3.0.credentials.default in the target file."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "ORUK-10",
       "properties": {
        "tags": [
         "service-directory@3.0",
         "MUST"
        ]
       },
       "shortDescription": {
        "text": "Walking every page yields each service once, as many as total_items says."
       }
      },
      {
       "help": {
        "text": "Check specs.service-directory@3.0.credentials.default in the target file."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "ORUK-11",
       "properties": {
        "tags": [
         "service-directory@3.0",
         "MUST"
        ]
       },
       "shortDescription": {
        "text": "A page beyond the last is empty, not an error."
       }
      },
      {
       "help": {
        "text": "Check specs.service-directory@3.0.credentials.default in the target file."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "ORUK-15",
       "properties": {
        "tags": [
         "service-directory@3.0",
         "SHOULD"
        ]
       },
       "shortDescription": {
        "text": "Each service says when it was last assured."
       }
      },
      {
       "help": {
        "text": "Check specs.service-directory@3.0.credentials.default in the target file."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "ORUK-17",
       "properties": {
        "tags": [
         "service-directory@3.0",
         "MUST"
        ]
       },
       "shortDescription": {
        "text": "Taxonomy terms name the vocabulary they come from."
       }
      },
      {
       "help": {
        "text": "Check specs.service-directory@3.0.credentials.default in the target file."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "ORUK-20",
       "properties": {
        "tags": [
         "service-directory@3.0",
         "MAY"
        ]
       },
       "shortDescription": {
        "text": "A list can be had as newline-delimited JSON."
       }
      },
      {
       "help": {
        "text": "Check specs.service-directory@3.0.credentials.default in the target file."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "TR-01",
       "properties": {
        "tags": [
         "transport@1.0",
         "MUST"
        ]
       },
       "shortDescription": {
        "text": "The service is reached by HTTPS only."
       }
      },
      {
       "help": {
        "text": "Check specs.service-directory@3.0.credentials.default in the target file."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "TR-02",
       "properties": {
        "tags": [
         "transport@1.0",
         "MUST"
        ]
       },
       "shortDescription": {
        "text": "TLS 1.2 or newer is used; older versions are refused."
       }
      },
      {
       "help": {
        "text": "Check specs.service-directory@3.0.credentials.default in the target file."
       },
       "helpUri": "https://docs.openreferral.org/en/3.0/hsds/api_reference.html",
       "id": "TR-05",
       "properties": {
        "tags": [
         "transport@1.0",
         "SHOULD"
        ]
       },
       "shortDescription": {
        "text": "Errors are described by a problem document (RFC 9457)."
       }
      }
     ],
     "version": "0.1.0"
    }
   }
  }
 ],
 "version": "2.1.0"
}

`
