/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/cli/list.test.ts > TAP > assay list categories > must match snapshot 1`] = `
note-keeping  notes@1  Keeping of notes

`

exports[`test/cli/list.test.ts > TAP > assay list profiles > must match snapshot 1`] = `
notes@1  draft  Notes for everyone

`

exports[`test/cli/list.test.ts > TAP > assay list requirements > must match snapshot 1`] = `
NOTE-01  notes@1.0  MUST    tests     -       The list answers with notes.
NOTE-02  notes@1.0  MUST    tests     -       A note that the list names can be read.
NOTE-03  notes@1.0  MUST    tests     search  A search finds the notes that hold the word.
NOTE-04  notes@1.0  SHOULD  tests     -       A note can be added.
NOTE-05  notes@1.0  MUST    attested  -       The supplier keeps the notes of ten years.
NOTE-06  notes@1.0  MUST    excused   -       Notes are poetry.

`

exports[`test/cli/list.test.ts > TAP > assay list shows what is short, and counts what is long > must match snapshot 1`] = `
specs
  notes@1.0  6 requirements  Notes

profiles
  notes@1  draft  Notes for everyone

categories
  note-keeping  notes@1  Keeping of notes

formats
…

more: assay list …
  requirements (n)
  checks (n)
  faults (n)

`

exports[`test/cli/list.test.ts > TAP > assay list specs > must match snapshot 1`] = `
notes@1.0  6 requirements  Notes

`
