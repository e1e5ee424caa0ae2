import t from 'tap'
import { Fault, faultCodes } from '../../src/model/fault.ts'
import { namesBelow, rowsBelow, textOf } from './reading.ts'

const faults = textOf('docs/faults.md')

t.test('every fault code has a row, in the order of the code, and none is made up', async t => {
  t.strictSame(namesBelow(faults), [...faultCodes])
})

t.test('every row says what it means and what to do, in whole sentences', async t => {
  for (const [code = '', means = '', does = ''] of rowsBelow(faults)) {
    t.match(means, /^[A-Z].*\.$/, code)
    t.match(does, /^[A-Z`].*\.$/, code)
  }
})

t.test('a fault carries its code, its place and its hint', async t => {
  for (const code of faultCodes) {
    const fault = new Fault(code, 'So it is.', { at: { file: 'a.yaml', line: 2 }, hint: 'Do.' })
    t.match(fault, { code, message: 'So it is.', at: { file: 'a.yaml', line: 2 }, hint: 'Do.' })
  }
})
