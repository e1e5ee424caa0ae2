/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/cli/diff.test.ts > TAP > as Markdown it is a table for each part > must match snapshot 1`] = `
## Incomplete → Not conformant

1 broke; 5 as before\\.

Before: old. After: new.

### Broke (1)

| Requirement | Level | Outcome | Why | Remedy |
|---|---|---|---|---|
| NOTE\\-02 | MUST | Passed → Failed \\(supplier\\) | Wanted \\$statusCode \\=\\= 200; \\$statusCode was 500\\. | Answer GET /notes/\\{id\\} for every id in the list\\. |

`

exports[`test/cli/diff.test.ts > TAP > what broke is named with its reason and remedy, and is exit 1 > must match snapshot 1`] = `
Incomplete → Not conformant
1 broke; 5 as before.

Broke (1)
  NOTE-02 MUST  Passed → Failed (supplier)
    Wanted $statusCode == 200; $statusCode was 500.
    → Answer GET /notes/{id} for every id in the list.

`
