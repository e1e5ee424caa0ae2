/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > asyncapi.yaml 1`] = `
arazzo/asyncapi.yaml:4:46 [not-supported]
  The source is of type "asyncapi": assay does not run AsyncAPI.
  Leave the source and its steps out; steps that call OpenAPI operations are run.
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > criterion-without-context.yaml 1`] = `
arazzo/criterion-without-context.yaml:11:13 [schema]
  "context" is missing in workflows[0].steps[0].successCriteria[0].
  Say what the condition is applied to, such as $response.body.
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > extension-on-call.yaml 1`] = `
arazzo/extension-on-call.yaml:10:9 [schema]
  "x-assay-checks" in workflows[0].steps[0] is not a name of the wanted form.
  Extensions of assay belong on a step with an operation, or on the workflow.
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > goto-nowhere.yaml 1`] = `
arazzo/goto-nowhere.yaml:13:13 [schema]
  Exactly one of "workflowId", "stepId" is wanted in workflows[0].steps[0].onSuccess[0]; it has none of them.
  Add one of them.
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > inputs.yaml 1`] = `
arazzo/inputs.yaml:7:21 [schema]
  workflows[0].inputs.type is "strng"; "array", "boolean", "integer", "null", "number", "object" or "string" was wanted.
  Did you mean "string"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > misspelt.yaml 1`] = `
arazzo/misspelt.yaml:10:9 [schema]
  "succesCriteria" is not known in workflows[0].steps[0].
  Did you mean "successCriteria"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > no-operation.yaml 1`] = `
arazzo/no-operation.yaml:8:9 [schema]
  Exactly one of "operationId", "operationPath", "workflowId", "channelPath" is wanted in workflows[0].steps[0]; it has none of them.
  Add one of them.
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > parameter-without-in.yaml 1`] = `
arazzo/parameter-without-in.yaml:11:13 [schema]
  "in" is missing in workflows[0].steps[0].parameters[0].
  Say where it is sent: path, query, header or cookie.
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > raw-base64.yaml 1`] = `
arazzo/raw-base64.yaml:10:41 [schema]
  workflows[0].steps[0].x-assay-raw.send[0].base64 is "a", which is not of the wanted form.
  Write base64 with its padding (RFC 4648 §4), such as "/w==".
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > raw-redirects.yaml 1`] = `
arazzo/raw-redirects.yaml:10:9 [schema]
  workflows[0].steps[0].x-assay-redirects has no place here.
  The answer to a raw request is not followed; remove x-assay-redirects.
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > raw-two-kinds.yaml 1`] = `
arazzo/raw-two-kinds.yaml:10:31 [schema]
  Exactly one of "line", "text", "base64" is wanted in workflows[0].steps[0].x-assay-raw.send[0]; it has "line" and "text".
  Keep one of them.
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > raw-with-body.yaml 1`] = `
arazzo/raw-with-body.yaml:10:9 [schema]
  workflows[0].steps[0].requestBody has no place here.
  A raw request has no other body; write it as pieces of x-assay-raw.
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > redirects-without-end.yaml 1`] = `
arazzo/redirects-without-end.yaml:10:38 [schema]
  workflows[0].steps[0].x-assay-redirects.follow is 11; at most 10 was wanted.
  Follow: The most redirects, one after the other.
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > session-on-call.yaml 1`] = `
arazzo/session-on-call.yaml:10:9 [schema]
  "x-assay-session" in workflows[0].steps[0] is not a name of the wanted form.
  Extensions of assay belong on a step with an operation, or on the workflow.
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > two-operations.yaml 1`] = `
arazzo/two-operations.yaml:8:9 [schema]
  Exactly one of "operationId", "operationPath", "workflowId", "channelPath" is wanted in workflows[0].steps[0]; it has "operationId" and "workflowId".
  Keep one of them.
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > unknown-extension.yaml 1`] = `
arazzo/unknown-extension.yaml:10:9 [schema]
  "x-assay-chekcs" is not known in workflows[0].steps[0].
  Did you mean "x-assay-checks"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under arazzo/ gives one message with place and remedy > version.yaml 1`] = `
arazzo/version.yaml:1:9 [schema]
  arazzo is "2.0.0", which is not of the wanted form.
  Arazzo 1.0.x and 1.1.x are read.
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > dangling-anchor 1`] = `
catalogues/dangling-anchor/specs/demo/1.0/openapi.yaml:12:31 [dangling-reference]
  The reference "#things" leads to nothing.
  Correct the reference, or add what it names.
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > dangling-file 1`] = `
catalogues/dangling-file/specs/demo/1.0/openapi.yaml:12:31 [dangling-reference]
  The reference "schemas/things.json" leads to no file.
  Correct the path; it is taken from the file it stands in.
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > dangling-pointer 1`] = `
catalogues/dangling-pointer/specs/demo/1.0/openapi.yaml:12:31 [dangling-reference]
  The reference "#/components/schemas/Thing" leads to nothing.
  Correct the reference, or add what it names.
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > document-missing 1`] = `
catalogues/document-missing/specs/demo/1.0/spec.yaml:9:13 [file-missing]
  There is no file "specs/demo/1.0/openapi.yaml".
  Correct the path, or add the file.
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > document-outside 1`] = `
catalogues/document-outside/specs/demo/1.0/spec.yaml:9:13 [outside-root]
  "../openapi.yaml" lies outside the folder that may be read.
  Put the file inside the catalogue (or beside the suite) and name it from there.
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > folder-name 1`] = `
catalogues/folder-name/specs/demo/1.0/spec.yaml:2:7 [schema]
  The file says "dmeo" and its folder "demo"; they must be the same.
  Rename one of the two.
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > profile-twice 1`] = `
catalogues/profile-twice/specs/profiles/b.yaml:2:5 [schema]
  "demo@1" stands in the catalogue twice.
  Give one of the two another id or version.
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > reference-outside 1`] = `
catalogues/reference-outside/specs/demo/1.0/openapi.yaml:12:31 [dangling-reference]
  The reference "../../../../other.json" leads to no file.
  Correct the path; it is taken from the file it stands in.
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > remote-reference 1`] = `
catalogues/remote-reference/specs/demo/1.0/openapi.yaml:12:31 [remote-reference]
  The reference "https://schemas.example.org/things/v1/things.json#/$defs/list" leads to the network, and nothing is fetched.
  Keep a copy in a folder and add to spec.yaml: refs: { "https://schemas.example.org/things/v1/": schemas/schemas.example.org }
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > requirement-twice 1`] = `
catalogues/requirement-twice/specs/demo/1.0/requirements.yaml:11:9 [schema]
  The requirement "DEMO-01" stands twice.
  Remove one of the two, or give it a new id.
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > requirements-missing 1`] = `
catalogues/requirements-missing/specs/demo/1.0/requirements.yaml [file-missing]
  There is no such file.
  Check the path, or add the file.
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > source-remote 1`] = `
catalogues/source-remote/suites/demo/1.0/demo.arazzo.yaml:4:24 [dangling-reference]
  The source "https://example.org/openapi.yaml" is no document of the spec demo@1.0.
  Known: ../../../specs/demo/1.0/openapi.yaml.
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > source-unknown 1`] = `
catalogues/source-unknown/suites/demo/1.0/demo.arazzo.yaml:4:24 [dangling-reference]
  The source "../../../specs/demo/1.0/opnapi.yaml" is no document of the spec demo@1.0.
  Did you mean "../../../specs/demo/1.0/openapi.yaml"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > suite-orphan 1`] = `
catalogues/suite-orphan/suites/dmo/1.0/suite.yaml [unknown-name]
  The suite's folder says "dmo@1.0", and no spec in the catalogue has that id.
  Did you mean "demo@1.0"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > suite-spec 1`] = `
catalogues/suite-spec/suites/demo/1.0/suite.yaml:2:7 [schema]
  The suite says it proves "demo@2.0"; its folder says "demo@1.0".
  Move the suite, or correct spec.
`

exports[`test/load/bad.test.ts > TAP > each broken input under catalogues/ gives one message with place and remedy > workflow-missing 1`] = `
catalogues/workflow-missing/suites/demo/1.0/suite.yaml:4:13 [file-missing]
  There is no file "suites/demo/1.0/demo.arazzo.yaml".
  Correct the path, or add the file.
`

exports[`test/load/bad.test.ts > TAP > each broken input under openapi/ gives one message with place and remedy > list.yaml 1`] = `
openapi/list.yaml:1:1 [schema]
  An object was wanted at the top of the file.
  Check that it is the right file.
`

exports[`test/load/bad.test.ts > TAP > each broken input under openapi/ gives one message with place and remedy > newer.yaml 1`] = `
openapi/newer.yaml:1:10 [schema]
  openapi is "3.9.0"; OpenAPI 3.0.x and 3.1.x are read.
  Convert the document to OpenAPI 3.1.
`

exports[`test/load/bad.test.ts > TAP > each broken input under openapi/ gives one message with place and remedy > no-version.yaml 1`] = `
openapi/no-version.yaml:1:1 [schema]
  The file is no OpenAPI document: the member "openapi" is missing.
  Add openapi: "3.1.1" (or the version it keeps to), or name another file.
`

exports[`test/load/bad.test.ts > TAP > each broken input under openapi/ gives one message with place and remedy > number.yaml 1`] = `
openapi/number.yaml:1:10 [schema]
  openapi is 3.1; OpenAPI 3.0.x and 3.1.x are read.
  Put it in quotes: openapi: "3.1.1".
`

exports[`test/load/bad.test.ts > TAP > each broken input under openapi/ gives one message with place and remedy > swagger.yaml 1`] = `
openapi/swagger.yaml:1:10 [schema]
  swagger is "2.0"; OpenAPI 3.0.x and 3.1.x are read.
  Convert the document to OpenAPI 3.1.
`

exports[`test/load/bad.test.ts > TAP > each broken input under profile/ gives one message with place and remedy > id.yaml 1`] = `
profile/id.yaml:2:5 [schema]
  id is "demo", which is not of the wanted form.
  Write a name, "@" and a whole number, such as "directory@1".
`

exports[`test/load/bad.test.ts > TAP > each broken input under profile/ gives one message with place and remedy > requirements.yaml 1`] = `
profile/requirements.yaml:7:56 [schema]
  specs[0].requirements is "some"; "all" was wanted.
  Write all, or a list of requirement ids.
`

exports[`test/load/bad.test.ts > TAP > each broken input under profile/ gives one message with place and remedy > suite.yaml 1`] = `
profile/suite.yaml:7:30 [schema]
  specs[0].suite is "demo", which is not of the wanted form.
  Write the spec's name, "@" and the suite's version, such as "service-directory@1.0.0".
`

exports[`test/load/bad.test.ts > TAP > each broken input under requirements/ gives one message with place and remedy > check-name.yaml 1`] = `
requirements/check-name.yaml:10:22 [schema]
  requirements[0].tests[0].check is "Pages Walk", which is not of the wanted form.
  Names are lower-case letters and digits, with single hyphens between words.
`

exports[`test/load/bad.test.ts > TAP > each broken input under requirements/ gives one message with place and remedy > empty-text.yaml 1`] = `
requirements/empty-text.yaml:7:11 [schema]
  requirements[0].says is empty.
  Text: The demand in one sentence.
`

exports[`test/load/bad.test.ts > TAP > each broken input under requirements/ gives one message with place and remedy > facet.yaml 1`] = `
requirements/facet.yaml:5:12 [schema]
  requirements[0].facet is "qualtiy"; "semantics", "syntax", "quality", "rights", "trust", "transport" or "governance" was wanted.
  Did you mean "quality"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under requirements/ gives one message with place and remedy > level.yaml 1`] = `
requirements/level.yaml:4:12 [schema]
  requirements[0].level is "must"; "MUST", "SHOULD" or "MAY" was wanted.
  Did you mean "MUST"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under requirements/ gives one message with place and remedy > no-proof.yaml 1`] = `
requirements/no-proof.yaml:3:5 [schema]
  Exactly one of "tests", "attested", "excused" is wanted in requirements[0]; it has none of them.
  Add one of them.
`

exports[`test/load/bad.test.ts > TAP > each broken input under requirements/ gives one message with place and remedy > no-tests.yaml 1`] = `
requirements/no-tests.yaml:10:12 [schema]
  requirements[0].tests has no item; at least 1 was wanted.
  Tests: The rows that must all be passed.
`

exports[`test/load/bad.test.ts > TAP > each broken input under requirements/ gives one message with place and remedy > none.yaml 1`] = `
requirements/none.yaml:2:15 [schema]
  requirements has no item; at least 1 was wanted.
  Requirements: The rows.
`

exports[`test/load/bad.test.ts > TAP > each broken input under requirements/ gives one message with place and remedy > proof-misspelt.yaml 1`] = `
requirements/proof-misspelt.yaml:10:5 [schema]
  "test" is not known in requirements[0].
  Did you mean "tests"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under requirements/ gives one message with place and remedy > two-proofs.yaml 1`] = `
requirements/two-proofs.yaml:3:5 [schema]
  Exactly one of "tests", "attested", "excused" is wanted in requirements[0]; it has "tests" and "attested".
  Keep one of them.
`

exports[`test/load/bad.test.ts > TAP > each broken input under spec/ gives one message with place and remedy > document-path.yaml 1`] = `
spec/document-path.yaml:9:13 [schema]
  documents[0] is "https://example.org/openapi.yaml", which is not of the wanted form.
  Write a path relative to this file, with "/" between folders.
`

exports[`test/load/bad.test.ts > TAP > each broken input under spec/ gives one message with place and remedy > document-twice.yaml 1`] = `
spec/document-twice.yaml:9:13 [schema]
  documents[0] says the same as documents[1].
  Remove one of the two.
`

exports[`test/load/bad.test.ts > TAP > each broken input under spec/ gives one message with place and remedy > minimum.yaml 1`] = `
spec/minimum.yaml:8:16 [schema]
  minimumPassed is -1; at least 0 was wanted.
  Minimum passed: Below this number of passed MUSTs the verdict is incomplete.
`

exports[`test/load/bad.test.ts > TAP > each broken input under spec/ gives one message with place and remedy > refs.yaml 1`] = `
spec/refs.yaml:10:9 [schema]
  "schemas" in refs is not a name of the wanted form.
  Write the beginning of a URL, such as "https://schemas.example.org/v1/".
`

exports[`test/load/bad.test.ts > TAP > each broken input under spec/ gives one message with place and remedy > role.yaml 1`] = `
spec/role.yaml:7:7 [schema]
  role is "provder"; "provider", "consumer" or "publisher" was wanted.
  Did you mean "provider"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under spec/ gives one message with place and remedy > version-number.yaml 1`] = `
spec/version-number.yaml:3:10 [schema]
  version is a number; text was wanted.
  Put it in quotes.
`

exports[`test/load/bad.test.ts > TAP > each broken input under suite/ gives one message with place and remedy > probe-kind.yaml 1`] = `
suite/probe-kind.yaml:5:31 [schema]
  probes[0].kind is "raw-http", which comes with a later edition.
  This edition knows "tls".
`

exports[`test/load/bad.test.ts > TAP > each broken input under suite/ gives one message with place and remedy > probe-member.yaml 1`] = `
suite/probe-member.yaml:5:36 [schema]
  "check" is not known in probes[0].
  Did you mean "checks"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under suite/ gives one message with place and remedy > version.yaml 1`] = `
suite/version.yaml:3:10 [schema]
  version is "1.0", which is not of the wanted form.
  Write three numbers, such as 1.0.0.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > alias-bomb.yaml 1`] = `
syntax/alias-bomb.yaml:4:36 [syntax]
  Aliases multiply the file to more than 20 times its size.
  Write the content out, or use fewer aliases.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > alias-unknown.yaml 1`] = `
syntax/alias-unknown.yaml:1:4 [syntax]
  The alias "*nowhere" names no anchor above it.
  Quote text that begins "*".
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > bad-escape.json 1`] = `
syntax/bad-escape.json:1:9 [syntax]
  This is no escape that JSON knows.
  Correct the JSON here.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > bare-line.yaml 1`] = `
syntax/bare-line.yaml:2:1 [syntax]
  A line without ":" stands where members of an object are listed.
  Write "key: value", or indent the line so that it belongs to the value above.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > colon.yaml 1`] = `
syntax/colon.yaml:1:7 [syntax]
  A second ":" stands in a value without quotes.
  Put the value in quotes.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > control-character.yaml 1`] = `
syntax/control-character.yaml:1:12 [not-text]
  The file holds the control character U+0007.
  Remove it, or write it as an escape in double quotes.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > cycle.yaml 1`] = `
syntax/cycle.yaml:3:5 [syntax]
  The alias "*list" stands inside what it names, so the value has no end.
  Write the content out.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > deep-block.yaml 1`] = `
syntax/deep-block.yaml:1:130 [syntax]
  Values nest deeper than 64 levels.
  Flatten it.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > deep-flow.yaml 1`] = `
syntax/deep-flow.yaml:1:66 [syntax]
  Values nest deeper than 64 levels.
  Flatten it.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > deep.json 1`] = `
syntax/deep.json:1:65 [syntax]
  Values nest deeper than 64 levels.
  Flatten it.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > duplicate-key.json 1`] = `
syntax/duplicate-key.json:3:3 [syntax]
  The key "a" stands twice in one object.
  Remove one of the two, or rename it.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > duplicate-key.yaml 1`] = `
syntax/duplicate-key.yaml:5:3 [syntax]
  The key "c" stands twice in one object.
  Remove one of the two, or rename it.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > empty.json 1`] = `
syntax/empty.json:1:1 [syntax]
  The file is empty.
  Write its content, or leave it out of what assay reads.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > empty.yaml 1`] = `
syntax/empty.yaml:1:1 [syntax]
  The file is empty.
  Write its content, or leave it out of what assay reads.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > indent.yaml 1`] = `
syntax/indent.yaml:3:1 [syntax]
  The indentation does not fit the lines above.
  Members of one object begin in one column; use spaces.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > infinity.yaml 1`] = `
syntax/infinity.yaml:1:8 [syntax]
  "Infinity" is no value that JSON can hold.
  Put it in quotes if text is meant.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > key-list.yaml 1`] = `
syntax/key-list.yaml:1:3 [syntax]
  A key is not text.
  Put the key in quotes.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > known-tag.yaml 1`] = `
syntax/known-tag.yaml:1:8 [syntax]
  Unresolved tag: tag:yaml.org,2002:binary. Tags beyond JSON's types are not read.
  Remove the tag, or quote text that begins with "!".
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > latin-1.yaml 1`] = `
syntax/latin-1.yaml:2:1 [not-text]
  The file is not UTF-8 text.
  Save it as UTF-8.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > line-break.json 1`] = `
syntax/line-break.json:1:12 [syntax]
  A line break, tab or control character stands unescaped in a string.
  Correct the JSON here.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > merge-key.yaml 1`] = `
syntax/merge-key.yaml:3:3 [syntax]
  Merge keys ("<<") are not part of YAML 1.2.
  Write the members out.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > single-quotes.json 1`] = `
syntax/single-quotes.json:2:3 [syntax]
  A key in double quotes was wanted here, not "'".
  Correct the JSON here.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > tab.yaml 1`] = `
syntax/tab.yaml:2:1 [syntax]
  A tab stands where YAML wants spaces.
  Indent with spaces.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > trailing-comma.json 1`] = `
syntax/trailing-comma.json:2:9 [syntax]
  A comma stands before the closing bracket.
  Correct the JSON here.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > truncated.json 1`] = `
syntax/truncated.json:3:1 [syntax]
  A "," or "]" was wanted here, not the end of the file.
  Correct the JSON here.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > two-documents.yaml 1`] = `
syntax/two-documents.yaml:2:1 [syntax]
  A second YAML document begins here; one file holds one document.
  Split the file.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > two-values.json 1`] = `
syntax/two-values.json:1:4 [syntax]
  Nothing may follow the value.
  Correct the JSON here.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > unclosed-bracket.yaml 1`] = `
syntax/unclosed-bracket.yaml:2:1 [syntax]
  What was opened is never closed: a ] is missing.
  Close it, or quote the text.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > unclosed-quote.yaml 1`] = `
syntax/unclosed-quote.yaml:3:1 [syntax]
  What was opened is never closed: a " is missing.
  Close it, or quote the text.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > unknown-tag.yaml 1`] = `
syntax/unknown-tag.yaml:1:7 [syntax]
  Unresolved tag: !date. Tags beyond JSON's types are not read.
  Remove the tag, or quote text that begins with "!".
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > utf-16.yaml 1`] = `
syntax/utf-16.yaml:1:1 [not-text]
  The file is not UTF-8 text.
  Save it as UTF-8.
`

exports[`test/load/bad.test.ts > TAP > each broken input under syntax/ gives one message with place and remedy > yaml-1.1.yaml 1`] = `
syntax/yaml-1.1.yaml:1:1 [syntax]
  The file asks for YAML 1.1; assay reads YAML 1.2.
  Remove the %YAML line.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > capability-text.yaml 1`] = `
target/capability-text.yaml:8:29 [schema]
  specs.service-directory@3.0.capabilities.ndjson is text; true or false was wanted.
  Declared: true: offered; false: consistently absent.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > certificate-inline.yaml 1`] = `
target/certificate-inline.yaml:9:61 [schema]
  credentials.a.key is text; an object was wanted.
  Write { env: NAME } or { file: PATH }; a secret never stands in the file itself.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > certificate-unknown.yaml 1`] = `
target/certificate-unknown.yaml:9:62 [unknown-name]
  The file has no credential "b".
  Name a credential with kind: mutual-tls.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > concurrency.yaml 1`] = `
target/concurrency.yaml:8:25 [schema]
  network.concurrency is 0; at least 1 was wanted.
  Concurrency: Exchanges in flight at once.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > credential-kind.yaml 1`] = `
target/credential-kind.yaml:9:14 [schema]
  credentials.a.kind is "baerer"; "api-key", "basic", "bearer", "oauth2-client-credentials", "mutual-tls" or "hmac" was wanted.
  Did you mean "bearer"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > credential-later.yaml 1`] = `
target/credential-later.yaml:9:14 [schema]
  credentials.a.kind is "openid-connect", which comes with a later edition.
  This edition knows "api-key", "basic", "bearer", "oauth2-client-credentials", "mutual-tls", "hmac".
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > credential-member.yaml 1`] = `
target/credential-member.yaml:9:22 [schema]
  "tokn" is not known in credentials.a.
  Did you mean "token"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > credential-name.yaml 1`] = `
target/credential-name.yaml:8:29 [unknown-name]
  The client "default" uses the credential "maine", which the file does not have.
  Did you mean "main"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > environment.yaml 1`] = `
target/environment.yaml:4:14 [schema]
  environment is "sanbox"; "sandbox" or "production" was wanted.
  Did you mean "sandbox"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > file.yaml 1`] = `
target/file.yaml:7:5 [schema]
  specs.service-directory@3.0.file has no place here.
  Testing published files comes with a later edition; give the url of an API.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > listener.yaml 1`] = `
target/listener.yaml:8:39 [schema]
  "ulr" is not known in listener.
  Did you mean "url"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > missing-member.yaml 1`] = `
target/missing-member.yaml:1:1 [schema]
  "environment" is missing in the document.
  Add it: Only a sandbox is ever written to.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > misspelt-member.yaml 1`] = `
target/misspelt-member.yaml:4:1 [schema]
  "enviroment" is not known in the document.
  Did you mean "environment"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > no-specs.yaml 1`] = `
target/no-specs.yaml:5:8 [schema]
  specs has no member; at least 1 was wanted.
  Specs: Each spec claimed, by id, such as service-directory@3.0.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > not-an-object.yaml 1`] = `
target/not-an-object.yaml:1:1 [schema]
  the document is a list; an object was wanted.
  Target file: What a supplier claims, and how to reach it. It holds names of secrets, never their values.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > oauth-extra-twice.yaml 1`] = `
target/oauth-extra-twice.yaml:9:128 [schema]
  "scope" in credentials.a.extra is not a name of the wanted form.
  This parameter has a member of its own; write it there.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > oauth-key-with-secret.yaml 1`] = `
target/oauth-key-with-secret.yaml:9:114 [schema]
  credentials.a.secret has no place here.
  With auth: private-key-jwt the key is the secret; leave secret out.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > oauth-no-secret.yaml 1`] = `
target/oauth-no-secret.yaml:9:6 [schema]
  "secret" is missing in credentials.a.
  Write secret: { env: NAME } or { file: PATH }.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > oauth-secret-in-file.yaml 1`] = `
target/oauth-secret-in-file.yaml:9:99 [schema]
  credentials.a.secret is text; an object was wanted.
  Write { env: NAME } or { file: PATH }; a secret never stands in the file itself.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > oauth-tls-without-certificate.yaml 1`] = `
target/oauth-tls-without-certificate.yaml:9:6 [schema]
  "certificate" is missing in credentials.a.
  Name a mutual-tls credential.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > oauth-token-url.yaml 1`] = `
target/oauth-token-url.yaml:9:51 [bad-url]
  The tokenUrl holds a user name or password; those are clientId and secret.
  Write an https URL, such as https://auth.example.org/token.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > oauth-two-ends.yaml 1`] = `
target/oauth-two-ends.yaml:9:6 [schema]
  Exactly one of "tokenUrl", "discovery" is wanted in credentials.a; it has "tokenUrl" and "discovery".
  Keep one of them.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > oauth-unknown-issuer.yaml 1`] = `
target/oauth-unknown-issuer.yaml:9:155 [schema]
  The issuer that "a" wants as audience is not known.
  Give discovery instead of tokenUrl, or write the audience itself.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > other-format.yaml 1`] = `
target/other-format.yaml:1:8 [schema]
  assay is "target/2"; "target/1" was wanted.
  Format: Says what this file is: target/1.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > proxy.yaml 1`] = `
target/proxy.yaml:8:19 [bad-url]
  The proxy holds a user name or password, which belong beside it.
  Write { url: …, username: NAME, password: { env: NAME } }.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > rate.yaml 1`] = `
target/rate.yaml:8:18 [schema]
  network.rate is "5 per second", which is not of the wanted form.
  Write a whole number, "/" and s, m or h, such as "5/s".
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > relative-url.yaml 1`] = `
target/relative-url.yaml:7:10 [bad-url]
  The url is no absolute URL.
  Write where the API begins, such as https://api.example.org/v1.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > secret-as-name.yaml 1`] = `
target/secret-as-name.yaml:9:36 [schema]
  credentials.a.token.env is a value not shown here, which is not of the wanted form.
  Name a variable (letters, digits, "_"); the secret itself does not belong in the file.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > secret-in-file.yaml 1`] = `
target/secret-in-file.yaml:9:29 [schema]
  credentials.a.token is text; an object was wanted.
  Write { env: NAME } or { file: PATH }; a secret never stands in the file itself.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > secret-number.yaml 1`] = `
target/secret-number.yaml:9:45 [schema]
  credentials.a.password is a number; an object was wanted.
  Write { env: NAME } or { file: PATH }; a secret never stands in the file itself.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > secret-twice.yaml 1`] = `
target/secret-twice.yaml:9:29 [schema]
  Exactly one of "env", "file" is wanted in credentials.a.token; it has "env" and "file".
  Keep one of them.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > spec-name.yaml 1`] = `
target/spec-name.yaml:6:3 [schema]
  "Service Directory" in specs is not a name of the wanted form.
  Write the name, or the name, "@" and the version, such as "service-directory@3.0".
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > timeout.yaml 1`] = `
target/timeout.yaml:8:21 [schema]
  network.timeout is a number; text was wanted.
  Put it in quotes.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > unknown-member.yaml 1`] = `
target/unknown-member.yaml:8:5 [schema]
  "capabilites" is not known in specs.service-directory@3.0.
  Did you mean "capabilities"?
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > url-and-file.yaml 1`] = `
target/url-and-file.yaml:8:5 [schema]
  specs.service-directory@3.0.file has no place here.
  Testing published files comes with a later edition; give the url of an API.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > url-password.yaml 1`] = `
target/url-password.yaml:7:10 [bad-url]
  The url holds a user name or password; those belong under credentials.
  Write where the API begins, such as https://api.example.org/v1.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > url-query.yaml 1`] = `
target/url-query.yaml:7:10 [bad-url]
  The url has a query ("?"); a base URL has none.
  Write where the API begins, such as https://api.example.org/v1.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > url-scheme.yaml 1`] = `
target/url-scheme.yaml:7:10 [bad-url]
  The url begins "ftp:"; https was wanted.
  Write where the API begins, such as https://api.example.org/v1.
`

exports[`test/load/bad.test.ts > TAP > each broken input under target/ gives one message with place and remedy > version-number.yaml 1`] = `
target/version-number.yaml:3:38 [schema]
  product.version is a number; text was wanted.
  Put it in quotes.
`
