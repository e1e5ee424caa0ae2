/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/report/earl.test.ts > TAP > EARL of a report: adHoc > must match snapshot 1`] = `
{
 "@context": {
  "dct": "http://purl.org/dc/terms/",
  "dct:date": {
   "@type": "xsd:dateTime"
  },
  "dct:isPartOf": {
   "@type": "@id"
  },
  "earl": "http://www.w3.org/ns/earl#",
  "earl:assertedBy": {
   "@type": "@id"
  },
  "earl:mode": {
   "@type": "@id"
  },
  "earl:outcome": {
   "@type": "@id"
  },
  "earl:subject": {
   "@type": "@id"
  },
  "earl:test": {
   "@type": "@id"
  },
  "xsd": "http://www.w3.org/2001/XMLSchema#"
 },
 "@graph": [
  {
   "@id": "urn:assay:tool",
   "@type": [
    "earl:Assertor",
    "earl:Software"
   ],
   "dct:hasVersion": "0.1.0",
   "dct:title": "assay"
  },
  {
   "@id": "urn:assay:subject",
   "@type": "earl:TestSubject",
   "dct:creator": "not declared",
   "dct:description": [
    "http://127.0.0.1:8080"
   ],
   "dct:hasVersion": "",
   "dct:title": "not declared"
  },
  {
   "@id": "urn:assay:verdict",
   "@type": "earl:TestRequirement",
   "dct:title": "The product conforms to the standard."
  },
  {
   "@id": "urn:assay:requirement:ad-hoc%400.0:case%3Awalk",
   "@type": "earl:TestRequirement",
   "dct:description": "",
   "dct:isPartOf": "urn:assay:spec:ad-hoc%400.0",
   "dct:title": "case:walk (MUST)"
  },
  {
   "@id": "urn:assay:requirement:ad-hoc%400.0:case%3Afind",
   "@type": "earl:TestRequirement",
   "dct:description": "",
   "dct:isPartOf": "urn:assay:spec:ad-hoc%400.0",
   "dct:title": "case:find (MUST)"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:ad-hoc%400.0:case%3Awalk"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The workflow \\"find\\" ended at step \\"one\\" because its success criterion did not hold.",
    "earl:info": "Page 2 repeats a service.",
    "earl:outcome": "earl:failed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:ad-hoc%400.0:case%3Afind"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Ad hoc, not conformant: 1 of 2 workflows failed.",
    "earl:outcome": "earl:failed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:verdict"
  }
 ]
}

`

exports[`test/report/earl.test.ts > TAP > EARL of a report: conformant > must match snapshot 1`] = `
{
 "@context": {
  "dct": "http://purl.org/dc/terms/",
  "dct:date": {
   "@type": "xsd:dateTime"
  },
  "dct:isPartOf": {
   "@type": "@id"
  },
  "earl": "http://www.w3.org/ns/earl#",
  "earl:assertedBy": {
   "@type": "@id"
  },
  "earl:mode": {
   "@type": "@id"
  },
  "earl:outcome": {
   "@type": "@id"
  },
  "earl:subject": {
   "@type": "@id"
  },
  "earl:test": {
   "@type": "@id"
  },
  "xsd": "http://www.w3.org/2001/XMLSchema#"
 },
 "@graph": [
  {
   "@id": "urn:assay:tool",
   "@type": [
    "earl:Assertor",
    "earl:Software"
   ],
   "dct:hasVersion": "0.1.0",
   "dct:title": "assay"
  },
  {
   "@id": "urn:assay:subject",
   "@type": "earl:TestSubject",
   "dct:creator": "Example Ltd",
   "dct:description": [
    "https://api.example.org/v1",
    "https://api.example.org/v1"
   ],
   "dct:hasVersion": "4.2",
   "dct:title": "Directory"
  },
  {
   "@id": "urn:assay:verdict",
   "@type": "earl:TestRequirement",
   "dct:title": "The product conforms to the standard."
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-01",
   "@type": "earl:TestRequirement",
   "dct:description": "The service describes itself at the root of the API.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-01 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-04",
   "@type": "earl:TestRequirement",
   "dct:description": "Every service has an id, a name and a status.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-04 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-10",
   "@type": "earl:TestRequirement",
   "dct:description": "Walking every page yields each service once, as many as total_items says.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-10 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-11",
   "@type": "earl:TestRequirement",
   "dct:description": "A page beyond the last is empty, not an error.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-11 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-15",
   "@type": "earl:TestRequirement",
   "dct:description": "Each service says when it was last assured.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-15 (SHOULD)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-17",
   "@type": "earl:TestRequirement",
   "dct:description": "Taxonomy terms name the vocabulary they come from.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-17 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-20",
   "@type": "earl:TestRequirement",
   "dct:description": "A list can be had as newline-delimited JSON.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-20 (MAY)"
  },
  {
   "@id": "urn:assay:requirement:transport%401.0:TR-01",
   "@type": "earl:TestRequirement",
   "dct:description": "The service is reached by HTTPS only.",
   "dct:isPartOf": "urn:assay:spec:transport%401.0",
   "dct:title": "TR-01 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:transport%401.0:TR-02",
   "@type": "earl:TestRequirement",
   "dct:description": "TLS 1.2 or newer is used; older versions are refused.",
   "dct:isPartOf": "urn:assay:spec:transport%401.0",
   "dct:title": "TR-02 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:transport%401.0:TR-05",
   "@type": "earl:TestRequirement",
   "dct:description": "Errors are described by a problem document (RFC 9457).",
   "dct:isPartOf": "urn:assay:spec:transport%401.0",
   "dct:title": "TR-05 (SHOULD)"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-01"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-04"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-10"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-11"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-15"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-17"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The target file declares \\"ndjson\\" false, and the service is consistent with that.",
    "earl:info": "The target file declares \\"ndjson\\" false, and the service is consistent with that.",
    "earl:outcome": "earl:inapplicable"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-20"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:transport%401.0:TR-01"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:transport%401.0:TR-02"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:transport%401.0:TR-05"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Conformant: all 6 applicable MUST requirements passed.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:verdict"
  }
 ]
}

`

exports[`test/report/earl.test.ts > TAP > EARL of a report: hostile > must match snapshot 1`] = `
{
 "@context": {
  "dct": "http://purl.org/dc/terms/",
  "dct:date": {
   "@type": "xsd:dateTime"
  },
  "dct:isPartOf": {
   "@type": "@id"
  },
  "earl": "http://www.w3.org/ns/earl#",
  "earl:assertedBy": {
   "@type": "@id"
  },
  "earl:mode": {
   "@type": "@id"
  },
  "earl:outcome": {
   "@type": "@id"
  },
  "earl:subject": {
   "@type": "@id"
  },
  "earl:test": {
   "@type": "@id"
  },
  "xsd": "http://www.w3.org/2001/XMLSchema#"
 },
 "@graph": [
  {
   "@id": "urn:assay:tool",
   "@type": [
    "earl:Assertor",
    "earl:Software"
   ],
   "dct:hasVersion": "0.1.0",
   "dct:title": "assay"
  },
  {
   "@id": "urn:assay:subject",
   "@type": "earl:TestSubject",
   "dct:creator": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
   "dct:description": [
    "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
   ],
   "dct:hasVersion": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
   "dct:title": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
  },
  {
   "@id": "urn:assay:verdict",
   "@type": "earl:TestRequirement",
   "dct:title": "The product conforms to the standard."
  },
  {
   "@id": "urn:assay:requirement:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%60:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%60",
   "@type": "earl:TestRequirement",
   "dct:description": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
   "dct:isPartOf": "urn:assay:spec:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%60",
   "dct:title": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` (MUST)"
  },
  {
   "@id": "urn:assay:requirement:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%60:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%602",
   "@type": "earl:TestRequirement",
   "dct:description": "",
   "dct:isPartOf": "urn:assay:spec:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%60",
   "dct:title": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`2 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%60",
   "@type": "earl:TestRequirement",
   "dct:description": "",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` (MUST)"
  },
  {
   "@id": "urn:assay:requirement:other%401.0:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%60",
   "@type": "earl:TestRequirement",
   "dct:description": "",
   "dct:isPartOf": "urn:assay:spec:other%401.0",
   "dct:title": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\` (MUST)"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "dct:description": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "earl:info": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "earl:outcome": "earl:failed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%60:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%60"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "dct:description": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "earl:info": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "earl:outcome": "earl:untested"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%60:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%602"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%60"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "dct:description": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "earl:info": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "earl:outcome": "earl:failed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:other%401.0:%3Cscript%3EglobalThis.XSS%3D1%3C%2Fscript%3E%22'%60%26amp%3B%5D%5D%3E%1B%5B31m%E2%80%AE%EF%BF%BD%0A%3A%3Aerror%3A%3Ax%0A%23%23%5Berror%5D%3D1%2B1%7C%60rm%20-rf%60"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "dct:description": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "earl:outcome": "earl:failed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:verdict"
  }
 ]
}

`

exports[`test/report/earl.test.ts > TAP > EARL of a report: notConformant > must match snapshot 1`] = `
{
 "@context": {
  "dct": "http://purl.org/dc/terms/",
  "dct:date": {
   "@type": "xsd:dateTime"
  },
  "dct:isPartOf": {
   "@type": "@id"
  },
  "earl": "http://www.w3.org/ns/earl#",
  "earl:assertedBy": {
   "@type": "@id"
  },
  "earl:mode": {
   "@type": "@id"
  },
  "earl:outcome": {
   "@type": "@id"
  },
  "earl:subject": {
   "@type": "@id"
  },
  "earl:test": {
   "@type": "@id"
  },
  "xsd": "http://www.w3.org/2001/XMLSchema#"
 },
 "@graph": [
  {
   "@id": "urn:assay:tool",
   "@type": [
    "earl:Assertor",
    "earl:Software"
   ],
   "dct:hasVersion": "0.1.0",
   "dct:title": "assay"
  },
  {
   "@id": "urn:assay:subject",
   "@type": "earl:TestSubject",
   "dct:creator": "Example Ltd",
   "dct:description": [
    "https://api.example.org/v1",
    "https://api.example.org/v1"
   ],
   "dct:hasVersion": "4.2",
   "dct:title": "Directory"
  },
  {
   "@id": "urn:assay:verdict",
   "@type": "earl:TestRequirement",
   "dct:title": "The product conforms to the standard."
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-01",
   "@type": "earl:TestRequirement",
   "dct:description": "The service describes itself at the root of the API.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-01 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-04",
   "@type": "earl:TestRequirement",
   "dct:description": "Every service has an id, a name and a status.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-04 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-10",
   "@type": "earl:TestRequirement",
   "dct:description": "Walking every page yields each service once, as many as total_items says.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-10 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-11",
   "@type": "earl:TestRequirement",
   "dct:description": "A page beyond the last is empty, not an error.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-11 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-15",
   "@type": "earl:TestRequirement",
   "dct:description": "Each service says when it was last assured.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-15 (SHOULD)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-17",
   "@type": "earl:TestRequirement",
   "dct:description": "Taxonomy terms name the vocabulary they come from.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-17 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-20",
   "@type": "earl:TestRequirement",
   "dct:description": "A list can be had as newline-delimited JSON.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-20 (MAY)"
  },
  {
   "@id": "urn:assay:requirement:transport%401.0:TR-01",
   "@type": "earl:TestRequirement",
   "dct:description": "The service is reached by HTTPS only.",
   "dct:isPartOf": "urn:assay:spec:transport%401.0",
   "dct:title": "TR-01 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:transport%401.0:TR-02",
   "@type": "earl:TestRequirement",
   "dct:description": "TLS 1.2 or newer is used; older versions are refused.",
   "dct:isPartOf": "urn:assay:spec:transport%401.0",
   "dct:title": "TR-02 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:transport%401.0:TR-05",
   "@type": "earl:TestRequirement",
   "dct:description": "Errors are described by a problem document (RFC 9457).",
   "dct:isPartOf": "urn:assay:spec:transport%401.0",
   "dct:title": "TR-05 (SHOULD)"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-01"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-04"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Page 2 repeats the service \\"4f6c1d1e\\" of page 1.",
    "earl:info": "Page 2 repeats the service \\"4f6c1d1e\\" of page 1; each was wanted once.",
    "earl:outcome": "earl:failed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-10"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Page 4 of 3 was answered with 500; 200 and an empty list was wanted.",
    "earl:info": "Page 4 of 3 was answered with 500; 200 and an empty list was wanted.",
    "earl:outcome": "earl:failed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-11"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The services lack \\"assured_date\\".",
    "earl:info": "The member \\"assured_date\\" is missing.",
    "earl:outcome": "earl:failed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-15"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "No service carries a taxonomy term.",
    "earl:info": "No service carries a taxonomy term.",
    "earl:outcome": "earl:untested"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-17"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The target file declares \\"ndjson\\" false, and the service is consistent with that.",
    "earl:info": "The target file declares \\"ndjson\\" false, and the service is consistent with that.",
    "earl:outcome": "earl:inapplicable"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-20"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:transport%401.0:TR-01"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The handshake with TLS 1.0 got no answer within 10 s.",
    "earl:info": "No connection was made within 10 s.",
    "earl:outcome": "earl:cantTell"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:transport%401.0:TR-02"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Every check that tests it passed.",
    "earl:info": "Each service came once.",
    "earl:outcome": "earl:passed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:transport%401.0:TR-05"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Not conformant: 2 of 7 applicable MUST requirements failed.",
    "earl:outcome": "earl:failed"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:verdict"
  }
 ]
}

`

exports[`test/report/earl.test.ts > TAP > EARL of a report: refused > must match snapshot 1`] = `
{
 "@context": {
  "dct": "http://purl.org/dc/terms/",
  "dct:date": {
   "@type": "xsd:dateTime"
  },
  "dct:isPartOf": {
   "@type": "@id"
  },
  "earl": "http://www.w3.org/ns/earl#",
  "earl:assertedBy": {
   "@type": "@id"
  },
  "earl:mode": {
   "@type": "@id"
  },
  "earl:outcome": {
   "@type": "@id"
  },
  "earl:subject": {
   "@type": "@id"
  },
  "earl:test": {
   "@type": "@id"
  },
  "xsd": "http://www.w3.org/2001/XMLSchema#"
 },
 "@graph": [
  {
   "@id": "urn:assay:tool",
   "@type": [
    "earl:Assertor",
    "earl:Software"
   ],
   "dct:hasVersion": "0.1.0",
   "dct:title": "assay"
  },
  {
   "@id": "urn:assay:subject",
   "@type": "earl:TestSubject",
   "dct:creator": "Example Ltd",
   "dct:description": [
    "https://api.example.org/v1",
    "https://api.example.org/v1"
   ],
   "dct:hasVersion": "4.2",
   "dct:title": "Directory"
  },
  {
   "@id": "urn:assay:verdict",
   "@type": "earl:TestRequirement",
   "dct:title": "The product conforms to the standard."
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-01",
   "@type": "earl:TestRequirement",
   "dct:description": "The service describes itself at the root of the API.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-01 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-04",
   "@type": "earl:TestRequirement",
   "dct:description": "Every service has an id, a name and a status.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-04 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-10",
   "@type": "earl:TestRequirement",
   "dct:description": "Walking every page yields each service once, as many as total_items says.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-10 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-11",
   "@type": "earl:TestRequirement",
   "dct:description": "A page beyond the last is empty, not an error.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-11 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-15",
   "@type": "earl:TestRequirement",
   "dct:description": "Each service says when it was last assured.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-15 (SHOULD)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-17",
   "@type": "earl:TestRequirement",
   "dct:description": "Taxonomy terms name the vocabulary they come from.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-17 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:service-directory%403.0:ORUK-20",
   "@type": "earl:TestRequirement",
   "dct:description": "A list can be had as newline-delimited JSON.",
   "dct:isPartOf": "urn:assay:spec:service-directory%403.0",
   "dct:title": "ORUK-20 (MAY)"
  },
  {
   "@id": "urn:assay:requirement:transport%401.0:TR-01",
   "@type": "earl:TestRequirement",
   "dct:description": "The service is reached by HTTPS only.",
   "dct:isPartOf": "urn:assay:spec:transport%401.0",
   "dct:title": "TR-01 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:transport%401.0:TR-02",
   "@type": "earl:TestRequirement",
   "dct:description": "TLS 1.2 or newer is used; older versions are refused.",
   "dct:isPartOf": "urn:assay:spec:transport%401.0",
   "dct:title": "TR-02 (MUST)"
  },
  {
   "@id": "urn:assay:requirement:transport%401.0:TR-05",
   "@type": "earl:TestRequirement",
   "dct:description": "Errors are described by a problem document (RFC 9457).",
   "dct:isPartOf": "urn:assay:spec:transport%401.0",
   "dct:title": "TR-05 (SHOULD)"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The service answered 401 to every request that carries the credential \\"default\\".",
    "earl:info": "The answer was 401; a list of services was wanted.",
    "earl:outcome": "earl:cantTell"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-01"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The service answered 401 to every request that carries the credential \\"default\\".",
    "earl:info": "The answer was 401; a list of services was wanted.",
    "earl:outcome": "earl:cantTell"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-04"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The service answered 401 to every request that carries the credential \\"default\\".",
    "earl:info": "The answer was 401; a list of services was wanted.",
    "earl:outcome": "earl:cantTell"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-10"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The service answered 401 to every request that carries the credential \\"default\\".",
    "earl:info": "The answer was 401; a list of services was wanted.",
    "earl:outcome": "earl:cantTell"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-11"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The service answered 401 to every request that carries the credential \\"default\\".",
    "earl:info": "The answer was 401; a list of services was wanted.",
    "earl:outcome": "earl:cantTell"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-15"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The service answered 401 to every request that carries the credential \\"default\\".",
    "earl:info": "The answer was 401; a list of services was wanted.",
    "earl:outcome": "earl:cantTell"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-17"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The service answered 401 to every request that carries the credential \\"default\\".",
    "earl:info": "The answer was 401; a list of services was wanted.",
    "earl:outcome": "earl:cantTell"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:service-directory%403.0:ORUK-20"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The service answered 401 to every request that carries the credential \\"default\\".",
    "earl:info": "The answer was 401; a list of services was wanted.",
    "earl:outcome": "earl:cantTell"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:transport%401.0:TR-01"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The service answered 401 to every request that carries the credential \\"default\\".",
    "earl:info": "The answer was 401; a list of services was wanted.",
    "earl:outcome": "earl:cantTell"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:transport%401.0:TR-02"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "The service answered 401 to every request that carries the credential \\"default\\".",
    "earl:info": "The answer was 401; a list of services was wanted.",
    "earl:outcome": "earl:cantTell"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:requirement:transport%401.0:TR-05"
  },
  {
   "@type": "earl:Assertion",
   "earl:assertedBy": "urn:assay:tool",
   "earl:mode": "earl:automatic",
   "earl:result": {
    "@type": "earl:TestResult",
    "dct:date": "2026-03-14T09:26:53Z",
    "dct:description": "Incomplete: 40 of 42 requests were answered 401; check specs.service-directory@3.0.credentials.default.",
    "earl:outcome": "earl:cantTell"
   },
   "earl:subject": "urn:assay:subject",
   "earl:test": "urn:assay:verdict"
  }
 ]
}

`
