/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/cli/doctor.test.ts > TAP > a good server is well, and is asked one request that needs nothing > must match snapshot 1`] = `
ok  notes@1.0 capabilities  All are declared.
ok  notes@1.0 request       GET http://127.0.0.1:8080/v1/notes answered 200 in 5 ms from 127.0.0.1.
ok  notes@1.0 clock         The clocks agree.

`
