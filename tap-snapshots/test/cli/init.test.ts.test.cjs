/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/cli/init.test.ts > TAP > assay init writes a commented target file that plans as it stands > must match snapshot 1`] = `
# What a supplier claims, and how to reach it. Nothing secret stands here: credentials are
# named, and read from the environment or a file when a run starts.
assay: target/1
supplier:
  id: GB-COH-01234567        # CHANGE: an org-id.guide identifier
  name: Example Ltd          # CHANGE
product:
  name: Example              # CHANGE
  version: "1.0"             # CHANGE: the version under test, as customers know it
environment: sandbox         # sandbox | production; requests that change data go to a sandbox only
specs:
  notes@1.0:                # Notes
    role: provider
    url: https://api.example.org/v1   # CHANGE: the base URL
    capabilities:
      search: true              # CHANGE: true or false. Finds notes by a word.
      archive: true             # CHANGE: true or false. Keeps notes that were deleted.
    # credentials: { default: main }
    # data:
      # knownWord: "tea"   # a word that a note holds

# Credentials by name; { env: NAME } or { file: PATH }, never the value itself.
# credentials:
#   main: { kind: bearer, token: { env: EXAMPLE_TOKEN } }
#   key: { kind: api-key, in: header, name: X-Api-Key, value: { env: EXAMPLE_KEY } }
#   login: { kind: basic, username: assay, password: { file: secrets/password } }
#   oauth: { kind: oauth2-client-credentials, tokenUrl: https://auth.example.org/token, clientId: assay, secret: { env: EXAMPLE_SECRET } }
#   client: { kind: mutual-tls, certificate: { file: client.pem }, key: { file: secrets/client-key.pem } }
# More in docs/target.md: discovery, signed assertions, a certificate beside a token.

network:
  concurrency: 4             # cases at a time
  # rate: 5/s                # at most so many requests a second
  # timeout: 30s             # for one exchange, whole
  # limits: { body: 8MiB, answer: 10s, requests: 200000, time: 6h }   # more in docs/target.md
  # ca: ca.pem               # certificate authorities beyond the usual ones
  # proxy: http://proxy.example.org:3128
  # allow: [10.0.0.0/8]      # addresses or origins beside those of the base URLs

`
