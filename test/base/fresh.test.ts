import t from 'tap'
import { fresh } from '../../src/base/fresh.ts'

const base = ['seed', 'run-1', 'create', 'reference'] as const

t.test('the same seed, run, case and name make the same value, for ever', async t => {
  t.equal(fresh(...base, 'uuid'), fresh(...base, 'uuid'))
  t.equal(fresh(...base, 'uuid'), '1d41bc9c-d251-4211-a666-34353cf10e20')
  t.equal(fresh(...base, 'word'), 'dazeditiza')
  t.equal(fresh(...base, 'digits'), '3248707408')
})

t.test('each kind has its shape', async t => {
  for (let i = 0; i < 200; i++) {
    const of = ['seed', `run-${i}`, 'create', 'reference'] as const
    t.match(
      fresh(...of, 'uuid'),
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    t.match(fresh(...of, 'word'), /^[a-z]{10}$/)
    t.match(fresh(...of, 'digits'), /^[1-9][0-9]{9}$/)
  }
})

t.test('a change of any part changes the value, and parts cannot run into one another', async t => {
  const values = [
    fresh('seed', 'a', 'b', 'c', 'word'),
    fresh('other', 'a', 'b', 'c', 'word'),
    fresh('seed', 'x', 'b', 'c', 'word'),
    fresh('seed', 'a', 'x', 'c', 'word'),
    fresh('seed', 'a', 'b', 'x', 'word'),
    fresh('seed', 'ab', '', 'c', 'word'),
    fresh('seed', 'a', '', 'bc', 'word'),
  ]
  t.equal(new Set(values).size, values.length)
})
