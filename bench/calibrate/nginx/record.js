import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { judgeBundle, perform, planText, prepare } from '../../../dist/src/assay.js'
import { openBundle } from '../../../dist/src/cli/bundle.js'
import { file } from '../../paths.js'

const host = 'supplier.example'
const tool = { name: 'assay', version: 'calibration' }
const probes = ['plain-http', 'modern-tls', 'tls-13', 'old-tls', 'weak-ciphers', 'certificate']
const about = /^LGT-0[1-9]$/

/** Runs the TLS probes of the transport suite against this port; rulings by requirement. */
export async function record(folder, { port, ca }) {
  const target = join(folder, 'target.json')
  writeFileSync(
    target,
    JSON.stringify({
      assay: 'target/1',
      supplier: { name: 'nginx' },
      product: { name: 'nginx', version: '1' },
      environment: 'sandbox',
      specs: { 'transport@1.0': { url: `https://${host}:${port}` } },
      network: { ca },
    }),
  )
  const wish = {
    roots: [file('.')],
    of: { kind: 'file', file: target, shown: 'target.json' },
    profile: null,
    category: null,
    specs: ['transport'],
    selection: { cases: probes, requirements: [] },
    inputs: {},
    declared: {},
    headers: [],
    writes: false,
    network: { allow: [] },
    tool,
  }
  const prepared = await prepare(wish, {})
  const place = join(folder, 'bundle')
  const bundle = openBundle(place, false)
  try {
    await bundle.write('plan.json', [planText(prepared.plan)])
    await perform(prepared, {
      identity: { run: 'calibration', seed: 'calibration' },
      journal: bundle.journal,
      clock: {
        at: () => new Date().toISOString(),
        now: () => performance.now(),
        sleep: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
      },
      done: new Set(),
      random: bytes => new Uint8Array(bytes).fill(7),
      resolve: name => Promise.resolve(name === host ? ['127.0.0.1'] : []),
      pseudonymKey: new Uint8Array(32),
      signal: new AbortController().signal,
      watch: () => undefined,
    })
  } finally {
    bundle.close()
  }
  const { rulings } = await judgeBundle(place, tool)
  return Object.fromEntries(
    rulings
      .filter(one => about.test(one.requirement))
      .map(one => [one.requirement, outcomeOf(one)]),
  )
}

/** LGT-01 also asks whether the API itself is on HTTPS, which no probe is about. */
function outcomeOf({ requirement, outcome, findings }) {
  if (requirement !== 'LGT-01') return outcome
  return findings.find(({ check }) => check === 'plain-http-refused')?.outcome ?? outcome
}
