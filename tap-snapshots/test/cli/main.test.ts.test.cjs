/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/cli/main.test.ts > TAP > assay approve --help teaches by example > must match snapshot 1`] = `
Usage: assay approve [options] <file>

consent, as the second person, to a statement or certificate

Arguments:
  file                a signed statement, or the proposal of a certificate

Options:
  --key <file>        the key of the approver
  --passphrase <ref>  of the private key: env:NAME or file:PATH, never the text
  --signer <command>  a program that signs: bytes on its stdin, signature on its stdout
  -h, --help          display help for command

Examples:
  assay approve attestation-PAY-12.json --key keys/omar.json --passphrase env:OMAR
  assay approve certificate.proposal.json --key keys/omar.json --passphrase env:OMAR

Prints what the file asks consent to, and signs exactly its bytes. Nobody approves what they signed.

`

exports[`test/cli/main.test.ts > TAP > assay attest --help teaches by example > must match snapshot 1`] = `
Usage: assay attest [options] <bundle>

sign what no program can test

Arguments:
  bundle              the run that it is about

Options:
  --requirement <id>  what is attested (repeatable)
  --answer <yes|no>   is it so? (default: no)
  --says <text>       how it is known
  --evidence <file>   a document that it rests on (repeatable)
  --until <instant>   until when it holds (default: a year)
  --key <file>        the key of whoever attests, of role "attester"
  -o, --out <file>    where to write it (default: attestation-ID.json)
  --passphrase <ref>  of the private key: env:NAME or file:PATH, never the text
  --signer <command>  a program that signs: bytes on its stdin, signature on its stdout
  -h, --help          display help for command

Examples:
  assay attest BUNDLE --requirement PAY-12 --answer yes --says "See test 12." --evidence test-12.pdf --key keys/jane.json --passphrase env:JANE
  assay approve attestation-PAY-12.json --key keys/omar.json --passphrase env:OMAR

For requirements that no program can test. Without --answer yes it attests nothing. It holds for the
product, version and deployment of the bundle, for a year unless --until says otherwise, and only
with the consent of a second person (docs/certificates.md).

`

exports[`test/cli/main.test.ts > TAP > assay certify --help teaches by example > must match snapshot 1`] = `
Usage: assay certify [options] <bundle>

issue a certificate for a recorded run, or say all that speaks against it

Arguments:
  bundle               the folder that a run wrote

Options:
  --statement <file>   an attestation or waiver, approved (repeatable)
  --trust <file>       the trust list of the body (default: assay-trust.json)
  --log <folder>       the log of the body: it must hold the receipt of the bundle
  --seen <checkpoint>  a checkpoint of this log that you kept
  --register <url>     where the certificate and its status will be found
  --until <instant>    until when it is valid (default: a year)
  --index <n>          its place in the status lists (default: by chance)
  --approval <file>    the second person’s consent to the proposal
  --key <file>         the key that issues, of role "certificate"
  -o, --out <folder>   where proposal and certificate go (default: .)
  --json               print what speaks against it as JSON
  --passphrase <ref>   of the private key: env:NAME or file:PATH, never the text
  --signer <command>   a program that signs: bytes on its stdin, signature on its stdout
  -h, --help           display help for command

Examples:
  assay certify BUNDLE --register https://register.example.org --statement attestation-PAY-12.json
  assay approve certificate.proposal.json --key keys/omar.json --passphrase env:OMAR
  assay certify BUNDLE --statement attestation-PAY-12.json --approval certificate.approval.jwt --key keys/issuer.json --passphrase env:ISSUER

The bundle is judged again; what it says of itself is not believed. Without --approval a proposal is
written; with it, what was consented to is signed, if the bundle still gives the very same.
Exit code 1 and the whole list when something speaks against it (docs/certificates.md).

`

exports[`test/cli/main.test.ts > TAP > assay check --help teaches by example > must match snapshot 1`] = `
Usage: assay check [options] <bundle>

check a bundle that was handed in, and say all that speaks against it

Arguments:
  bundle                       the folder that a run wrote, or an archive of it

Options:
  --statement <file>           an attestation or waiver, approved (repeatable)
  --trust <file>               the trust list of the body (default: assay-trust.json)
  --catalogue <folder>         another folder with specs/ and suites/ (repeatable)
  --log <folder>               the log of the body: a ticket is in it, and good for one bundle
  --seen <checkpoint>          a checkpoint of this log that you kept
  --register-key <file>        the key of the register: the receipt is entered in the log
  --register-passphrase <ref>  of that key: env:NAME or file:PATH
  --register-signer <command>  a program that signs for that key
  --json                       print what was found as JSON
  -h, --help                   display help for command

Examples:
  assay check submission.zip
  assay check BUNDLE --statement waiver-NOTE-04.json
  assay check submission.zip --log log --register-key keys/register.json --register-passphrase env:REGISTER
  assay check BUNDLE --json                                for programs (specs/formats/check.json)

The plan is made again from the body's own specs, suites and profile, and compared item by item; the
evidence is judged again; signature and ticket are verified. What people are still to attest is named,
and nothing against it. With the log and its key, the receipt is entered: it uses the ticket up, and no
other bundle is taken for it. Exit code 1 with all that speaks against it (docs/certificates.md).

`

exports[`test/cli/main.test.ts > TAP > assay completion --help teaches by example > must match snapshot 1`] = `
Usage: assay completion [options] <shell> [words...]

print a script that completes command lines with the tab key

Arguments:
  shell       bash, zsh or fish (choices: "bash", "zsh", "fish", "words")
  words       with "words": the command line so far, after "assay"

Options:
  -h, --help  display help for command

Examples:
  assay completion bash >> ~/.bashrc
  assay completion zsh > ~/.zfunc/_assay        with fpath+=(~/.zfunc) before compinit
  assay completion fish > ~/.config/fish/completions/assay.fish
  assay completion words -- run --profile ''    what could stand there, a line each

Commands, options and ids (specs, requirements, profiles, formats, faults) are completed; where a
path belongs, files are.

`

exports[`test/cli/main.test.ts > TAP > assay demo --help teaches by example > must match snapshot 1`] = `
Usage: assay demo [options]

test the built-in reference supplier

Options:
  -o, --out <folder>  where the bundle goes (default: reports/<target>-<time>)
  -f, --format <id>   a report format (repeatable; default: json and html)
  --seed <text>       seed of fresh values (default: random, printed)
  --quiet             no progress and no summary; the exit code tells
  --json              print report.json to standard output
  --no-color          no colours (NO_COLOR does the same)
  -h, --help          display help for command

Examples:
  assay demo                        test the built-in reference supplier and show a report
  assay demo -f junit -f html       with these report formats

It starts a made-up council's service directory on loopback, tests it as "assay run" would test
yours, and compares the rulings with what they must be. Exit code 0 when they are, else 4.

`

exports[`test/cli/main.test.ts > TAP > assay diff --help teaches by example > must match snapshot 1`] = `
Usage: assay diff [options] <old> <new>

say what broke, what was mended and what is newly asked between two runs

Arguments:
  old         the earlier bundle, or its report.json
  new         the later bundle, or its report.json

Options:
  --markdown  as Markdown, for a job summary or a comment
  --json      as JSON
  --no-color  no colours (NO_COLOR does the same)
  -h, --help  display help for command

Examples:
  assay diff reports/monday reports/tuesday          what broke, what was mended
  assay diff last/report.json conformance            a report, and the bundle of a run
  assay diff OLD NEW --markdown >> $GITHUB_STEP_SUMMARY
  assay diff OLD NEW --json                          for programs (specs/formats/diff.json)

A bundle is judged again, so that both are held to the same rules; a report.json is taken as it
stands. A requirement broke when it fails now and did not, or passed and is no longer shown.
Exit codes: 0 no MUST broke, 1 a MUST broke, 2 usage or input.

`

exports[`test/cli/main.test.ts > TAP > assay doctor --help teaches by example > must match snapshot 1`] = `
Usage: assay doctor [options] [target]

find what would go wrong, before a run

Arguments:
  target                         a target file (see: assay init)

Options:
  --spec <id>                    test this spec only, name or name@version (repeatable)
  --profile <id>                 test what this accreditation profile asks for
  --category <id>                test what this lot of the framework asks for
  --case <id>                    run this case only (repeatable)
  --requirement <id>             test this requirement only (repeatable)
  --suite <file>                 an Arazzo document of your own
  --url <url>                    base URL; with --suite SOURCE=URL, in place of the API document’s
                                 servers (repeatable)
  --input <name=value>           an input of the workflows (repeatable)
  -H, --header <name={env:VAR}>  send this header with every request; its value comes from the
                                 environment (repeatable)
  --catalogue <folder>           another folder with specs/ and suites/ (repeatable)
  --declare <name[=false]>       declare a capability (repeatable)
  --concurrency <n>              cases at a time (default: 4)
  --rate <n/s>                   at most so many requests a second
  --timeout <duration>           for one exchange, such as 10s (default: 30s)
  --allow-writes                 send requests that change data; without a target file this declares
                                 a sandbox
  --allow-network <address>      allow an address or origin beside the base URL (repeatable)
  --json                         as JSON
  -h, --help                     display help for command

Examples:
  assay doctor target.yaml
  assay doctor --spec service-directory --url http://127.0.0.1:8080
  assay doctor target.yaml --json

Reads the target, finds its secrets, gets a token for each credential that needs one, resolves
names, opens sockets, looks at certificates, compares clocks and asks one request of each spec:
what would go wrong, before a run. Exit code 0 when nothing would, else 3.

`

exports[`test/cli/main.test.ts > TAP > assay explain --help teaches by example > must match snapshot 1`] = `
Usage: assay explain [options] <id> [bundle]

explain any id or word that assay prints: what it means, and what to do

Arguments:
  id                    what to explain
  bundle                the folder that a run wrote

Options:
  --catalogue <folder>  another folder with specs/ and suites/ (repeatable)
  -h, --help            display help for command

Examples:
  assay explain ORUK-10            a requirement: clause, tests, remedy
  assay explain ORUK-10 BUNDLE     how a recorded run settled it: rule, ruling and evidence on a page
  assay explain pages-walk         a check
  assay explain page-overlap       a fault of the reference supplier
  assay explain step-unreachable   a rule of assay lint
  assay explain directory@1        a profile
  assay explain services-walk      a case: its steps, and what it settles
  assay explain missing-data       a cause; untested/missing-data, with its outcome
  assay explain 3                  an exit code

`

exports[`test/cli/main.test.ts > TAP > assay init --help teaches by example > must match snapshot 1`] = `
Usage: assay init [options] [file]

write a commented target file

Arguments:
  file         where (default: "target.yaml")

Options:
  --spec <id>  for this spec (repeatable; default: all)
  --force      replace a file that is there
  -h, --help   display help for command

Examples:
  assay init                                 writes target.yaml
  assay init directory.yaml --spec service-directory
  assay init --spec service-directory --spec transport

The file is commented; change the lines marked CHANGE, then: assay plan target.yaml

`

exports[`test/cli/main.test.ts > TAP > assay judge --help teaches by example > must match snapshot 1`] = `
Usage: assay judge [options] <bundle>

judge recorded evidence again, without a network

Arguments:
  bundle                   the folder that a run wrote

Options:
  --baseline <file>        known failures: only what is new fails, and what is stale or expired
  --write-baseline <file>  write the failures as a baseline; what stands in it keeps its reason
  -o, --out <file>         write the report here instead of report.json in the bundle
  --profile <id>           preview: what this profile would make of it; writes nothing
  --suite <folder>         preview: what this coming suite would, suites/<spec>/<version> of any
                           folder (repeatable)
  --catalogue <folder>     preview: what coming specs, suites and profiles would (repeatable)
  --json                   print report.json to standard output; of a preview, the difference
  --quiet                  no summary; the exit code tells
  --no-color               no colours (NO_COLOR does the same)
  -h, --help               display help for command

Examples:
  assay judge reports/directory-20261122-101500Z           judge again, offline; rewrites report.json
  assay judge BUNDLE -o again.json                         write the new report elsewhere
  assay judge BUNDLE --json                                print it
  assay judge BUNDLE --baseline known.json                 try a baseline on it
  assay judge BUNDLE --profile directory@2                 preview: what that profile would change
  assay judge BUNDLE --suite next/suites/service-directory/3.0   preview: what a coming suite would
  assay judge BUNDLE --catalogue next/                     preview: what coming specs and suites would

The same plan and evidence give the same report.json, byte for byte, on any machine. A preview asks
nothing and writes nothing; what the run did not ask is untested there (docs/diff.md).
Exit codes are those of "assay run".

`

exports[`test/cli/main.test.ts > TAP > assay keys --help teaches by example > must match snapshot 1`] = `
Usage: assay keys [options] <what> <file> [kid]

make keys; say whom to trust with what, and sign that

Arguments:
  what                what to do (choices: "generate", "describe", "start", "sign", "add", "rotate",
                      "retire", "revoke", "threshold", "list")
  file                a name for the new key, or a trust list
  kid                 the key that is replaced, retired or revoked

Options:
  --role <role>       what the new key signs: one of those of docs/keys.md
  --holder <id>       whose key or list it is, such as GB-COH-01234567
  --name <text>       the holder’s name (default: the id)
  --public <pem>      the public half of a key that is kept elsewhere
  --root <file>       a root key of a new list (repeatable)
  --threshold <n>     so many root keys sign the list
  --key <file>        the key that is added, or that signs
  --from <instant>    from when the key is valid (default: now)
  --until <instant>   until when (default: a year later)
  --at <instant>      when it is retired or revoked (default: now)
  --why <text>        why it is revoked
  --json              with "list": as JSON
  --passphrase <ref>  of the private key: env:NAME or file:PATH, never the text
  --signer <command>  a program that signs: bytes on its stdin, signature on its stdout
  -h, --help          display help for command

Examples:
  assay keys generate keys/root-a --role root --holder jane --passphrase env:ROOT_A
  assay keys generate keys/issuer --role certificate --holder GB-LAE-XYZ --passphrase file:issuer.pass
  assay keys describe keys/hsm --role register --holder GB-LAE-XYZ --public hsm.pem
  assay keys start assay-trust.json --holder GB-LAE-XYZ --name "The body" --root keys/root-a.json \\
    --root keys/root-b.json --root keys/root-c.json --threshold 2
  assay keys sign assay-trust.json --key keys/root-a.json --passphrase env:ROOT_A
  assay keys add assay-trust.json --key keys/issuer.json --from 2026-12-01T00:00:00Z --until 2027-12-01T00:00:00Z
  assay keys rotate assay-trust.json KID --key keys/issuer-2.json --from 2027-11-01T00:00:00Z --until 2028-11-01T00:00:00Z
  assay keys retire assay-trust.json KID --at 2027-06-01T00:00:00Z
  assay keys revoke assay-trust.json KID --at 2027-06-01T00:00:00Z --why "laptop stolen"
  assay keys list assay-trust.json

"generate" writes NAME.pem (private, encrypted) and NAME.json (public). Every change of a trust list
waits in LIST.next.json until enough root keys have signed it. docs/keys.md has the whole way.

`

exports[`test/cli/main.test.ts > TAP > assay list --help teaches by example > must match snapshot 1`] = `
Usage: assay list [options] [what]

list specs, profiles, categories, requirements, checks, faults or formats

Arguments:
  what                  specs, profiles, categories, requirements, checks, faults, formats

Options:
  --catalogue <folder>  another folder with specs/ and suites/ (repeatable)
  --json                as JSON
  -h, --help            display help for command

Examples:
  assay list                   specs, profiles, categories and formats
  assay list requirements      with level, and how each is settled
  assay list faults            mistakes the reference suppliers can make (assay sandbox --fault)
  assay list checks --json     for programs: an array of objects
  assay list --json            every list, by name

`

exports[`test/cli/main.test.ts > TAP > assay pack --help teaches by example > must match snapshot 1`] = `
Usage: assay pack [options] <bundle>

pack a bundle into one file, to be handed in

Arguments:
  bundle            the folder that a run wrote

Options:
  -o, --out <file>  the archive (default: BUNDLE.zip)
  -h, --help        display help for command

Examples:
  assay pack reports/directory-20261122-101500Z           writes reports/directory-20261122-101500Z.zip
  assay pack BUNDLE -o submission.zip

The bundle must be as its manifest lists it. "assay unpack" opens the archive again.

`

exports[`test/cli/main.test.ts > TAP > assay plan --help teaches by example > must match snapshot 1`] = `
Usage: assay plan [options] [target]

show what a run would ask, and what it cannot assess

Arguments:
  target                         a target file (see: assay init)

Options:
  --spec <id>                    test this spec only, name or name@version (repeatable)
  --profile <id>                 test what this accreditation profile asks for
  --category <id>                test what this lot of the framework asks for
  --case <id>                    run this case only (repeatable)
  --requirement <id>             test this requirement only (repeatable)
  --suite <file>                 an Arazzo document of your own
  --url <url>                    base URL; with --suite SOURCE=URL, in place of the API document’s
                                 servers (repeatable)
  --input <name=value>           an input of the workflows (repeatable)
  -H, --header <name={env:VAR}>  send this header with every request; its value comes from the
                                 environment (repeatable)
  --catalogue <folder>           another folder with specs/ and suites/ (repeatable)
  --declare <name[=false]>       declare a capability (repeatable)
  --concurrency <n>              cases at a time (default: 4)
  --rate <n/s>                   at most so many requests a second
  --timeout <duration>           for one exchange, such as 10s (default: 30s)
  --allow-writes                 send requests that change data; without a target file this declares
                                 a sandbox
  --allow-network <address>      allow an address or origin beside the base URL (repeatable)
  -o, --out <folder>             where the bundle goes (default: reports/<target>-<time>)
  -f, --format <id>              a report format (repeatable; default: json and html)
  --seed <text>                  seed of fresh values (default: random, printed)
  --quiet                        no progress and no summary; the exit code tells
  --json                         print report.json to standard output
  --no-color                     no colours (NO_COLOR does the same)
  --baseline <file>              known failures: only what is new fails, and what is stale or
                                 expired
  --write-baseline <file>        write the failures as a baseline; what stands in it keeps its
                                 reason
  --resume <bundle>              go on with an interrupted run
  --reproduce <bundle>           ask the very plan of this bundle again, and compare; nothing marks
                                 the requests
  --changed-since <openapi>      test only what differs since this OpenAPI document; the outcome is
                                 never "conformant"
  --changed-to <openapi>         the document as it is now (default: the one that the standard or
                                 suite uses)
  --ticket <file>                the ticket of the body that this run answers
  --trust <file>                 the trust list of the body, to verify the ticket with
  --sign <key>                   sign the bundle with this key, of the role supplier or runner
  --passphrase <ref>             of the private key: env:NAME or file:PATH, never the text
  --signer <command>             a program that signs: bytes on its stdin, signature on its stdout
  -h, --help                     display help for command

Examples:
  assay plan target.yaml
  assay plan --spec service-directory --url http://127.0.0.1:8080
  assay plan target.yaml --json > plan.json
  assay plan target.yaml --changed-since old.yaml          what a change to the API document touches

Shows every question a run would ask, its limits, what would be written, and what cannot be
assessed and why. Nothing is sent.

`

exports[`test/cli/main.test.ts > TAP > assay recall --help teaches by example > must match snapshot 1`] = `
Usage: assay recall [options] <log>

find the certificates that relied on a wrong check, and propose what to do

Arguments:
  log                   the folder of the log

Options:
  --suite <id>          the suite that it stands in: NAME@VERSION
  --spec <id>           or the spec: NAME@VERSION
  --requirement <id>    the requirement that it settles
  --check <id>          the check that was wrong
  --bundles <folder>    where the bundles are, as folders or archives
  --trust <file>        the trust list of the body (default: assay-trust.json)
  --catalogue <folder>  another folder with specs/ and suites/ (repeatable)
  --json                print what is proposed as JSON (specs/formats/recall.json)
  -h, --help            display help for command

Examples:
  assay recall log --suite payments@1.0.0 --requirement PAY-08 --bundles reports
  assay recall log --spec transport@1.0 --check tls-version --bundles reports
  assay recall log --suite payments@1.0.0 --requirement PAY-08 --bundles reports --json

Finds every certificate in force whose plan asked it, judges its stored bundle by the specs and suites of
today, and proposes for each: it stands, issue it again, suspend, revoke; or its bundle is not here. The commands
that do it are printed, and none is run: the keys they need are of several people. As long as nothing was mended,
suspension is proposed. Exit code 0 when all stand, else 1 (docs/register.md).

`

exports[`test/cli/main.test.ts > TAP > assay register --help teaches by example > must match snapshot 1`] = `
Usage: assay register [options] <what> <folder> [files...]

keep the log of all that was issued, verify it, and publish it

Arguments:
  what                       what to do (choices: "start", "verify", "add", "build", "match",
                             "prove", "witnessed", "suspend", "reinstate", "revoke")
  folder                     the folder of the log
  files                      files to add, the id of a certificate, a policy, or what a witness gave

Options:
  --origin <name>            what a new log is called: a URL without its scheme
  --key <file>               the key of the register
  --trust <file>             the trust list of the body
  --seen <checkpoint>        a checkpoint of this log that you kept
  --why <text>               why the status changes, for everybody to read
  -o, --out <path>           the folder of the site, or the file that is written
  --status-key <file>        the key that signs status lists
  --status-passphrase <ref>  of that key: env:NAME or file:PATH
  --status-signer <command>  a program that signs in its place
  --catalogue <folder>       another folder with specs/ and suites/ (repeatable)
  --passphrase <ref>         of the private key: env:NAME or file:PATH, never the text
  --signer <command>         a program that signs: bytes on its stdin, signature on its stdout
  -h, --help                 display help for command

Examples:
  assay register start log --origin register.example.org/log --key keys/register.json --passphrase env:REGISTER
  assay register verify log --trust assay-trust.json
  assay register verify log --trust assay-trust.json --seen last-month.checkpoint
  assay register add log certificate.jwt --trust assay-trust.json --key keys/register.json --passphrase env:REGISTER
  assay register revoke log urn:uuid:5f… --why "Recalled: PAY-08." --key keys/status.json --passphrase env:STATUS
  assay register build log -o site --trust assay-trust.json --key keys/register.json --passphrase env:REGISTER \\
    --status-key keys/status.json --status-passphrase env:STATUS
  assay register match log policy.yaml --trust assay-trust.json
  assay register prove log urn:uuid:5f… --trust assay-trust.json -o certificate.tlog-proof
  assay register prove log --seen last-month.checkpoint --trust assay-trust.json -o grown.txt

"verify" reads the log from its first entry, and names the first one that is bad, by file and line.
With a checkpoint that you kept it also finds what was cut off or rewritten since (docs/register.md).
"add" takes certificates, tickets, statements and changes of status; "suspend", "reinstate" and "revoke"
write such a change. "build" makes what the body publishes: a static site, feed.json, register.csv.
"match" says which products have a valid certificate that meets a policy, and what each other one lacks.
"prove" writes a proof against the log as it is now: that a certificate is in it, or that it only grew since a
checkpoint. "witnessed" takes the cosignatures of witnesses to its checkpoint; they stand until the next entry.

`

exports[`test/cli/main.test.ts > TAP > assay report --help teaches by example > must match snapshot 1`] = `
Usage: assay report [options] <bundle>

render a recorded run in another format

Arguments:
  bundle              the folder that a run wrote

Options:
  -f, --format <id>   a format (repeatable; default: html)
  -o, --out <file>    write one format here; "-" prints it
  --statement <file>  an attestation or waiver, approved (repeatable)
  --trust <file>      the trust list of the body (default: assay-trust.json)
  -h, --help          display help for command

Examples:
  assay report BUNDLE -f html -f junit       write report.html and junit.xml into the bundle
  assay report BUNDLE -f pdf                 write report.pdf, for a procurement file
  assay report BUNDLE -f junit -o -          print it
  assay report BUNDLE -f markdown -o - >> "$GITHUB_STEP_SUMMARY"
  assay report BUNDLE -f annotations -o -    annotate a run of GitHub Actions
  assay report BUNDLE --statement attestation-PAY-12.json -o attested.html
                                             with what people attested or waived

The report is made from the evidence, judged again; "assay list formats" shows the formats.

`

exports[`test/cli/main.test.ts > TAP > assay run --help teaches by example > must match snapshot 1`] = `
Usage: assay run [options] [target]

test a supplier and report what was found

Arguments:
  target                         a target file (see: assay init)

Options:
  --spec <id>                    test this spec only, name or name@version (repeatable)
  --profile <id>                 test what this accreditation profile asks for
  --category <id>                test what this lot of the framework asks for
  --case <id>                    run this case only (repeatable)
  --requirement <id>             test this requirement only (repeatable)
  --suite <file>                 an Arazzo document of your own
  --url <url>                    base URL; with --suite SOURCE=URL, in place of the API document’s
                                 servers (repeatable)
  --input <name=value>           an input of the workflows (repeatable)
  -H, --header <name={env:VAR}>  send this header with every request; its value comes from the
                                 environment (repeatable)
  --catalogue <folder>           another folder with specs/ and suites/ (repeatable)
  --declare <name[=false]>       declare a capability (repeatable)
  --concurrency <n>              cases at a time (default: 4)
  --rate <n/s>                   at most so many requests a second
  --timeout <duration>           for one exchange, such as 10s (default: 30s)
  --allow-writes                 send requests that change data; without a target file this declares
                                 a sandbox
  --allow-network <address>      allow an address or origin beside the base URL (repeatable)
  -o, --out <folder>             where the bundle goes (default: reports/<target>-<time>)
  -f, --format <id>              a report format (repeatable; default: json and html)
  --seed <text>                  seed of fresh values (default: random, printed)
  --quiet                        no progress and no summary; the exit code tells
  --json                         print report.json to standard output
  --no-color                     no colours (NO_COLOR does the same)
  --baseline <file>              known failures: only what is new fails, and what is stale or
                                 expired
  --write-baseline <file>        write the failures as a baseline; what stands in it keeps its
                                 reason
  --resume <bundle>              go on with an interrupted run
  --reproduce <bundle>           ask the very plan of this bundle again, and compare; nothing marks
                                 the requests
  --changed-since <openapi>      test only what differs since this OpenAPI document; the outcome is
                                 never "conformant"
  --changed-to <openapi>         the document as it is now (default: the one that the standard or
                                 suite uses)
  --ticket <file>                the ticket of the body that this run answers
  --trust <file>                 the trust list of the body, to verify the ticket with
  --sign <key>                   sign the bundle with this key, of the role supplier or runner
  --passphrase <ref>             of the private key: env:NAME or file:PATH, never the text
  --signer <command>             a program that signs: bytes on its stdin, signature on its stdout
  -h, --help                     display help for command

Examples:
  assay run target.yaml                                   what the target file describes
  assay run --spec service-directory --url http://127.0.0.1:8080
  assay run target.yaml --profile directory@1             what a certificate asks for
  assay run target.yaml --requirement ORUK-10             one requirement (never "conformant")
  assay run --spec payments --url https://pay.example/v1 -H Authorization={env:PAY_TOKEN}
  assay run --suite smoke.arazzo.yaml --url api=http://127.0.0.1:8080 --input id=42
  assay run target.yaml --sign keys/supplier.json --passphrase env:SUPPLIER
  assay run --reproduce BUNDLE --seed HELD-OUT            the same plan again: 0 the same, 1 not
  assay run target.yaml --baseline known.json             fail only on what is new, or stale
  assay run target.yaml --changed-since old.yaml          only what differs (never "conformant")

Exit codes: 0 gate open, 1 not conformant, 2 usage or input, 3 incomplete, 4 assay's own fault,
130/143 interrupted (evidence kept: go on with --resume BUNDLE).

`

exports[`test/cli/main.test.ts > TAP > assay sandbox --help teaches by example > must match snapshot 1`] = `
Usage: assay sandbox [options] <spec>

serve the reference supplier of a spec, or a faulty one

Arguments:
  spec               the spec, such as service-directory

Options:
  --fault <name>     commit this fault (repeatable)
  --port <n>         the port; 0 takes a free one (default: 0)
  --target <folder>  write a target file for it there, with its invented secrets
  --tls              serve https://localhost, with a certificate made for it
  --quiet            no line for each request
  -h, --help         display help for command

Examples:
  assay sandbox service-directory                      serve the reference supplier on loopback
  assay sandbox service-directory --port 8080
  assay sandbox service-directory --fault page-overlap  serve one that makes this mistake
  assay sandbox service-directory --target here        write here/target.json, to test it with:
  assay run here/target.json
  assay sandbox service-directory --tls --target here  over https; here/root.pem is its authority
  assay list faults                                    the mistakes it can make

A line is printed for each request. Ctrl-C ends it.

`

exports[`test/cli/main.test.ts > TAP > assay sign --help teaches by example > must match snapshot 1`] = `
Usage: assay sign [options] <bundle>

sign a bundle, as the supplier or as the runner of the body

Arguments:
  bundle              the folder that a run wrote

Options:
  --key <file>        the key, of the role supplier or runner
  --passphrase <ref>  of the private key: env:NAME or file:PATH, never the text
  --signer <command>  a program that signs: bytes on its stdin, signature on its stdout
  -h, --help          display help for command

Examples:
  assay sign BUNDLE --key keys/supplier.json --passphrase env:SUPPLIER
  assay sign BUNDLE --key keys/runner.json --signer "sign-with-my-device"

The signature is over manifest.json, which holds the digest of all else: plan, evidence, report.
It says who answers for the bundle, and that nothing was changed since; not that it happened.

`

exports[`test/cli/main.test.ts > TAP > assay ticket --help teaches by example > must match snapshot 1`] = `
Usage: assay ticket [options] <what> <log>

issue a ticket for one run, or list all that were issued

Arguments:
  what                         what to do (choices: "issue", "list")
  log                          the folder of the log

Options:
  --trust <file>               the trust list of the body
  --supplier <id>              whose product it is: an org-id
  --name <text>                the supplier’s name (default: the id)
  --product <name>             the product, as its target file names it
  --profile <id>               the profile that is asked
  --runner <who>               self: the supplier runs it; body: the body, and nothing marks it
  --from <instant>             when the run may begin (default: now)
  --until <instant>            when it must be over (default: a fortnight later)
  --catalogue <folder>         another folder with specs/ and suites/ (repeatable)
  --key <file>                 the key for tickets
  --register-key <file>        the key of the register, which logs the ticket
  --register-passphrase <ref>  of that key: env:NAME or file:PATH
  --register-signer <command>  a program that signs for that key
  -o, --out <file>             where the ticket goes (default: ticket.jwt)
  --json                       with "list": as JSON
  --passphrase <ref>           of the private key: env:NAME or file:PATH, never the text
  --signer <command>           a program that signs: bytes on its stdin, signature on its stdout
  -h, --help                   display help for command

Examples:
  assay ticket issue log --trust assay-trust.json --supplier GB-COH-01234567 --product Directory --profile directory@1 --key keys/ticket.json --passphrase env:TICKET --register-key keys/register.json --register-passphrase env:REGISTER
  assay ticket list log --trust assay-trust.json

The supplier then runs: assay run target.yaml --profile directory@1 --ticket directory-1.jwt
A ticket is good for one run, and is logged when it is issued: one that is not answered counts as an
attempt (docs/tickets.md).

`

exports[`test/cli/main.test.ts > TAP > assay unpack --help teaches by example > must match snapshot 1`] = `
Usage: assay unpack [options] <archive>

open the archive of a bundle safely, into a new folder

Arguments:
  archive             what "assay pack" wrote

Options:
  -o, --out <folder>  the folder (default: the name without .zip)
  -h, --help          display help for command

Examples:
  assay unpack submission.zip                     into the folder submission/
  assay unpack submission.zip -o incoming/42

Nothing is written before the whole archive was held to its manifest. Links, paths that lead out,
names that are there twice, and bytes that nobody lists are refused.

`

exports[`test/cli/main.test.ts > TAP > assay verify --help teaches by example > must match snapshot 1`] = `
Usage: assay verify [options] <certificate>

check a certificate offline, and say what it proves

Arguments:
  certificate                    certificate.jwt, or certificate.html

Options:
  --trust <file>                 the trust list of the body (default: assay-trust.json)
  --pin <kid>                    a root key that must have signed the trust list (repeatable)
  --status <file>                a status list of the body (repeatable)
  --without-status               do not ask whether it was revoked or suspended
  --proof <file>                 that it is in the log (default: the .tlog-proof beside it)
  --checkpoint <file>            a checkpoint of the log that you kept
  --consistency <file>           that the log only grew between that one and the proof
  --policy <file>                what a buyer demands (specs/formats/policy.json)
  --holder <id>                  the org-id that it must be of
  --product <name>               the product that it must be about
  --version <version>            the version that it must be about
  --environment <name>           where it must have been tested: sandbox or production
  --deployment <url>             a base URL that must have been tested
  --at <instant>                 the moment that is asked about (default: now)
  --json                         print the outcome as JSON
  --rerun-on <where>             ask it all again of your own tenant: its base URL, or a target file
  --bundle <bundle>              the bundle that was certified, or its archive
  -H, --header <name={env:VAR}>  send this header with every request; its value comes from the
                                 environment (repeatable)
  --input <name=value>           an input of the workflows (repeatable)
  --catalogue <folder>           another folder with specs/ and suites/ (repeatable)
  --allow-writes                 also ask what changes data: your tenant is a sandbox
  --allow-network <address>      allow an address or origin beside the base URL (repeatable)
  -o, --out <folder>             where the bundle of the new run goes
  -h, --help                     display help for command

Examples:
  assay verify certificate.jwt --status revocation.jwt --status suspension.jwt
  assay verify certificate.html --status revocation.jwt --status suspension.jwt --product Notebook --version 4.2
  assay verify certificate.jwt --status revocation.jwt --status suspension.jwt --policy policy.yaml --json
  assay verify certificate.jwt --without-status --at 2027-01-01T00:00:00Z
  assay verify certificate.jwt --without-status --rerun-on https://ours.example/v1 --bundle BUNDLE

Asks nobody: the trust list and both status lists of the body are files. --pin holds the trust list to
root keys that you know. --rerun-on alone asks somebody: the tenant that it names, by the certified plan, and
says what is worse there. Exit code 0 when it holds; 1 with one reason when not: expired, not-yet-valid,
revoked, suspended, stale-status, untrusted-key, altered, wrong-holder, other-product, other-version,
other-environment, other-deployment, not-in-log, not-consistent, split-view, too-few-witnesses, policy, differs … (docs/certificates.md has them all).

`

exports[`test/cli/main.test.ts > TAP > assay waive --help teaches by example > must match snapshot 1`] = `
Usage: assay waive [options] <bundle>

sign a waiver of requirements that are not met

Arguments:
  bundle              the run that it is about

Options:
  --requirement <id>  what is waived (repeatable)
  --says <text>       why
  --until <instant>   until when it holds (default: 90 days)
  --key <file>        the key of whoever waives, of role "attester"
  -o, --out <file>    where to write it (default: waiver-ID.json)
  --passphrase <ref>  of the private key: env:NAME or file:PATH, never the text
  --signer <command>  a program that signs: bytes on its stdin, signature on its stdout
  -h, --help          display help for command

Examples:
  assay waive BUNDLE --requirement ORUK-32 --says "Agreed until release 5." --until 2027-03-01 --key keys/jane.json --passphrase env:JANE
  assay approve waiver-ORUK-32.json --key keys/omar.json --passphrase env:OMAR

A waiver excuses what is not met, for the product, version and deployment of the bundle, for 90 days
unless --until says otherwise. Every report and certificate that rests on it says so.

`
