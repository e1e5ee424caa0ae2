/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/cli/explain.test.ts > TAP > assay explain: a category > must match snapshot 1`] = `
note-keeping  category

  Keeping of notes

  asks for  notes@1

`

exports[`test/cli/explain.test.ts > TAP > assay explain: a cause > must match snapshot 1`] = `
missing-data  cause

  The service holds no data that the test could use.

  do        Load test data, or name records that exist under "data" in the target file.

`

exports[`test/cli/explain.test.ts > TAP > assay explain: a profile > must match snapshot 1`] = `
notes@1  profile, draft

  Notes for everyone. All of the notes.

  asks for  notes@1.0 by suite notes@1.0.0; capabilities: search
  minimum   2 MUST requirements passed

`

exports[`test/cli/explain.test.ts > TAP > assay explain: a requirement that is attested > must match snapshot 1`] = `
NOTE-05  MUST  notes@1.0  governance  adopted

  The supplier keeps the notes of ten years.

  clause    Notes 1.0, Keeping
  attested  A letter that says how long notes are kept.
  remedy    State how long notes are kept.

`

exports[`test/cli/explain.test.ts > TAP > assay explain: a requirement that is excused > must match snapshot 1`] = `
NOTE-06  MUST  notes@1.0  rights  adopted

  Notes are poetry.

  clause    Notes 1.0, Style
  excused   The standard does not say what poetry is.
  remedy    Nothing.

`

exports[`test/cli/explain.test.ts > TAP > assay explain: a requirement that is tested > must match snapshot 1`] = `
NOTE-03  MUST  notes@1.0  semantics  adopted

  A search finds the notes that hold the word.

  clause    Notes 1.0, Search (RFC 0)
  when      the capability "search" is declared
  tested    success-criteria in case find
  remedy    Filter the list by word.

`

exports[`test/cli/explain.test.ts > TAP > assay explain: a spec > must match snapshot 1`] = `
notes@1.0  spec

  Notes. A small standard for tests of the command line.

  upstream  Notes 1.0, https://example.org/notes
  has       6 requirements (assay list requirements)
  can       search: Finds notes by a word.
  can       archive: Keeps notes that were deleted.

`

exports[`test/cli/explain.test.ts > TAP > assay explain: an exit code > must match snapshot 1`] = `
3  exit code

  Incomplete: an automated, applicable MUST could not be settled.

`

exports[`test/cli/explain.test.ts > TAP > with a bundle it shows how the run settled it, and by what evidence > NOTE-02 1`] = `

In this run: failed (supplier). Wanted $statusCode == 200; $statusCode was 500.

  failed  success-criteria in case read
    Wanted $statusCode == 200; $statusCode was 500.
    read/note#1: GET http://127.0.0.1:8080/v1/notes/1 answered 500

  passed  success-criteria in case read
    The success criterion holds.
    read/list#1: GET http://127.0.0.1:8080/v1/notes answered 200

`

exports[`test/cli/explain.test.ts > TAP > with a bundle it shows how the run settled it, and by what evidence > NOTE-03 1`] = `

In this run: inapplicable (declared-absent). The target declares the capability "search" absent.

`

exports[`test/cli/explain.test.ts > TAP > with a bundle it shows how the run settled it, and by what evidence > success-criteria 1`] = `

In this run: "success-criteria" is no requirement of it; it asked other requirements.

`
