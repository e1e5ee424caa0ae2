import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumHere } from './browser.js'
import { median, run } from './measure.js'
import { assay } from './paths.js'

const { certify, loadCatalogue } = await import('../dist/src/assay.js')
const { addToLog } = await import('../dist/src/cli/log/folder.js')

const passphrase = 'a passphrase for measuring'
const body = { id: 'GB-LAE-XYZ', name: 'A body for measuring' }
/** Whoever consents is another than who signs. */
const second = { id: 'omar', name: 'Omar' }
const digest = `sha256:${'0'.repeat(64)}`

/** Keys of a body that nobody trusts, made for this, and their trust list. */
export async function office(folder) {
  mkdirSync(folder, { recursive: true })
  const roles = ['root', 'certificate', 'status', 'register', 'approver']
  const keys = {}
  for (const [place, role] of roles.entries()) {
    const random = new Uint8Array(certify.randomNeeded).fill(place + 1)
    const pem = certify.newPrivateKey(random, passphrase)
    const signer = certify.openPrivateKey(pem, passphrase)
    const key = {
      kid: certify.thumbprint(signer.jwk),
      role,
      holder: role === 'approver' ? second : body,
      jwk: signer.jwk,
    }
    writeFileSync(join(folder, `${role}.pem`), pem, { mode: 0o600 })
    writeFileSync(join(folder, `${role}.json`), JSON.stringify({ assay: 'key/1', ...key }))
    keys[role] = { signer, key }
  }
  const times = { notBefore: '2020-01-01T00:00:00Z', notAfter: '2090-01-01T00:00:00Z' }
  const state = { ...times, status: 'active', revokedAt: null, why: null }
  const list = {
    assay: 'trust/1',
    body,
    version: 1,
    issuedAt: '2020-01-01T00:00:00Z',
    previous: null,
    root: { threshold: 1, keys: [rootKey(keys.root.key)] },
    keys: roles.slice(1).map(role => ({ ...keys[role].key, ...state })),
  }
  const { file } = await certify.countersigned(certify.unsigned(list), keys.root.signer)
  writeFileSync(join(folder, 'assay-trust.json'), JSON.stringify(file))
  return { keys, list }
}

const rootKey = ({ kid, holder, jwk }) => ({ kid, holder, jwk })

/** The nth of so many certificates: a third are second versions, one in eight is re-judged. */
function certificate(n, { requirements, specs }) {
  const product = Math.floor(n / 3)
  const supplier = product % 400
  const few = n % 5 === 0 ? [requirements[n % requirements.length]] : []
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    type: ['VerifiableCredential', 'AssayAccreditation'],
    issuer: body.id,
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: n % 9 === 0 ? '2026-06-01T00:00:00Z' : '2060-01-01T00:00:00Z',
    credentialStatus: ['revocation', 'suspension'].map(statusPurpose => ({
      type: 'BitstringStatusListEntry',
      statusPurpose,
      statusListIndex: String(n),
      statusListCredential: `https://register.example/status/${statusPurpose}`,
    })),
    credentialSubject: {
      id: `GB-COH-${String(supplier).padStart(8, '0')}`,
      supplier: {
        name: `Supplier ${word(supplier)}`,
        identifiers: [{ scheme: 'GB-COH', id: '0' }],
      },
      product: { name: `${word(product)} ${word(product * 7 + 3)}`, version: `${1 + (n % 3)}.0` },
      deployment: { environment: 'production', urls: [`https://api-${n}.example/v1`] },
      profile: { id: 'directory@1', title: 'Directory', status: 'published', digest },
      category: n % 2 === 0 ? ['community-directories'] : ['information-and-advice'],
      verdict: 'conformant',
      headline: 'Conformant: all applicable MUST requirements passed.',
      counts: { passed: requirements.length, failed: 0, cantTell: 0, inapplicable: 0, untested: 0 },
      scope: {
        assessed: requirements.filter(id => !few.includes(id)),
        notMet: [],
        attested: [],
        waived: few,
        declaredAbsent: n % 4 === 0 ? ['taxonomies'] : [],
        notAssessable: [],
      },
      assurance: n % 8 === 0 ? 're-judged' : 'body-run',
      ticket: { number: n + 1, attempt: 1 + (n % 3) },
      strength: { requirements: 78, tested: 76, faults: 181 },
      digests: {
        manifest: digest,
        plan: digest,
        evidence: digest,
        verdict: digest,
        specs,
        suites: [{ id: 'service-directory@1.0.0', digest }],
        tool: { name: 'assay', version: '0.1.0' },
      },
      ranAt: '2025-12-30T09:00:00Z',
      statements: [],
    },
  }
}

/** What a directory is tested for. */
async function directory() {
  const { specs } = await loadCatalogue([join(import.meta.dirname, '..')])
  const used = specs.filter(({ name }) => ['service-directory', 'transport'].includes(name))
  return {
    requirements: used.flatMap(spec => spec.requirements.map(({ id }) => id)),
    specs: used.map(spec => ({ id: spec.id, digest: spec.digest })),
  }
}

/** A certificate that two people stand behind. */
async function tokenOf(payload, keys) {
  const bytes = JSON.stringify(payload)
  const given = { by: second, at: '2026-01-01T00:00:00Z' }
  const of = { what: 'certificate', bytes }
  const consent = await certify.approve(of, given, keys.approver.signer)
  return certify.issue(bytes, consent, keys.certificate.signer)
}

/** One certificate of a directory. */
export async function oneCertificate(keys) {
  return tokenOf(certificate(1, await directory()), keys)
}

const sounds = ['al', 'be', 'cor', 'du', 'en', 'fi', 'gar', 'hol', 'in', 'jo', 'kes', 'lum', 'mo']

/** A name for a number: short, and alike to others as names are. */
function word(n) {
  const parts = [n % 13, Math.floor(n / 13) % 13, Math.floor(n / 169) % 13]
  const text = parts.map(part => sounds[part]).join('')
  return text[0].toUpperCase() + text.slice(1)
}

/** A log of so many certificates, one in fifty of them revoked, with the keys that build its site. */
export async function writeRegister(folder, count) {
  mkdirSync(join(folder, 'log'), { recursive: true })
  const { keys, list } = await office(folder)
  const about = await directory()
  const { signer } = keys.register
  const log = join(folder, 'log')
  writeFileSync(join(log, 'checkpoint'), await certify.emptyLog('register.example/log', signer))
  const at = '2026-01-02T00:00:00Z'
  const entries = []
  for (let n = 0; n < count; n += 1) {
    const payload = certificate(n, about)
    const token = await tokenOf(payload, keys)
    entries.push({ assay: 'entry/1', at, kind: 'certificate', token })
    if (n % 50 !== 7) continue
    const change = {
      assay: 'status-change/1',
      purpose: 'revocation',
      set: true,
      why: 'Recalled.',
      at,
    }
    const said = { ...change, certificate: payload.id }
    const changed = await certify.signChange(said, keys.status.signer)
    entries.push({ assay: 'entry/1', at, kind: 'status', token: changed })
  }
  await addToLog(log, { keys: list.keys, known: null }, async () => ({ entries, signer }))
}

/** Milliseconds of `assay register build`: into an empty folder, and again when nothing changed. */
export async function buildIn(folder) {
  process.env.ASSAY_BENCH_PASS = passphrase
  const pass = 'env:ASSAY_BENCH_PASS'
  const argv = ['register', 'build', join(folder, 'log'), '-o', join(folder, 'site')]
  argv.push('--trust', join(folder, 'assay-trust.json'), '--key', join(folder, 'register.json'))
  argv.push('--passphrase', pass, '--status-key', join(folder, 'status.json'))
  argv.push('--status-passphrase', pass)
  const took = async () => {
    const { start, end } = await run([assay, ...argv])
    return end - start
  }
  const first = await took()
  const again = await took()
  const files = readdirSync(join(folder, 'site'), { recursive: true }).length
  return { first, again, files, index: statSync(join(folder, 'site/index.html')).size }
}

/** Milliseconds from a key to the painted answer, in Chromium; null where there is none. */
export async function keystroke(folder) {
  const browser = await chromiumHere()
  if (browser === null) return null
  try {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(folder, 'site/index.html')).href)
    const times = await page.evaluate(typing)
    return { median: median(times), worst: Math.max(...times) }
  } finally {
    await browser.close()
  }
}

/** In the page: types and takes back three searches, and waits for the frame after each key. */
const typing = `(async () => {
  const input = document.getElementById('text')
  const times = []
  for (const text of ['albecor supplier', 'gar 2.0', 'zzz']) {
    const steps = [...text].map((_, at) => text.slice(0, at + 1))
    for (const value of [...steps, ...steps.reverse(), '']) {
      const start = performance.now()
      input.value = value
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
      times.push(performance.now() - start)
    }
  }
  return times
})()`
