import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { Fault } from '../../src/model/fault.ts'
import { doors } from './doors.ts'
import { drive, inputAt, thrown } from './drive.ts'
import { shareOf } from './share.ts'

const seed = 20261122
const wanted = 20_000

// A machine that is busy takes its time.
t.setTimeout(900_000)

function yard(t: Test): { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'assay-fuzz-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return { folder }
}

t.test('nothing that comes in makes assay throw anything but a Fault', async t => {
  t.comment(`seed ${seed}`)
  const all = await doors(yard(t))
  let inputs = 0
  for (const door of all) {
    const driven = await drive(door, seed, { to: shareOf(door, all, wanted) })
    inputs += driven.inputs
    t.strictSame(driven.failures.slice(0, 3), [], door.name)
  }
  t.ok(inputs >= wanted, `${inputs} inputs`)
})

t.test('what was found once is tried for ever', async t => {
  const all = await doors(yard(t))
  const found = join(import.meta.dirname, 'found')
  for (const folder of existsSync(found) ? readdirSync(found) : []) {
    const door = all.find(({ name }) => name.replaceAll(/[ ,]+/g, '-') === folder)
    if (door === undefined) throw new Error(`There is no door "${folder}".`)
    for (const name of readdirSync(join(found, folder))) {
      const threw = await thrown(door, readFileSync(join(found, folder, name)))
      t.match(threw ?? 'nothing', /^(?:Fault|nothing)$/, `${folder}/${name}`)
    }
  }
})

t.test('a door that throws is found out, with the input that did it', async t => {
  const [some] = await doors(yard(t))
  if (some === undefined) throw new Error('There is no door.')
  const enter = (bytes: Buffer): void => {
    if (bytes.length % 7 === 3) throw new TypeError('as a defect does')
    throw new Fault('syntax', 'as a user is told')
  }
  const { failures, refused } = await drive({ ...some, enter }, 1, { to: 100 })
  t.ok(failures.length > 0 && refused > 0)
  for (const { index, threw } of failures) {
    t.equal(inputAt(some, 1, index).length % 7, 3)
    t.match(threw, 'as a defect does')
  }
})
