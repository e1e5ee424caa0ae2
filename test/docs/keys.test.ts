import t from 'tap'
import { roles } from '../../src/certify/jose/role.ts'
import { reasons } from '../../src/certify/reasons.ts'
import { keysActions } from '../../src/cli/keys/actions.ts'
import { textOf } from './reading.ts'

const keys = textOf('docs/keys.md')

t.test('docs/keys.md lists every role and what it signs, as the code has it', async t => {
  const rows = [...keys.matchAll(/^\| `([a-z]+)` \| (.+) \|$/gm)].map(([, role, signs]) => [
    role,
    signs,
  ])
  t.strictSame(rows, Object.entries(roles))
})

t.test('docs/keys.md shows everything that assay keys does', async t => {
  for (const what of Object.keys(keysActions)) t.match(keys, `assay keys ${what} `)
})

t.test('docs/trust.md names every reason for which something signed is refused', async t => {
  const trust = textOf('docs/trust.md')
  for (const reason of Object.keys(reasons)) t.ok(trust.includes(`\`${reason}\``), reason)
})
