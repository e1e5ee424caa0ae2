import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { world } from '../../make-io.ts'
import { notesRoot } from '../../make-notes.ts'

/** What lint says of a target whose token endpoint and certificate are as given. */
async function told(t: Test, tokenUrl: string, certificate: string) {
  const { run, folder } = world(t, { root: notesRoot })
  writeFileSync(
    join(folder, 'target.yaml'),
    `assay: target/1
supplier: { name: Example Ltd }
product: { name: Notes, version: "1" }
environment: sandbox
specs:
  notes@1.0:
    url: https://api.example.org
    capabilities: { search: true, archive: false }
    credentials: { default: main }
credentials:
  main:
    kind: oauth2-client-credentials
    tokenUrl: ${tokenUrl}
    clientId: assay
    secret: { env: EXAMPLE }
    ${certificate}
  client: { kind: mutual-tls, certificate: { file: c.pem }, key: { file: k.pem } }
`,
  )
  const { out, err } = await run('lint', 'target.yaml')
  return out + err
}

t.test('a token endpoint over plain http is noted, but on loopback', async t => {
  t.match(await told(t, 'http://auth.example.org/token', ''), 'token-url-insecure')
  for (const url of ['https://auth.example.org/token', 'http://127.0.0.1:8080/token']) {
    t.notMatch(await told(t, url, ''), 'token-url-insecure')
  }
})

t.test('a certificate that another credential shows is used', async t => {
  t.match(await told(t, 'https://a.example/t', ''), 'credential-unused')
  t.notMatch(await told(t, 'https://a.example/t', 'certificate: client'), 'credential-unused')
})
