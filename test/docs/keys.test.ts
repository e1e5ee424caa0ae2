import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { roles } from '../../src/certify/jose/role.ts'
import { reasons } from '../../src/certify/reasons.ts'
import { keysActions } from '../../src/cli/keys/actions.ts'
import { root, textOf } from './reading.ts'

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

const room = join(root, 'src', 'certify')
const code = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && name !== 'reasons.ts')
  .map(name => readFileSync(join(room, name), 'utf8'))
  .join('')

t.test('docs/trust.md names every reason that the code gives', async t => {
  const trust = textOf('docs/trust.md')
  const given = Object.keys(reasons).filter(reason => code.includes(`'${reason}'`))
  t.ok(given.length > 30)
  for (const reason of given) t.ok(trust.includes(`\`${reason}\``), reason)
})
