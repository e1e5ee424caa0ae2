/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/cli/run.test.ts > TAP > a failed MUST is exit 1, and the first line says so > must match snapshot 1`] = `
Seed 07070707070707070707070707070707
Looks wrong so far; the report decides when the run is over:
  NOTE-02 in case read: Wanted $statusCode == 200; $statusCode was 500.
notes@1.0 done: 3/3 cases, 6 exchanges, 0 s
Not conformant: 1 of 4 applicable MUST requirements failed. First: NOTE-02: Wanted $statusCode ==
200; $statusCode was 500.
6 requirements: 2 passed, 1 failed, 2 not tested, 1 not applicable (4 exchanges)
no target file: the command line alone declared the target
declared absent: archive
`

exports[`test/cli/run.test.ts > TAP > a good supplier passes; the bundle has the usual name and files > must match snapshot 1`] = `
Seed 07070707070707070707070707070707
notes@1.0 done: 3/3 cases, 4 exchanges, 0 s
Automated part conformant; 1 requirement awaits attestation or a declaration: NOTE-05.
6 requirements: 3 passed, 2 not tested, 1 not applicable (4 exchanges)
no target file: the command line alone declared the target
declared absent: archive
`
