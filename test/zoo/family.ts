import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import type { Answering, Common } from '../../fixtures/zoo/behaviour.ts'
import { canary, keep } from '../../fixtures/zoo/serve.ts'
import type { Network } from '../../src/model/target.ts'
import { authority } from '../make-pki.ts'
import { host, lastSeen, type Ran, ran } from './run.ts'
import { tiny } from './tiny.ts'

/**
 * Asks a server that behaves in all ways of a family, one after the other, in clear and again
 * over TLS; between any two of them it is asked something that it answers well.
 */
export async function family(
  t: Test,
  behaviours: readonly Answering[],
  network: Partial<Network> = {},
): Promise<void> {
  const rejections = unhandled(t)
  const root = await authority('Zoo')
  const { certificate: cert, key } = await root.issue(host, [host])
  for (const way of ['in clear', 'over TLS'] as const) {
    await t.test(way, async t => {
      const bird = await canary()
      t.teardown(() => bird.close())
      const tls = way === 'in clear' ? null : { cert, key }
      const server = await keep({ behaviours, host, tls, canary: bird.place })
      t.teardown(() => server.close())
      const folder = t.testdir({})
      const ca = tls === null ? null : join(folder, 'ca.pem')
      if (ca !== null) writeFileSync(ca, root.ca)
      const { origin } = server
      const plan = { origin, asked: behaviours, network: { ca, ...network } }
      const run = await ran(await tiny(folder, plan), folder)
      for (const behaviour of behaviours) {
        await t.test(`${behaviour.id}: ${behaviour.does}`, async t => {
          judgedAs(t, run, behaviour)
          t.match(rulingOf(run, `${behaviour.id}-after`), { outcome: 'passed' }, 'then all is well')
        })
      }
      t.equal(bird.contacts(), 0, 'the canary was left alone')
      t.match(run.report.authorities ?? [], ca === null ? [] : [/^CN=Zoo \(sha256:/], 'said')
    })
  }
  t.strictSame(rejections, [])
}

/** Counts rejections that nobody handles. */
export function unhandled(t: Test): readonly unknown[] {
  const reasons: unknown[] = []
  const note = (reason: unknown): void => void reasons.push(reason)
  process.on('unhandledRejection', note)
  t.teardown(() => void process.off('unhandledRejection', note))
  return reasons
}

/** Holds what assay made of a behaviour against what it must make of it. */
export function judgedAs(t: Test, run: Ran, { id, outcome }: Common): void {
  const { ruling, cause, seen, says } = outcome
  const { outcome: got, cause: why, because } = rulingOf(run, id) ?? {}
  t.strictSame([lastSeen(run, id), got, why], [seen, ruling, cause], because ?? id)
  t.match(because, says)
}

export function rulingOf({ report }: Ran, id: string) {
  return report.rulings.find(({ requirement }) => requirement === `case:${id}`)
}
