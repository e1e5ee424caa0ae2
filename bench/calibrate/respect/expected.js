const file = 'differences.arazzo.yaml'
const same = (workflow, outcome) => ({ workflow, file, assay: outcome, respect: outcome, says: '' })
const differ = (workflow, says, assay = 'passed') => ({
  workflow,
  file,
  assay,
  respect: assay === 'passed' ? 'failed' : 'passed',
  says,
})

/** What each workflow must give in assay, and gives in Respect; `says`: who asks for the difference. */
export const expected = [
  same('status-holds', 'passed'),
  same('status-does-not-hold', 'failed'),
  same('goto-keeps-outputs', 'passed'),
  same('step-overrides-parameter', 'passed'),
  same('reusable-value', 'passed'),
  same('dependencies-run-once', 'passed'),
  same('criteria-of-a-call-hold', 'passed'),
  differ('text-has-no-case', 'strings are compared without case (Arazzo 1.1.0, Criterion Object)'),
  differ('method-is-a-name', 'and so are methods'),
  differ('jsonpath-over-an-object', 'a query is read over the context itself (RFC 9535 §2.1)'),
  differ('jsonpath-filters-a-list', 'and a filter over its items'),
  differ('jsonpath-filters-members-only', 'a filter looks at children (RFC 9535 §2.3.5)', 'failed'),
  differ('condition-parentheses', 'parentheses are operators of a simple condition'),
  differ('condition-not', 'so is !'),
  differ('condition-quote', "a quote inside text is written ''"),
  differ('absent-is-null', 'what is absent counts as null (A4)'),
  differ('retry-after-overrules', 'Retry-After overrules retryAfter (Failure Action Object)'),
  differ('criteria-of-a-call-do-not-hold', 'successCriteria hold for every step', 'failed'),
  differ('actions-are-merged', 'actions of the workflow are merged by name (A1)'),
  differ('redirect-is-an-answer', 'a redirect is evidence (A2)'),
  differ('text-payload-is-expanded', 'expressions inside a text payload are put in'),
  differ('replacement-adds', 'a target that is not there is added (RFC 6902 §4.1)'),
  differ('path-is-encoded', 'a path value is percent-encoded (RFC 6570 §3.2.2)'),
  differ('list-is-exploded', 'a query list is form, exploded (OAS 3.1.1 §4.8.12)'),
  differ('nothing-is-not-sent', 'a value that is not known is not sent', 'untested'),
  differ('ranges-of-status', '2XX is a range (OAS 3.1.1 §4.8.16)'),
  differ('more-than-declared', 'an object may have members that no schema names'),
  differ('circular-schema', 'a circular schema is a schema', 'failed'),
  differ('response-header', 'declared response headers are held to their schemas', 'failed'),
]
