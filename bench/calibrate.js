import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assess, assessTarget } from './calibrate/assess.js'
import { mockFeed } from './calibrate/mock-feed.js'
import { compareWithNginx, hasNginx } from './calibrate/nginx.js'
import { oidcPackage, withProvider } from './calibrate/oidc.js'
import { ownViolations } from './calibrate/own-violations.js'
import { patchHsds } from './calibrate/patch-hsds.js'
import { assessPay, hasPayDocument } from './calibrate/pay.js'
import { installPrism, prismPackage, startPrism } from './calibrate/prism.js'
import { compareWithRespect, respectPackage } from './calibrate/respect.js'
import { printFindings, printTable } from './calibrate/table.js'
import { upstreamVerdicts } from './calibrate/upstream.js'

/**
 * Holds assay to what it did not make: the mock feeds of Open Referral UK, Prism as a mock of the
 * HSDS 3.0 document and of the GOV.UK Pay document, oidc-provider as an authorisation server,
 * Redocly Respect as another runner of the same Arazzo workflows, and nginx with its TLS set up in
 * every way that matters. Names as arguments choose: `respect nginx`.
 * docs/calibration.md says what each line means.
 */
const data = join(import.meta.dirname, '../../shared/sector/data/open-referral-uk')
const folder = mkdtempSync(join(tmpdir(), 'assay-calibrate-'))
const assessed = []

async function feeds() {
  for (const feed of ['Default', 'Warn', 'Fail', 'Test']) {
    const server = await mockFeed(join(data, `mocks/V3.0-UK-${feed}`))
    try {
      assessed.push({ name: feed, ...(await assess(server.url, join(folder, feed))) })
    } finally {
      await server.close()
    }
    for (const { file, breaks } of upstreamVerdicts(data, feed)) {
      console.log(`${feed}: the profile's own schema refuses ${file}: ${breaks.join(', ')}`)
    }
  }
}

async function prism() {
  const { document, patched } = patchHsds(data, folder)
  for (const [from, to] of Object.entries(patched)) console.log(`Patched: ${from} -> ${to}`)
  for (const [name, options] of [
    ['Prism', []],
    ['Prism dynamic', ['--dynamic', '--seed', '1']],
  ]) {
    const server = await startPrism(folder, document, options)
    try {
      const run = { name, ...(await assess(server.url, join(folder, name.replace(' ', '-')))) }
      assessed.push(run)
      sayViolations(run)
    } finally {
      await server.close()
    }
  }
}

/** What Prism itself says of its answers, beside what assay says of them. */
function sayViolations(run) {
  const { both, prismOnly, assayOnly } = ownViolations(run)
  console.log(`${run.name}: places in its bodies that break a schema:`)
  console.log(`  named by Prism itself and by assay: ${both.length}`)
  console.log(`  by Prism alone: ${prismOnly.join(', ') || 'none'}`)
  console.log(`  by assay alone: ${assayOnly.join(', ') || 'none'}`)
}

async function hasPrism() {
  try {
    await installPrism(folder)
    return true
  } catch (error) {
    console.log(`Prism (${prismPackage}) cannot be had: ${error.message}`)
    return false
  }
}

/** Prism as a mock of the GOV.UK Pay document. */
async function pay() {
  if (!hasPayDocument()) {
    console.log('The GOV.UK Pay document is not beside this folder.')
    return []
  }
  return (await hasPrism()) ? assessPay(folder) : []
}

/** The OAuth endpoints of a certified provider, with tokens that are JWTs and with others. */
async function provider() {
  const of = []
  try {
    for (const format of ['jwt', 'opaque']) {
      await withProvider(folder, format, async file => {
        const name = `oidc-provider ${format}`
        of.push({ name, ...(await assessTarget(file, join(folder, `oidc-${format}`))) })
      })
    }
  } catch (error) {
    if (!error.message.startsWith('npm install')) throw error
    console.log(`oidc-provider (${oidcPackage}) cannot be had: ${error.message}`)
  }
  return of
}

/** The lines in which a runner did not do what was expected of it. */
async function respect() {
  try {
    return await compareWithRespect(folder)
  } catch (error) {
    if (!error.message.startsWith('npm install')) throw error
    console.log(`Respect (${respectPackage}) cannot be had: ${error.message}`)
    return []
  }
}

/** A harness fault, or a cause that blames assay, means that assay is wrong. */
function faults(all) {
  return all.flatMap(({ name, report }) =>
    [...report.rulings, ...report.rulings.flatMap(({ findings }) => findings)]
      .filter(({ cause }) => cause === 'harness')
      .map(({ because }) => `${name}: ${because}`),
  )
}

/** The variants of nginx in which assay did not see what is configured. */
async function nginx() {
  if (hasNginx()) return compareWithNginx(folder)
  console.log('\nThere is no nginx here (Debian: nginx-light); its TLS was not compared.')
  return []
}

const parts = ['feeds', 'prism', 'pay', 'oidc', 'respect', 'nginx']
const named = process.argv.slice(2).filter(name => parts.includes(name))
const wanted = name => named.length === 0 || named.includes(name)

try {
  if (wanted('feeds') || wanted('prism')) {
    if (!existsSync(data)) throw new Error('The mock feeds are not beside this folder.')
    if (wanted('feeds')) await feeds()
    if (wanted('prism') && (await hasPrism())) await prism()
    printTable(assessed)
  }
  const payments = wanted('pay') ? await pay() : []
  for (const run of payments) sayViolations(run)
  if (payments.length > 0) printTable(payments)
  const servers = wanted('oidc') ? await provider() : []
  if (servers.length > 0) printTable(servers)
  const all = [...assessed, ...payments, ...servers]
  if (process.argv.includes('--findings')) printFindings(all)
  const blamed = faults(all)
  for (const fault of blamed) console.log(`assay blames itself: ${fault}`)
  const unlike = [
    ...(wanted('respect') ? await respect() : []),
    ...(wanted('nginx') ? await nginx() : []),
  ]
  process.exitCode = blamed.length + unlike.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
