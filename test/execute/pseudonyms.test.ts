import fc from 'fast-check'
import t from 'tap'
import { cardNumbers } from '../../src/base/card-number.ts'
import {
  isLuhn,
  isNhsNumber,
  luhnCheck,
  nhsCheck,
  testPrefix,
} from '../../src/execute/pseudonyms/numbers.ts'
import { pseudonyms } from '../../src/execute/pseudonyms.ts'

const { text } = pseudonyms(Buffer.from('key'))
const runs = { numRuns: 300, seed: 7 }

const nineDigits = fc.stringMatching(/^[0-8][0-9]{8}$/)
const nhsNumbers = nineDigits
  .map(nine => `${nine}${nhsCheck(nine) ?? ''}`)
  .filter(ten => ten.length === 10 && isNhsNumber(ten))
const luhnNumbers = fc
  .stringMatching(/^[1-9][0-9]{11,17}$/)
  .filter(all => !/^4(?:24242|00000)/.test(all))
  .map(all => all + luhnCheck(all))
const issued = fc
  .stringMatching(
    /^(?:4[1357-9](?:[0-9]{10}|[0-9]{13}|[0-9]{16})|5[1-5][0-9]{13}|2[2-7][0-9]{13}|3[47][0-9]{12}|3[0689][0-9]{11}|35[0-9]{13}|6(?:011|4[4-9]|5)[0-9]{12}|62[0-9]{13,16}|67[0-9]{13,16})$/,
  )
  .filter(all => testPrefix(`${all}0`) !== null)
  .map(all => all + luhnCheck(all))
const places: readonly ((number: string) => string)[] = [
  number => JSON.stringify({ reference: number }),
  number => `{"n":${number},"card":{"note":"${number}"}}`,
  number => `https://pay.example/v1/payments/${number}?ref=%2F${number}`,
  number => `X-Note: ${number}, paid`,
]
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

t.test('a number under a name of a card is never kept, and stays as valid', async t => {
  fc.assert(
    fc.property(luhnNumbers, number => {
      const seen = JSON.parse(text(JSON.stringify({ cardNumber: number, pan: number })))
      return (
        seen.cardNumber !== number &&
        seen.cardNumber === seen.pan &&
        seen.pan.length === number.length &&
        cardNumbers(seen.pan).length === cardNumbers(number).length &&
        isLuhn(seen.pan)
      )
    }),
    runs,
  )
  t.notMatch(text('card_number=4444+3333+2222+1111'), /3333/)
  t.notMatch(text('{"card":{"brand":"visa","number":"4444333322221111"}}'), /3333/)
  t.match(text('{"card_id":"1000000000000008"}'), /"900000[0-9]{10}"/)
})

t.test(
  'a card number is kept under no name, and a check sees its pseudonym as it saw it',
  async t => {
    fc.assert(
      fc.property(issued, fc.constantFrom(...places), (number, place) => {
        const before = place(number)
        const after = text(before)
        return (
          !after.includes(number) &&
          after.length === before.length &&
          cardNumbers(after).length === cardNumbers(before).length &&
          text(after).replace(/\d/g, '#') === before.replace(/\d/g, '#')
        )
      }),
      { numRuns: 1000, seed: 7 },
    )
    for (const grouped of [
      'paid with 4444 3333 2222 1111 123 today',
      '?ref=%204444333322221111',
      '?ref=4444%203333%202222%201111',
      '"line\\n4444-3333-2222-1111"',
      'X-Note: 4444+3333+2222+1111',
    ]) {
      t.notMatch(text(grouped), /3333/, grouped)
      t.equal(text(grouped).length, grouped.length)
    }
    t.notMatch(text('"3714 496353 98431"'), /496353/)
  },
)

t.test('equal cards get equal pseudonyms with a name and without one', async t => {
  const seen = JSON.parse(text('{"card":"5105105105105100","ref":"5105105105105100"}'))
  t.equal(seen.card, seen.ref)
  t.match(seen.ref, /^555555/)
})

t.test('test cards, other numbers and parts of longer tokens stay', async t => {
  for (const kept of [
    '{"cardNumber":"4444333322221112"}',
    '{"id":"4444333322221112","next":"1111222233334444"}',
    '{"card_number":"4242424242424242","reference":"4242424242424242"}',
    '{"reference":"4000000000000002","at":1767225600000,"nanos":1767225600000000000}',
    '{"id":"act4444333322221111","hash":"4444333322221111ab","n":0.4444333322221111}',
    '{"id":"1e-4444333322221111","uuid":"44443333-2222-4111-8444-444433332222"}',
    '{"uprn":"100023336956","gtin":"5012345678900","number":"44443333222211114444333322221111"}',
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
    fc.stringMatching(/^[1-9][0-9]{11}$/).map(number => `{"uprn":"${number}"}`),
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
