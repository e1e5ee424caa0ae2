import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assessTarget } from './assess.js'
import { startPrism } from './prism.js'

/** The OpenAPI document of the GOV.UK Pay public API, as it is published. */
export const payDocument = join(
  import.meta.dirname,
  '../../../shared/sector/data/govuk-pay/publicapi_spec.json',
)

export const hasPayDocument = () => existsSync(payDocument)

/** Holds Prism, as a mock of GOV.UK Pay, to `payments`: with its examples, and with made-up values. */
export async function assessPay(folder) {
  const of = []
  for (const [name, options] of [
    ['Pay', []],
    ['Pay dynamic', ['--dynamic', '--seed', '1']],
  ]) {
    const server = await startPrism(folder, payDocument, options)
    try {
      const place = join(folder, name.toLowerCase().replace(' ', '-'))
      mkdirSync(place)
      const file = join(place, 'target.json')
      writeFileSync(join(place, 'key'), 'api_test_of_nobody')
      writeFileSync(file, JSON.stringify(target(server.url)))
      of.push({ name, ...(await assessTarget(file, join(place, 'bundle'))) })
    } finally {
      await server.close()
    }
  }
  return of
}

/** A mock sends no webhooks; all the rest that GOV.UK Pay has is claimed. */
function target(url) {
  const key = { kind: 'bearer', token: { file: 'key' } }
  return {
    assay: 'target/1',
    supplier: { name: 'Stoplight' },
    product: { name: 'Prism, as GOV.UK Pay', version: '5.14.2' },
    environment: 'sandbox',
    specs: {
      'payments@1.0': {
        url,
        capabilities: { 'moto-api': true, webhooks: false, 'rate-limits': true, receiver: false },
        credentials: { default: 'one', other: 'two', limited: 'three' },
        data: { returnUrl: 'https://www.example.org/paid' },
      },
    },
    credentials: { one: key, two: key, three: key },
  }
}
