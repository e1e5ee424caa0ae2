/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/cli/plan.test.ts > TAP > assay plan shows the cases, and what is settled and why > must match snapshot 1`] = `
notes@1.0 at http://127.0.0.1:8080

2 cases, 8 items, 6 requirements

list  workflow  reads  at most 60 requests, 300 s  NOTE-01
read  workflow  reads  at most 60 requests, 300 s  NOTE-02

Settled before the run:
NOTE-03  untested      not-declared          The target does not say whether it has the capability "search".
NOTE-04  untested      configuration         It needs requests that change data, which were not allowed (--allow-writes, or environment: sandbox).
NOTE-05  untested      awaiting-attestation  A person must attest this: A letter that says how long notes are kept.
NOTE-06  inapplicable  specification         Not tested: The standard does not say what poetry is.

`

exports[`test/cli/plan.test.ts > TAP > what a capability that is absent settles is shown, and what a profile makes of it > must match snapshot 1`] = `
notes@1.0 at http://127.0.0.1:8080

3 cases, 8 items, 6 requirements

list  workflow  reads   at most 60 requests, 300 s  NOTE-01
read  workflow  reads   at most 60 requests, 300 s  NOTE-02
add   workflow  writes  at most 60 requests, 300 s  NOTE-04

Settled before the run:
NOTE-03  inapplicable  declared-absent       The target declares the capability "search" absent.
NOTE-05  untested      awaiting-attestation  A person must attest this: A letter that says how long notes are kept.
NOTE-06  inapplicable  specification         Not tested: The standard does not say what poetry is.

`

exports[`test/cli/plan.test.ts > TAP > what a capability that is absent settles is shown, and what a profile makes of it > must match snapshot 2`] = `
notes@1.0 at http://127.0.0.1:8080

3 cases, 8 items, 6 requirements

list  workflow  reads   at most 60 requests, 300 s  NOTE-01
read  workflow  reads   at most 60 requests, 300 s  NOTE-02
add   workflow  writes  at most 60 requests, 300 s  NOTE-04

Settled before the run:
NOTE-03  failed        declared-absent       The profile demands the capability "search", which the target declares absent.
NOTE-05  untested      awaiting-attestation  A person must attest this: A letter that says how long notes are kept.
NOTE-06  inapplicable  specification         Not tested: The standard does not say what poetry is.

`
