import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import { body } from '../../make-body.ts'
import { notes, notesRoot } from '../../make-notes.ts'
import { must, pass, type Scene, type Stage, scene } from './stage.ts'

/** Who holds the key of which role, by the names that the documents use. */
const held = {
  issuer: 'certificate',
  jane: 'attester',
  omar: 'approver',
  'hsm-root': 'root',
  'root-a': 'root',
} as const

/**
 * A supplier of notes, a body with its keys, and what they wrote so far: a signed bundle, a
 * certificate, a log. The sector is a small one, so that a page may run its profile often.
 */
export async function office(t: Test): Promise<Stage> {
  // The clock of these tests stands still; so does the supplier's, or assay doctor would tell.
  const supplier = await notes(t, { headers: { date: 'Sun, 22 Nov 2026 10:00:00 GMT' } })
  const made = await body(t, { root: notesRoot })
  const at = scene(t, { folder: made.folder, root: notesRoot, swaps: [] })
  for (const [name, role] of Object.entries(held)) {
    for (const end of ['json', 'pem']) at.copy(`keys/${role}.${end}`, `keys/${name}.${end}`)
  }
  for (const [name, role] of [
    ['root-b', 'root'],
    ['root-c', 'root'],
    ['issuer-2', 'certificate'],
  ]) {
    await must(at, `keys generate keys/${name} --role ${role} --holder ${name} ${by('PASS')}`)
  }
  files(at, supplier.url)
  at.copy('assay-trust.json', 'body-trust.json')
  await bundles(at)
  const id = await certificate(at)
  return {
    folder: at.path('.'),
    root: notesRoot,
    swaps: [
      ...['http://127.0.0.1:8080', 'https://pay.example/v1', 'https://test.example.org/v1'].map(
        url => [url, supplier.url] as const,
      ),
      ['service-directory', 'notes'],
      ['--spec payments', '--spec notes'],
      ['directory@1', 'notes@1'],
      ['--product Directory', '--product Notebook'],
      ['https://ours.example/v1', supplier.url],
      ['https://notes.council.example/v1', supplier.url],
      ['ORUK-10', 'NOTE-02'],
      ['ORUK-32', 'NOTE-04'],
      ['PAY-12', 'NOTE-05'],
      ['urn:uuid:5f…', id],
      ['urn:uuid:…', id],
      ['id=42', 'id=1'],
      ['KID', made.signer('certificate').kid],
      [
        'keys/hsm-root.json --signer "sign-with-my-device"',
        'keys/hsm-root.json --signer "node device.mjs 1"',
      ],
      [
        'keys/runner.json --signer "sign-with-my-device"',
        'keys/runner.json --signer "node device.mjs 3"',
      ],
    ],
  }
}

const by = (name: string): string => `--passphrase env:${name}`
const signing = (name: string): string => `--key keys/${name}.json ${by('PASS')}`

function files(at: Scene, url: string): void {
  const api = readFileSync(join(notesRoot, 'specs/notes/1.0/openapi.yaml'), 'utf8')
  const key = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' })
  const all = {
    'target.yaml': target(url),
    'openapi.yaml': api.replace('paths:', `servers: [{ url: ${url} }]\npaths:`),
    'before.yaml': api.replace('title: Notes', 'title: Old notes'),
    'old.yaml': api.replace('operationId: addNote', 'operationId: addNote\n      summary: Adds'),
    'smoke.arazzo.yaml': smoke,
    'known.json': '{ "assay": "baseline/1", "entries": [] }\n',
    'policy.yaml': 'assay: policy/1\nprofiles: [notes@1]\n',
    'test-12.pdf': 'Test 12: refused.',
    'issuer.pass': `${pass}\n`,
    'hsm.pem': String(key),
    'hsm-public.pem': String(key),
    'device.mjs': device,
  }
  for (const [name, text] of Object.entries(all)) at.write(name, text)
}

async function bundles(at: Scene): Promise<void> {
  const of = `--trust assay-trust.json --supplier GB-COH-01234567 --product Notebook --profile notes@1`
  const logged = '--register-key keys/register.json --register-passphrase env:PASS'
  await must(at, `ticket issue log ${of} ${signing('ticket')} ${logged} -o ticket.jwt`)
  const under = '--profile notes@1 --ticket ticket.jwt --trust assay-trust.json'
  await must(at, `run target.yaml ${under} --quiet -o BUNDLE`)
  at.copy('BUNDLE', 'conformance')
  await must(at, `sign BUNDLE ${signing('supplier')}`)
  at.copy('BUNDLE', 'reports/directory-20261122-101500Z')
  await must(at, 'pack BUNDLE -o submission.zip')
}

/** A certificate, both status lists, and the log that holds it; the certificate's id. */
async function certificate(at: Scene): Promise<string> {
  const statement = 'attestation-NOTE-05.json'
  await must(at, `attest BUNDLE --requirement NOTE-05 --answer yes --says Yes ${signing('jane')}`)
  await must(at, `approve ${statement} ${signing('omar')}`)
  await must(at, `waive BUNDLE --requirement NOTE-04 --says Later ${signing('jane')}`)
  await must(at, `approve waiver-NOTE-04.json ${signing('omar')}`)
  const of = `certify BUNDLE --register https://register.example.org --statement ${statement}`
  await must(at, of)
  at.copy('certificate.proposal.json', 'proposal.json')
  await must(at, `approve certificate.proposal.json ${signing('omar')}`)
  await must(at, `${of} --approval certificate.approval.jwt ${signing('issuer')}`)
  at.copy('log/checkpoint', 'last-month.checkpoint')
  const trust = '--trust assay-trust.json'
  await must(at, `register add log certificate.jwt ${trust} ${signing('register')}`)
  const status = '--status-key keys/status.json --status-passphrase env:PASS'
  await must(at, `register build log -o site ${trust} ${signing('register')} ${status}`)
  for (const purpose of ['revocation', 'suspension'])
    at.copy(`site/status/${purpose}`, `${purpose}.jwt`)
  at.copy('site/feed.json', 'feed.json')
  const token = readFileSync(at.path('certificate.jwt'), 'utf8').trim()
  const believed: { readonly id: string } = JSON.parse(
    Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
  )
  return believed.id
}

const target = (url: string): string => `assay: target/1
supplier: { id: GB-COH-01234567, name: Example Ltd }
product: { name: Notebook, version: "4.2" }
environment: sandbox
specs:
  notes@1.0:
    role: provider
    url: ${url}
    capabilities: { search: true, archive: false }
    data: { knownWord: tea }
`

const smoke = `arazzo: 1.0.1
info: { title: Smoke, version: 1.0.0 }
sourceDescriptions:
  - { name: api, url: openapi.yaml, type: openapi }
workflows:
  - workflowId: read
    inputs: { type: object, properties: { id: { type: string } } }
    steps:
      - stepId: read
        operationId: getNote
        parameters: [{ name: id, in: path, value: $inputs.id }]
        successCriteria: [{ condition: $statusCode == 200 }]
`

/** A program that signs: the key is told by its number (test/certify/make-keys.ts). */
const device = `import { createPrivateKey, sign } from 'node:crypto'
const start = Buffer.from('302e020100300506032b657004220420', 'hex')
const der = Buffer.concat([start, Buffer.alloc(32, Number(process.argv[2]))])
const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
const chunks = []
process.stdin.on('data', chunk => chunks.push(chunk))
process.stdin.on('end', () => process.stdout.write(sign(null, Buffer.concat(chunks), key)))
`
