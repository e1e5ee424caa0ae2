import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { findSpec, loadCatalogue } from '../../assay.ts'
import type { Spec } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import { writeWhole } from '../bundle.ts'
import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'

const examples = `
Examples:
  assay init                                 writes target.yaml
  assay init directory.yaml --spec service-directory
  assay init --spec service-directory --spec transport

The file is commented; change the lines marked CHANGE, then: assay plan target.yaml`

interface Options {
  readonly spec: readonly string[]
  readonly force?: boolean
}

/** `assay init`: a commented target file to begin with. */
export const init: AddCommand = (program, io, done) => {
  program
    .command('init')
    .description('write a commented target file')
    .argument('[file]', 'where', 'target.yaml')
    .option('--spec <id>', 'for this spec (repeatable; default: all)', many, [])
    .option('--force', 'replace a file that is there')
    .addHelpText('after', examples)
    .action(async (file: string, options: Options) => {
      const path = resolve(io.cwd, file)
      if (existsSync(path) && options.force !== true) {
        throw new Fault('file-exists', `"${file}" is already there.`, {
          hint: 'Choose another name, or give --force.',
        })
      }
      const catalogue = await loadCatalogue([io.root])
      const specs =
        options.spec.length === 0
          ? catalogue.specs
          : options.spec.map(id => findSpec(catalogue, id))
      await writeWhole(path, [targetText(specs)])
      io.err(`Wrote ${file}. Change the lines marked CHANGE, then: assay plan ${file}\n`)
      done(0)
    })
}

function targetText(specs: readonly Spec[]): string {
  return `# What a supplier claims, and how to reach it. Nothing secret stands here: credentials are
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
${specs.map(specText).join('')}
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
}

function specText(spec: Spec): string {
  const capabilities = spec.capabilities.map(
    one =>
      `      ${one.name}: true${' '.repeat(Math.max(1, 20 - one.name.length))}# CHANGE: true or false. ${one.says}\n`,
  )
  const data = spec.data.map(
    one => `      # ${one.name}: ${JSON.stringify(one.example)}   # ${one.says}\n`,
  )
  return [
    `  ${spec.id}:                # ${spec.title}\n`,
    `    role: ${spec.role}\n`,
    '    url: https://api.example.org/v1   # CHANGE: the base URL\n',
    capabilities.length === 0 ? '' : `    capabilities:\n${capabilities.join('')}`,
    '    # credentials: { default: main }\n',
    data.length === 0 ? '' : `    # data:\n${data.join('')}`,
  ].join('')
}
