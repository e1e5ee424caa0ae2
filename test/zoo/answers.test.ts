import t from 'tap'
import { bodies } from '../../fixtures/zoo/bodies.ts'
import { framing } from '../../fixtures/zoo/framing.ts'
import { headers } from '../../fixtures/zoo/headers.ts'
import { redirects } from '../../fixtures/zoo/redirects.ts'
import { times } from '../../fixtures/zoo/times.ts'
import { family } from './family.ts'

const small = { body: 1024 * 1024, decoded: 1024 * 1024 }

for (const [name, behaviours] of Object.entries({ framing, headers, bodies, redirects })) {
  t.test(name, t => family(t, behaviours, { limits: small }))
}

t.test('times', t => family(t, times, { timeout: 400, limits: { answer: 150, idle: 150 } }))
