/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/cli/bad-input.test.ts > TAP > a bundle that is none is refused > explain NOTE-01 empty 1`] = `
assay: empty: This is no bundle: it holds no plan.json.
       Give the folder that "assay run" wrote.

`

exports[`test/cli/bad-input.test.ts > TAP > a bundle that is none is refused > judge empty 1`] = `
assay: empty: This is no bundle: it holds no plan.json.
       Give the folder that "assay run" wrote.

`

exports[`test/cli/bad-input.test.ts > TAP > a bundle that is none is refused > judge none 1`] = `
assay: none: This is no bundle: it holds no plan.json.
       Give the folder that "assay run" wrote.

`

exports[`test/cli/bad-input.test.ts > TAP > a bundle that is none is refused > report empty -f json -f html -o - 1`] = `
assay: --out is for one format; give one -f, or leave out --out.

`

exports[`test/cli/bad-input.test.ts > TAP > a bundle that is none is refused > report empty -f junt 1`] = `
assay: There is no report format "junt".
       Did you mean "junit"?

`

exports[`test/cli/bad-input.test.ts > TAP > a bundle that is none is refused > report empty 1`] = `
assay: empty: This is no bundle: it holds no plan.json.
       Give the folder that "assay run" wrote.

`

exports[`test/cli/bad-input.test.ts > TAP > a name that nothing has is refused with the nearest > run --category note-keping --url http://127.0.0.1:9 1`] = `
assay: There is no category "note-keping" with a profile. Did you mean "note-keeping"?
       Categories: note-keeping.

`

exports[`test/cli/bad-input.test.ts > TAP > a name that nothing has is refused with the nearest > run --profile notes@2 --url http://127.0.0.1:9 1`] = `
assay: There is no profile "notes@2". Did you mean "notes@1"?
       Profiles: notes@1.

`

exports[`test/cli/bad-input.test.ts > TAP > a name that nothing has is refused with the nearest > run --spec notes --url http://127.0.0.1:9 --case lst 1`] = `
assay: This run has no case "lst".
       Did you mean "list"?

`

exports[`test/cli/bad-input.test.ts > TAP > a name that nothing has is refused with the nearest > run --spec notes --url http://127.0.0.1:9 --catalogue nowhere 1`] = `
assay: nowhere: This is no folder that can be read (ENOENT).
       A catalogue is a folder with specs/ and suites/ in it.

`

exports[`test/cli/bad-input.test.ts > TAP > a name that nothing has is refused with the nearest > run --spec notes --url http://127.0.0.1:9 --declare serch 1`] = `
assay: --declare names "serch", which no spec here knows.
       Did you mean "search"?

`

exports[`test/cli/bad-input.test.ts > TAP > a name that nothing has is refused with the nearest > run --spec notes --url http://127.0.0.1:9 --format junt 1`] = `
assay: There is no report format "junt".
       Did you mean "junit"?

`

exports[`test/cli/bad-input.test.ts > TAP > a name that nothing has is refused with the nearest > run --spec notes --url http://127.0.0.1:9 --input knownWrd=x 1`] = `
assay: No workflow takes the input "knownWrd".
       Did you mean "knownWord"?

`

exports[`test/cli/bad-input.test.ts > TAP > a name that nothing has is refused with the nearest > run --spec notes --url http://127.0.0.1:9 --requirement NOTE-1 1`] = `
assay: This run has no requirement "NOTE-1".
       Did you mean "NOTE-01"?

`

exports[`test/cli/bad-input.test.ts > TAP > a name that nothing has is refused with the nearest > run --spec notes@2.0 --url http://127.0.0.1:9 1`] = `
assay: There is no spec "notes@2.0".
       Did you mean "notes@1.0"?

`

exports[`test/cli/bad-input.test.ts > TAP > a name that nothing has is refused with the nearest > run --spec nots --url http://127.0.0.1:9 1`] = `
assay: There is no spec "nots".
       Did you mean "notes"?

`

exports[`test/cli/bad-input.test.ts > TAP > a sandbox that cannot be is refused > sandbox notes 1`] = `
assay: There is no reference supplier for "notes".
       There is one for identifiers, machine-auth, service-directory, issue-reporting, payments.

`

exports[`test/cli/bad-input.test.ts > TAP > a sandbox that cannot be is refused > sandbox service-directory --fault page-overlp 1`] = `
assay: The supplier of service-directory@3.0 has no fault "page-overlp".
       "assay list faults" shows them all.

`

exports[`test/cli/bad-input.test.ts > TAP > a sandbox that cannot be is refused > sandbox service-directory --port 70000 1`] = `
assay: "70000" is no port.
       Give a number from 0 to 65535.

`

exports[`test/cli/bad-input.test.ts > TAP > a suite of one’s own that cannot be run is refused > run --suite none.yaml --url api=http://127.0.0.1:9 1`] = `
assay: none.yaml: There is no such file.
       Check the path, or add the file.

`

exports[`test/cli/bad-input.test.ts > TAP > a suite of one’s own that cannot be run is refused > run --suite ref.arazzo.yaml --url api=http://127.0.0.1:9 1`] = `
assay: ref.arazzo.yaml:4:23: There is no file "…/gone.yaml".
       Correct the path, or add the file.

`

exports[`test/cli/bad-input.test.ts > TAP > a suite of one’s own that cannot be run is refused > run --suite smoke.arazzo.yaml --spec notes --url api=http://127.0.0.1:9 1`] = `
assay: --suite is tested on its own; leave out --spec.

`

exports[`test/cli/bad-input.test.ts > TAP > a suite of one’s own that cannot be run is refused > run --suite smoke.arazzo.yaml --url api=http://127.0.0.1:9 --url other=http://127.0.0.1:9 --input n=few 1`] = `
assay: The input "n" says "few"; integer was wanted.
       Give a value of type integer: --input n=…

`

exports[`test/cli/bad-input.test.ts > TAP > a suite of one’s own that cannot be run is refused > run --suite smoke.arazzo.yaml --url api=http://127.0.0.1:9 1`] = `
assay: smoke.arazzo.yaml:3:1: Nothing says where the source "other" is: its API document names no servers.
       Give the base URL yourself: --url other=https://…

`

exports[`test/cli/bad-input.test.ts > TAP > a suite of one’s own that cannot be run is refused > run --suite smoke.arazzo.yaml --url apo=http://127.0.0.1:9 1`] = `
assay: smoke.arazzo.yaml:4:3: The file has no source "apo".
       Did you mean "api"?

`

exports[`test/cli/bad-input.test.ts > TAP > a suite of one’s own that cannot be run is refused > run --suite smoke.arazzo.yaml --url http://127.0.0.1:9 1`] = `
assay: --url wants NAME=VALUE; "http://127.0.0.1:9" has no name or no "=".

`

exports[`test/cli/bad-input.test.ts > TAP > a suite of one’s own that cannot be run is refused > run --suite smoke.arazzo.yaml 1`] = `
assay: smoke.arazzo.yaml:3:1: Nothing says where the source "api" is: its API document names no servers.
       Give the base URL yourself: --url api=https://…

`

exports[`test/cli/bad-input.test.ts > TAP > a suite of one’s own that cannot be run is refused > run --suite smoke.arazzo.yaml good.yaml --url api=http://127.0.0.1:9 1`] = `
assay: --suite goes without a target file: --url SOURCE=URL says where each source is.

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > doctor none.yaml 1`] = `
assay: none.yaml: There is no such file.
       Check the path, or add the file.

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > plan none.yaml 1`] = `
assay: none.yaml: There is no such file.
       Check the path, or add the file.

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > run . 1`] = `
assay: …: This is a folder; a file was wanted.
       Name a file inside it.

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > run capability.yaml 1`] = `
assay: capability.yaml:8:21: There is no capability of notes@1.0 called "serch".
       Did you mean "search"?

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > run credential.yaml 1`] = `
assay: credential.yaml:9:29: The client "default" uses the credential "b", which the file does not have.
       Did you mean "a"?

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > run data.yaml 1`] = `
assay: data.yaml:9:13: There is no datum of notes@1.0 called "knownWrd".
       Did you mean "knownWord"?

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > run file.json 1`] = `
assay: file.json:1:10: A value was wanted here, not the end of the file.
       Correct the JSON here.

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > run good.yaml --allow-writes 1`] = `
assay: good.yaml:4:1: The target is a production environment.
       Requests that change data go to a sandbox only; leave out --allow-writes.

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > run good.yaml --spec note 1`] = `
assay: There is no spec "note".
       Did you mean "notes"?

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > run good.yaml 1`] = `
assay: The environment variable "EXAMPLE_A" is not set.
       Set EXAMPLE_A to the secret before the run. Look at credentials.a.token (good.yaml:11:22).

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > run key.yaml 1`] = `
assay: key.yaml:4:1: "enviroment" is not known in the document.
       Did you mean "environment"?

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > run none.yaml 1`] = `
assay: none.yaml: There is no such file.
       Check the path, or add the file.

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > run spec.yaml 1`] = `
assay: spec.yaml:6:3: There is no spec called "nots@1.0".
       Did you mean "notes@1.0"?

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > run tab.yaml 1`] = `
assay: tab.yaml:6:1: A tab stands where YAML wants spaces.
       Indent with spaces.

`

exports[`test/cli/bad-input.test.ts > TAP > a target file that cannot be used says where and how to mend it > run url.yaml 1`] = `
assay: url.yaml:7:10: The url begins "ftp:"; https was wanted.
       Write where the API begins, such as https://api.example.org/v1.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --allow-network no thing 1`] = `
assay: network.allow holds "no thing", which is nothing to allow.
       Write an origin (https://auth.example.org), a host name, an address or a CIDR range.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --baseline baseline-text.json 1`] = `
assay: baseline-text.json:1:1: A value was wanted here, not "known".
       Correct the JSON here.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --baseline baseline.json 1`] = `
assay: baseline.json:1:34: "outcome" is missing in entries[0].
       Add it: The outcome that is accepted.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --baseline none.json 1`] = `
assay: none.json: There is no such file.
       Check the path, or add the file.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --concurrency 0 1`] = `
assay: --concurrency wants a whole number from 1 to 256; it says "0".

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --declare search=maybe 1`] = `
assay: --declare "search=maybe" is neither true nor false.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --header X-Key={env:MISSING} 1`] = `
assay: The environment variable "MISSING" is not set.
       Set MISSING to the secret before the run.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --header X-Key=abcdef 1`] = `
assay: --header wants NAME={env:VARIABLE}.
       A value on the command line would be seen by others and kept in the shell history.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --input knownWord 1`] = `
assay: --input wants NAME=VALUE; "knownWord" has no name or no "=".

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --profile notes@1 1`] = `
assay: Give one of --spec, --profile and --category.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --rate fast 1`] = `
assay: --rate wants a whole number a second, such as 5/s; it says "fast".

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --resume empty --out other 1`] = `
assay: --resume already says where the bundle is; leave out --out.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --resume empty 1`] = `
assay: empty: This is no bundle: it holds no plan.json.
       Give the folder that "assay run" wrote.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --resume none 1`] = `
assay: none: This is no bundle: it holds no plan.json.
       Give the folder that "assay run" wrote.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --timeout 10 1`] = `
assay: "10" is not a duration such as 500ms, 5s, 2m or 1h.
       Write a whole number and its unit, without a space.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url http://127.0.0.1:9 --url http://127.0.0.1:10 1`] = `
assay: Give one --url; several are for --suite.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url https://notes.example/?v=1 1`] = `
assay: --url cannot be used. The url has a query ("?"); a base URL has none.
       Write where the API begins, such as https://api.example.org/v1.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes --url notes.example 1`] = `
assay: --url cannot be used. The url is no absolute URL.
       Write where the API begins, such as https://api.example.org/v1.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --spec notes 1`] = `
assay: Nothing to test: give a target file, or --spec and --url.
       For example: assay run --spec service-directory --url http://127.0.0.1:8080

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run --url http://127.0.0.1:9 1`] = `
assay: Say what to test: --spec, --profile or --category.
       "assay list specs" shows what there is.

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run 1`] = `
assay: Nothing to test: give a target file, or --spec and --url.
       For example: assay run --spec service-directory --url http://127.0.0.1:8080

`

exports[`test/cli/bad-input.test.ts > TAP > options that contradict each other, or say nothing, are refused > run good.yaml --url http://127.0.0.1:9 1`] = `
assay: A target file already says the URL; leave out --url.

`
