import t from 'tap'
import { pseudonyms } from '../../../src/execute/pseudonyms.ts'
import { check } from '../../../src/judge/check.ts'
import { cardData } from '../../../src/judge/checks/card-data.ts'
import type { Told } from '../seen.ts'
import { opinionsOfSteps } from '../steps.ts'

const outcome = (told: Told): string =>
  opinionsOfSteps(check(cardData), {}, [{ step: 'read', told }])
    .map(
      ({ outcome, because }) =>
        `${outcome} ${/security code|card number that/.exec(because)?.[0] ?? ''}`,
    )
    .join()
    .trim()

t.test('whole numbers of cards are seen wherever they stand', async t => {
  for (const body of [
    { card_details: { number: '4242424242424242' } },
    { note: 'paid with 5555 5555 5555 4444 today' },
    { digits: 378282246310005 },
    { reference: '4242-4242-4242-4242' },
    { reference: '3782 822463 10005' },
  ]) {
    t.equal(outcome({ body }), 'failed card number that', JSON.stringify(body))
  }
  t.match(outcome({ body: {}, headers: [['X-Card', '4242424242424242']] }), /^failed/)
})

t.test('what is seen in an answer is seen in its pseudonym, which is all that is kept', async t => {
  const { text } = pseudonyms(Buffer.from('key'))
  for (const number of ['4444333322221111', '378282246310005', '5105 1051 0510 5100']) {
    for (const name of ['card_number', 'reference', 'note']) {
      const kept = text(JSON.stringify({ [name]: number }))
      t.notMatch(kept, number)
      t.equal(outcome({ body: JSON.parse(kept) }), 'failed card number that', kept)
    }
  }
  const kept = text(JSON.stringify({ card_id: '1000000000000008', card: '62000000000000000003' }))
  t.match(outcome({ body: JSON.parse(kept) }), /^passed/)
})

t.test('a security code is seen by its name', async t => {
  for (const name of ['cvc', 'CVV2', 'card_verification_code', 'securityCode']) {
    t.equal(outcome({ body: { card: [{ [name]: '123' }] } }), 'failed security code', name)
  }
})

t.test('parts of a number, other numbers and names of other things are nothing', async t => {
  for (const body of [
    { first_digits_card_number: '424242', last_digits_card_number: '4242' },
    { reference: '4242424242424243', time: 1767225600000, uprn: '100023336956' },
    { uuid: '42424242-4242-4242-8242-424242424242', id: '2bd806c7-4242-4242-4242-424200000000' },
    { id: 'act4242424242424242x', provider_id: '10987654321', cvc_check: 'pass' },
  ]) {
    t.match(outcome({ body }), /^passed/, JSON.stringify(body))
  }
})
