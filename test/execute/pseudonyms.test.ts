import fc from 'fast-check'
import t from 'tap'
import { isLuhn, isNhsNumber, luhnCheck, nhsCheck } from '../../src/execute/pseudonyms/numbers.ts'
import { pseudonyms } from '../../src/execute/pseudonyms.ts'

const { text } = pseudonyms(Buffer.from('key'))
const runs = { numRuns: 300, seed: 7 }

const nineDigits = fc.stringMatching(/^[0-8][0-9]{8}$/)
const nhsNumbers = nineDigits
  .map(nine => `${nine}${nhsCheck(nine) ?? ''}`)
  .filter(ten => ten.length === 10 && isNhsNumber(ten))
const cardNumbers = fc.stringMatching(/^[1-9][0-9]{11,17}$/).map(all => all + luhnCheck(all))
const strictNino = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z][0-9]{6}[A-D]$/
const ninos = fc
  .stringMatching(/^[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z][0-9]{6}[A-D]$/)
  .filter(nino => strictNino.test(nino) && !nino.startsWith('PP'))

t.test('an NHS number gets a valid number of the 999 range, the same each time', async () => {
  fc.assert(
    fc.property(nhsNumbers, number => {
      const seen = JSON.parse(
        text(JSON.stringify({ nhsNumber: number, again: [1], nhs_no: number })),
      )
      return (
        seen.nhsNumber !== number &&
        seen.nhsNumber === seen.nhs_no &&
        /^999[0-9]{7}$/.test(seen.nhsNumber) &&
        isNhsNumber(seen.nhsNumber)
      )
    }),
    runs,
  )
})

t.test('an NHS number is found wherever a name or its form says so', async t => {
  const places = [
    '{"nhsNumber":"9434765870"}',
    '{"nhsNumber": 9434765870}',
    '{"NHS Number" : "943 476 5870"}',
    '{"patient_nhs_number":"943-476-5870"}',
    '{"nhsNumbers":["9434765870",\n      "9000000017"]}',
    '{"nhsNumber":{"value":"9434765870"}}',
    '{"system":"https://fhir.nhs.uk/Id/nhs-number","use":"official","value":"9434765870"}',
    '{"value":"9434765870","system":"https://fhir.nhs.uk/Id/nhs-number"}',
    '"{\\"nhsNumber\\":\\"9434765870\\"}"',
    'https://h.example/p?nhs_number=943%20476%205870&x=1',
    'https://h.example/p?identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C9434765870',
    'https://h.example/Patient/9434765870',
    'nhsNumber=943+476+5870',
    '<nhsNumber>9434765870</nhsNumber>',
    'NHS-Number: 9434765870',
    'Please ring about 943 476 5870 today.',
  ]
  for (const place of places) {
    const seen = text(place)
    t.notMatch(seen, /943(?:[ +-]|%20)?476/, place)
    t.equal(seen.length, place.length, place)
    t.equal(seen.replace(/\d/g, '#'), place.replace(/\d/g, '#'), place)
  }
})

t.test('what was invalid stays invalid, and what is for documentation stays', async t => {
  const seen = JSON.parse(text('{"nhsNumber":"9434765871"}'))
  t.notOk(isNhsNumber(seen.nhsNumber))
  t.not(seen.nhsNumber, '9434765871')
  for (const kept of [
    '{"nhsNumber":"9990548609"}',
    '{"nhsNumber":"0000000000"}',
    '{"n":"QQ123456C"}',
  ]) {
    t.equal(text(kept), kept)
  }
})

t.test('different numbers get different pseudonyms, and another key other ones', async t => {
  const many = Array.from({ length: 3000 }, (_, at) => String(400_000_000 + at * 77))
    .map(nine => `${nine}${nhsCheck(nine) ?? ''}`)
    .filter(ten => ten.length === 10)
  const seen = many.map(number => text(`{"nhs":"${number}"}`))
  t.equal(new Set(seen).size, many.length)
  const other = pseudonyms(Buffer.from('another key'))
  t.not(other.text('{"nhs":"9434765870"}'), text('{"nhs":"9434765870"}'))
})

t.test('a National Insurance number stays valid and keeps its spaces and suffix', async t => {
  fc.assert(
    fc.property(ninos, nino => {
      const seen = text(`see ${nino}.`).slice(4, -1)
      return seen !== nino && strictNino.test(seen) && seen.at(-1) === nino.at(-1)
    }),
    runs,
  )
  t.match(text('NINO: AB 12 34 56 C'), /^NINO: PP \d\d \d\d \d\d C$/)
  t.match(text('?q=%20AB123456C'), /^\?q=%20PP\d{6}C$/)
  t.match(text('{"nino":"ab123456c"}'), /^\{"nino":"pp\d{6}c"\}$/)
  t.match(text('{"nationalInsuranceNumber":"AB123456"}'), /:"PP\d{6}"\}$/)
  for (const kept of [
    'XAB123456C',
    'AB123456CD',
    'AB123456E',
    'BG123456A',
    'ab123456c',
    'AO123456A',
  ]) {
    t.equal(text(`(${kept})`), `(${kept})`)
  }
})

t.test('a card number is never kept, and stays a card number', async t => {
  fc.assert(
    fc.property(cardNumbers, number => {
      const seen = JSON.parse(text(JSON.stringify({ cardNumber: number, pan: number })))
      return (
        seen.cardNumber !== number &&
        seen.cardNumber === seen.pan &&
        seen.pan.length === number.length &&
        seen.pan.startsWith('424242') &&
        isLuhn(seen.pan)
      )
    }),
    runs,
  )
  t.notMatch(text('card_number=4444+3333+2222+1111'), /3333/)
  t.notMatch(text('{"card":{"brand":"visa","number":"4444333322221111"}}'), /3333/)
  for (const kept of [
    '{"cardNumber":"4444333322221112"}',
    '{"id":"4444333322221111"}',
    '{"company":"4444333322221111"}',
    '{"panel":"4444333322221111"}',
  ]) {
    t.equal(text(kept), kept)
  }
})

t.test('times, telephone numbers and UPRNs stay', async () => {
  const kept = fc.oneof(
    fc.integer({ min: 1_000_000_000, max: 1_999_999_999 }).map(time => `{"updated":${time}}`),
    fc.integer({ min: 1_000_000_000, max: 1_999_999_999 }).map(time => `{"nhsUpdatedAt":${time}}`),
    fc.integer({ min: 1_600_000_000_000, max: 1_999_999_999_999 }).map(time => `{"at":"${time}"}`),
    nhsNumbers.map(number => `{"uprn":"${number}"}`),
    nhsNumbers.map(
      number => `{"uprn":"${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}"}`,
    ),
    nhsNumbers.map(
      number => `{"telephone":"${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}"}`,
    ),
    nhsNumbers.map(
      number => `{"n":"+44 ${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}"}`,
    ),
    nhsNumbers.map(
      number => `{"n":"0${number.slice(1, 3)} ${number.slice(3, 6)} ${number.slice(6)}"}`,
    ),
    fc.stringMatching(/^07[0-9]{9}$/).map(number => `{"phone":"${number}"}`),
    cardNumbers.map(number => `{"uprn":"${number}"}`),
    fc.uuid().map(id => `{"id":"${id}"}`),
  )
  fc.assert(
    fc.property(kept, whole => text(whole) === whole),
    { ...runs, numRuns: 1000 },
  )
})

t.test('what was replaced once is not replaced again', async () => {
  fc.assert(
    fc.property(nhsNumbers, ninos, (nhs, nino) => {
      const once = text(`{"nhsNumber":"${nhs}","x":"${nino}"}`)
      return text(once) === once
    }),
    runs,
  )
})
