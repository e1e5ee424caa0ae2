import fc from 'fast-check'
import t from 'tap'
import type { Action, Step, Workflow } from '../../../src/model/arazzo.ts'
import { type Answered, play, program } from '../../make-flow.ts'

const ids = ['a', 'b', 'c']
const criterion = fc.constantFrom(
  { condition: '$statusCode == 200' },
  { condition: '$response.body#/n < 2' },
  { condition: '$.items[?@.id]', context: '$response.body', type: 'jsonpath' as const },
  { condition: '^2', context: '$statusCode', type: 'regex' as const },
  { condition: '$inputs.x != null || $steps.a.outputs.n == 1' },
)
const criteria = fc.array(criterion, { minLength: 1, maxLength: 2 })
const target = fc.constantFrom(...ids)

const action = (types: readonly Action['type'][]) =>
  fc
    .record({
      name: fc.constantFrom('x', 'y', 'z'),
      type: fc.constantFrom(...types),
      stepId: target,
      retryLimit: fc.nat({ max: 2 }),
      retryAfter: fc.constantFrom(0, 1),
      criteria: fc.option(criteria, { nil: undefined }),
    })
    .map(({ stepId, retryLimit, retryAfter, criteria: of, ...one }): Action => {
      const when = of === undefined ? {} : { criteria: of }
      if (one.type === 'goto') return { ...one, ...when, stepId }
      return one.type === 'end' ? { ...one, ...when } : { ...one, ...when, retryLimit, retryAfter }
    })

const lists = {
  success: fc.array(action(['end', 'goto']), { maxLength: 2 }),
  failure: fc.array(action(['end', 'goto', 'retry']), { maxLength: 2 }),
}

const call = fc.oneof(
  fc.constant({ operationId: 'listThings' }),
  fc.constant({
    operationId: 'getThing',
    parameters: [{ name: 'id', in: 'path' as const, value: '$steps.a.outputs.n' }],
  }),
  fc.constant({ operationId: 'makeThing', requestBody: { payload: { n: '$inputs.x' } } }),
  fc.constant({
    operationId: 'listThings',
    parameters: [{ name: 'page', in: 'query' as const, value: '$inputs.row' }],
    'x-assay-data': { rows: [1, 2], as: 'row' },
  }),
  fc.constant({ workflowId: 'other', parameters: [{ name: 'x', value: 1 }] }),
)

const step = (stepId: string) =>
  fc
    .record({
      call,
      successCriteria: criteria,
      onSuccess: lists.success,
      onFailure: lists.failure,
      outputs: fc.constant({ n: '$response.body#/n' }),
    })
    .map(({ call: of, ...one }): Step => ({ stepId, ...of, ...one }))

const main = fc
  .record({
    steps: fc.tuple(...ids.map(step)),
    successActions: lists.success,
    failureActions: lists.failure,
    dependsOn: fc.constantFrom([], ['other']),
  })
  .map((one): Workflow => ({ workflowId: 'main', ...one, outputs: { n: '$steps.a.outputs.n' } }))

const other: Workflow = {
  workflowId: 'other',
  steps: [{ stepId: 'o', operationId: 'listThings' }],
  outputs: { n: '$steps.o.outputs.n' },
}

const answer: fc.Arbitrary<Answered | null> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 9,
    arbitrary: fc.record({
      status: fc.constantFrom(200, 200, 201, 404, 503),
      body: fc.record({ n: fc.nat({ max: 3 }), items: fc.constantFrom([], [{ id: 'i' }]) }),
      headers: fc.constantFrom([], [['retry-after', '2'] as const]),
    }),
  },
)

t.test('any small workflow ends, and the same answers replay it byte by byte', async t => {
  const ended = new Set<string>()
  const property = fc.property(
    main,
    fc.array(answer, { minLength: 1, maxLength: 60 }),
    (of, all) => {
      const given: (Answered | null)[] = []
      const live = play(program([of, other]), (_, n) => {
        const one = all[(n - 1) % all.length] ?? null
        given.push(one)
        return one
      })
      // The journal holds what was answered, in order: that is all a replay has.
      const replay = () => play(program([of, other]), (_, n) => given[n - 1] ?? null)
      const text = JSON.stringify(live)
      ended.add(live.end.outcome)
      return JSON.stringify(replay()) === text && JSON.stringify(replay()) === text
    },
  )
  fc.assert(property, { seed: 21, numRuns: 1000 })
  t.ok(ended.size >= 4, `they ended as ${[...ended].join(', ')}`)
})

t.test('another answer may lead elsewhere: the property can fail', async t => {
  const of: Workflow = {
    workflowId: 'main',
    steps: [
      {
        stepId: 'a',
        operationId: 'listThings',
        successCriteria: [{ condition: '$statusCode == 200' }],
      },
      { stepId: 'b', operationId: 'makeThing' },
    ],
  }
  const good = play(program([of]), () => ({ status: 200, body: {} }))
  const bad = play(program([of]), () => ({ status: 500, body: {} }))
  t.not(JSON.stringify(good), JSON.stringify(bad))
})

t.test('the helper step of a retry runs once, and its own actions do not count (A18)', async t => {
  const of: Workflow = {
    workflowId: 'main',
    steps: [
      {
        stepId: 'a',
        operationId: 'listThings',
        successCriteria: [{ condition: '$statusCode == 200' }],
        onFailure: [{ name: 'again', type: 'retry', retryLimit: 2, stepId: 'b' }],
        onSuccess: [{ name: 'done', type: 'end' }],
      },
      {
        stepId: 'b',
        operationId: 'makeThing',
        onSuccess: [{ name: 'away', type: 'end' }],
      },
    ],
  }
  const played = play(program([of]), (request, n) => ({
    status: request.startsWith('POST') || n > 4 ? 200 : 503,
    body: {},
  }))
  t.strictSame(
    played.asked.map(each => each.split(' ')[0]),
    ['GET', 'POST', 'GET', 'POST', 'GET'],
  )
  t.equal(played.end.outcome, 'passed')
})

t.test('a parameter of the step replaces that of the workflow, by name and place', async t => {
  const limit = (value: number) => ({ name: 'page', in: 'query' as const, value })
  const steps = [
    { stepId: 'a', operationId: 'listThings' },
    { stepId: 'b', operationId: 'listThings', parameters: [limit(2)] },
  ]
  const played = play(program([{ workflowId: 'main', parameters: [limit(1)], steps }]))
  t.strictSame(
    played.asked.map(each => each.split('?')[1]),
    ['page=1', 'page=2'],
  )
})

t.test('the first action whose criteria hold is taken', async t => {
  const go = (name: string, status: number, stepId: string): Action => ({
    name,
    type: 'goto',
    stepId,
    criteria: [{ condition: `$statusCode == ${status}` }],
  })
  const a: Step = {
    stepId: 'a',
    operationId: 'listThings',
    onSuccess: [go('one', 404, 'b'), go('two', 200, 'd'), go('three', 200, 'b')],
  }
  const others = ['b', 'c', 'd'].map(stepId => ({ stepId, operationId: 'makeThing' }))
  const played = play(program([{ workflowId: 'main', steps: [a, ...others] }]))
  t.strictSame(played.noted, ['a', 'd'])
})
