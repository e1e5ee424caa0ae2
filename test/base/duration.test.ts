import t from 'tap'
import { duration, size } from '../../src/base/duration.ts'

t.test('durations are read as milliseconds', async t => {
  t.same(['500ms', '5s', '2m', '1h', '0s'].map(duration), [500, 5000, 120_000, 3_600_000, 0])
})

t.test('sizes are read as bytes', async t => {
  t.same(['10B', '64KiB', '8MiB', '1GiB'].map(size), [10, 65_536, 8_388_608, 1_073_741_824])
})

t.test('anything else is refused with what was wanted', async t => {
  const wrong = [
    '',
    '5',
    's',
    '5 s',
    '-5s',
    '1.5s',
    '5S',
    '5min',
    ' 5s',
    '5s ',
    '1e3s',
    '5toString',
  ]
  for (const text of wrong)
    t.throws(() => duration(text), { code: 'usage', message: /not a duration/ })
  for (const text of ['8MB', '8', '8 MiB', '999999999999999GiB'])
    t.throws(() => size(text), { code: 'usage', message: /not a size/ })
})
