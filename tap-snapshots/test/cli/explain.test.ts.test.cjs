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

exports[`test/cli/explain.test.ts > TAP > with a bundle it is all that an appeal needs, on one page > NOTE-01 1`] = `
NOTE-01  MUST  notes@1.0  syntax  adopted

  The list answers with notes.

  clause    Notes 1.0, Lists
  tested    success-criteria in case list
  tested    body-schema on every listNotes
  remedy    Answer GET /notes with a list of notes.

In this run: passed. The success criterion holds.

  rule      Each row of its tests has a passed finding, and none other.
  weight    A MUST that passed counts towards conformant.
  verdict   notes@1.0 is not-conformant: 1 of 3 applicable MUST requirements failed.

  passed  success-criteria in case list
    The success criterion holds.
    list/list#1: GET http://127.0.0.1:8080/v1/notes answered 200

  passed  body-schema in case list
    The body is as the schema describes.
    list/list#1: GET http://127.0.0.1:8080/v1/notes answered 200

  passed  body-schema in case read
    The body is as the schema describes.
    read/list#1: GET http://127.0.0.1:8080/v1/notes answered 200

  judged    by assay 0.0.0-test; the same again with: assay judge b
  plan      sha256:<digest>
  evidence  sha256:<digest>

`

exports[`test/cli/explain.test.ts > TAP > with a bundle it is all that an appeal needs, on one page > NOTE-02 1`] = `
NOTE-02  MUST  notes@1.0  quality  adopted

  A note that the list names can be read.

  clause    Notes 1.0, Notes
  tested    success-criteria in case read
  tested    body-schema on every getNote
  remedy    Answer GET /notes/{id} for every id in the list.

In this run: failed (supplier). Wanted $statusCode == 200; $statusCode was 500.

  rule      The worst finding on any row of its tests decides; failed is the worst.
  weight    A MUST that failed makes its spec not conformant.
  verdict   notes@1.0 is not-conformant: 1 of 3 applicable MUST requirements failed.

  failed (supplier)  success-criteria in case read
    Wanted $statusCode == 200; $statusCode was 500.
    wanted  $statusCode == 200
    read/note#1: GET http://127.0.0.1:8080/v1/notes/1 answered 500
    again   curl --globoff --path-as-is --include 'http://127.0.0.1:8080/v1/notes/1' --header 'user-agent: assay/0.0.0-test' --header 'accept: application/json'

  passed  success-criteria in case read
    The success criterion holds.
    read/list#1: GET http://127.0.0.1:8080/v1/notes answered 200

  judged    by assay 0.0.0-test; the same again with: assay judge b
  plan      sha256:<digest>
  evidence  sha256:<digest>

`

exports[`test/cli/explain.test.ts > TAP > with a bundle it is all that an appeal needs, on one page > NOTE-03 1`] = `
NOTE-03  MUST  notes@1.0  semantics  adopted

  A search finds the notes that hold the word.

  clause    Notes 1.0, Search (RFC 0)
  when      the capability "search" is declared
  tested    success-criteria in case find
  remedy    Filter the list by word.

In this run: inapplicable (declared-absent). The target declares the capability "search" absent.

  rule      It does not apply to what the target declares, or is excused.
  weight    It counts neither for nor against.
  verdict   notes@1.0 is not-conformant: 1 of 3 applicable MUST requirements failed.

  judged    by assay 0.0.0-test; the same again with: assay judge b
  plan      sha256:<digest>
  evidence  sha256:<digest>

`

exports[`test/cli/explain.test.ts > TAP > with a bundle it is all that an appeal needs, on one page > NOTE-05 1`] = `
NOTE-05  MUST  notes@1.0  governance  adopted

  The supplier keeps the notes of ten years.

  clause    Notes 1.0, Keeping
  attested  A letter that says how long notes are kept.
  remedy    State how long notes are kept.

In this run: untested (awaiting-attestation). A person must attest this: A letter that says how long notes are kept.

  rule      Nothing settles it: a row of its tests has no finding, or a person must attest it.
  weight    A MUST that is open keeps its spec from conformant.
  verdict   notes@1.0 is not-conformant: 1 of 3 applicable MUST requirements failed.

  judged    by assay 0.0.0-test; the same again with: assay judge b
  plan      sha256:<digest>
  evidence  sha256:<digest>

`
