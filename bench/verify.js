import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median, run } from './measure.js'
import { assay, file } from './paths.js'
import { office, oneCertificate } from './register.js'

const { certify } = await import('../dist/src/signed.js')
const usage = pathToFileURL(file('bench/usage.js')).href
const purposes = ['revocation', 'suspension']

/** A certificate, both status lists, and the trust list they hang on. */
export async function writeCertificate(folder) {
  const { keys, list } = await office(folder)
  writeFileSync(join(folder, 'certificate.jwt'), await oneCertificate(keys))
  for (const purpose of purposes) {
    const url = certify.statusUrl('https://register.example', purpose)
    const at = new Date().toISOString()
    const bits = { url, issuer: list.body.id, purpose, bits: certify.noBits(), at }
    const signed = await certify.signStatusList(bits, keys.status.signer)
    writeFileSync(join(folder, `${purpose}.jwt`), signed)
  }
}

/** Milliseconds of `assay verify`, by the clock and of processor time. */
export async function verifyIn(folder, rounds = 11) {
  const args = ['verify', join(folder, 'certificate.jwt')]
  args.push('--trust', join(folder, 'assay-trust.json'))
  for (const purpose of purposes) args.push('--status', join(folder, `${purpose}.jwt`))
  const used = join(folder, 'usage')
  const times = []
  for (let round = 0; round < rounds; round += 1) {
    const env = { BENCH_USAGE: used }
    const { start, end } = await run(['--import', usage, assay, ...args], { env })
    const { userCPUTime, systemCPUTime } = JSON.parse(readFileSync(used, 'utf8'))
    times.push({ took: end - start, processor: (userCPUTime + systemCPUTime) / 1000 })
  }
  return {
    took: median(times.map(({ took }) => took)),
    processor: median(times.map(({ processor }) => processor)),
  }
}
