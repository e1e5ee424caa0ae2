import t from 'tap'
import { serve, supplierOf } from '../../fixtures/suppliers/index.ts'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'

const now = () => new Date('2026-11-22T10:00:00Z')
const supplier = supplierOf('service-directory')

for (const faults of [[], supplier.faults.slice(0, 1).map(({ name }) => name)]) {
  t.test(
    `runs agree, one after the other or eight cases at a time: ${faults.join() || 'good'}`,
    async t => {
      const serving = await serve(supplier, { now, faults })
      t.teardown(() => serving.close())
      const { run } = world(t)
      const declare = supplier.capabilities.flatMap(name => ['--declare', name])
      const argv = ['run', '--spec', 'service-directory', '--url', serving.url, ...declare]
      const digests: string[] = []
      for (const concurrency of ['1', '8', '8']) {
        const { out } = await run(...argv, '--json', '--quiet', '--concurrency', concurrency)
        const report: Report = JSON.parse(out)
        t.equal(report.complete, true)
        digests.push(report.digests.verdict)
      }
      t.equal(new Set(digests).size, 1)
    },
  )
}
