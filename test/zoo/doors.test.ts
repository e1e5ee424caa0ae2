import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Standing, Whole } from '../../fixtures/zoo/behaviour.ts'
import { connections } from '../../fixtures/zoo/connections.ts'
import { issuer } from '../../fixtures/zoo/issuer.ts'
import { names } from '../../fixtures/zoo/names.ts'
import { canary } from '../../fixtures/zoo/serve.ts'
import { tls } from '../../fixtures/zoo/tls.ts'
import { tokens } from '../../fixtures/zoo/tokens.ts'
import type { Prepared } from '../../src/assay.ts'
import { judgedAs, unhandled } from './family.ts'
import { host, type Resolve, ran } from './run.ts'
import { tiny } from './tiny.ts'

const authority = await issuer(host, new Date())
const families = { tls, connections, names, tokens }

for (const [name, behaviours] of Object.entries(families)) {
  t.test(name, async t => {
    const rejections = unhandled(t)
    for (const behaviour of behaviours) {
      await t.test(`${behaviour.id}: ${behaviour.does}`, t => tryOut(t, behaviour))
    }
    t.strictSame(rejections, [])
  })
}

async function tryOut(t: Test, behaviour: Whole): Promise<void> {
  const bird = await canary()
  t.teardown(() => bird.close())
  const server = await behaviour.serve({ host, canary: bird.place, issuer: authority })
  t.teardown(() => server.close())
  const origin = `${server.scheme}://${host}:${server.port}`
  const folder = t.testdir({})
  const ca = join(folder, 'ca.pem')
  writeFileSync(ca, authority.root)
  const late = /timeout|deadline/.test(String(behaviour.outcome.seen))
  const limits = late ? { connect: 150, answer: 150 } : {}
  const network = { ca, limits }
  const prepared = await tiny(folder, { origin, asked: [{ id: behaviour.id }], network })
  const { times, resolve } = resolving(server)
  judgedAs(t, await ran(withTokens(prepared, server, origin), folder, resolve), behaviour)
  t.equal(bird.contacts(), 0, 'the canary was left alone')
  t.equal(times(), 1, 'the name is asked for once in a run')
}

/** The name as the server has it, and how often it was asked for. */
function resolving({ resolve = () => ['127.0.0.1'] }: Standing) {
  let n = 0
  const asked: Resolve = async () => {
    n += 1
    return resolve(n)
  }
  return { times: () => n, resolve: asked }
}

function withTokens(prepared: Prepared, { tokens }: Standing, origin: string): Prepared {
  if (tokens === undefined) return prepared
  const { target } = prepared
  const endpoint =
    tokens === 'discovery'
      ? { kind: 'discovery' as const, issuer: origin }
      : { kind: 'token-url' as const, url: `${origin}/token` }
  const main = {
    kind: 'oauth2-client-credentials' as const,
    endpoint,
    clientId: 'zoo',
    auth: { kind: 'client-secret-basic' as const, secret: { env: 'SECRET' } },
    scope: null,
    audience: null,
    resource: [],
    extra: {},
    certificate: null,
  }
  const deployments = target.deployments.map(one => ({ ...one, credentials: { default: 'main' } }))
  return {
    ...prepared,
    target: { ...target, credentials: { main }, deployments },
    env: { SECRET: 'a-secret-of-the-zoo' },
  }
}
