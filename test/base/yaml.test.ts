import t from 'tap'
import { parseYaml } from '../../src/base/yaml.ts'

t.test('YAML becomes the JSON value it stands for, numeric keys as text', async t => {
  t.same(parseYaml('openapi: 3.1.0\nresponses: { 200: { description: ok } }\nlist: [1, true, ~]'), {
    openapi: '3.1.0',
    responses: { '200': { description: 'ok' } },
    list: [1, true, null],
  })
  t.equal(parseYaml('2026-01-01'), '2026-01-01')
})

t.test('what is no single YAML document is nothing', async t => {
  for (const text of ['a: [', 'a: 1\na: 2', '--- 1\n--- 2\n', 'a: *nowhere', '"']) {
    t.equal(parseYaml(text), undefined, text)
  }
})

t.test('deep nesting and multiplying aliases are refused without recursing', async t => {
  t.equal(parseYaml('['.repeat(100_000)), undefined)
  t.equal(parseYaml(`${'['.repeat(70)}${']'.repeat(70)}`), undefined)
  const bomb = [
    'a0: &a0 [x, x]',
    ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`),
  ]
  t.equal(parseYaml(bomb.join('\n')), undefined)
  t.equal(parseYaml('a: &a [*a]'), undefined)
})
