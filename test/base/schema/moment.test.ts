import fc from 'fast-check'
import t from 'tap'
import { isDate, isDateTime, isTime } from '../../../src/base/schema/moment.ts'

t.test('a date is a day that exists', async t => {
  for (const day of ['2024-02-29', '2000-02-29', '2023-12-31', '0000-01-01']) t.ok(isDate(day), day)
  for (const day of [
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-00-10',
    '2023-13-01',
    '2023-1-1',
    '2023-01-00',
    '20230101',
    '2023-01-01 ',
    '２０２３-01-01',
  ]) {
    t.notOk(isDate(day), day)
  }
})

t.test('RFC 3339 wants seconds and a zone', async t => {
  const good = [
    '2025-01-31T09:30:00Z',
    '2025-01-31t09:30:00.123z',
    '2025-01-31T23:59:59+14:00',
    '2025-01-31T09:30:00-00:00',
  ]
  for (const text of good) t.ok(isDateTime(text, 'rfc3339'), text)
  const bad = [
    '2025-01-31T09:30:00',
    '2025-01-31T09:30Z',
    '2025-01-31 09:30:00Z',
    '2025-01-31T24:00:00Z',
    '2025-01-31T09:60:00Z',
    '2025-01-31T09:30:00+24:00',
    '2025-01-31T09:30:00+0100',
    '2025-01-31T09:30:00.Z',
    '2025-02-30T09:30:00Z',
    '2025-01-31',
  ]
  for (const text of bad) t.notOk(isDateTime(text, 'rfc3339'), text)
})

t.test('second 60 stands at the end of a month in UTC, wherever the clock is', async t => {
  const good = [
    '1998-12-31T23:59:60Z',
    '1998-12-31T15:59:60.5-08:00',
    '1999-01-01T00:59:60+01:00',
    '1990-06-30T23:59:60Z',
    '2024-03-01T08:59:60+09:00',
  ]
  for (const text of good) t.ok(isDateTime(text, 'rfc3339'), text)
  const bad = [
    '1998-12-31T22:59:60Z',
    '1998-12-30T23:59:60Z',
    '1998-12-31T23:58:60Z',
    '1998-12-31T23:59:61Z',
    '1999-01-01T23:59:60+01:00',
    '1998-12-31T23:59:60-08:00',
  ]
  for (const text of bad) t.notOk(isDateTime(text, 'rfc3339'), text)
  t.ok(isTime('23:59:60Z', 'rfc3339'))
  t.notOk(isTime('22:59:60Z', 'rfc3339'))
})

t.test('local time has no zone', async t => {
  t.ok(isDateTime('2025-01-31T09:30:00', 'local'))
  t.ok(isDateTime('2025-01-31T09:30:00.5', 'local'))
  t.notOk(isDateTime('2025-01-31T09:30:00Z', 'local'))
  t.notOk(isDateTime('2025-01-31T09:30:00+01:00', 'local'))
  t.notOk(isDateTime('2025-01-31t09:30:00', 'local'))
  t.ok(isTime('09:30:00', 'local'))
  t.notOk(isTime('09:30:00Z', 'local'))
})

t.test('W3C time may leave out the seconds, not the zone', async t => {
  t.ok(isDateTime('2025-01-31T09:30Z', 'w3c'))
  t.ok(isDateTime('2025-01-31T09:30:15.25+01:00', 'w3c'))
  t.notOk(isDateTime('2025-01-31T09:30', 'w3c'))
  t.notOk(isDateTime('2025-01-31T09:30z', 'w3c'))
  t.notOk(isDateTime('2025-01', 'w3c'))
})

t.test('every moment that a clock can show is a date-time', async t => {
  const moments = fc.date({
    min: new Date(0),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  })
  fc.assert(fc.property(moments, moment => isDateTime(moment.toISOString(), 'rfc3339')))
  t.pass()
})
