import t from 'tap'
import type { Script } from '../../../src/base/flow/index.ts'
import type { ArazzoDocument, Step, Workflow } from '../../../src/model/arazzo.ts'
import { documentOf, play, program, script, workflow } from '../../make-flow.ts'

const list = { stepId: 'list', operationId: 'listThings' }
const shopSource = {
  sourceDescriptions: [
    { name: 'api', url: 'api.yaml' },
    { name: 'shop', url: 'shop.arazzo.yaml', type: 'arazzo' as const },
  ],
}

/** A case whose document has the source `shop`, another document. */
function two(
  own: readonly Workflow[],
  shop: readonly Workflow[],
  more: { readonly own?: Partial<ArazzoDocument>; readonly shop?: Partial<ArazzoDocument> } = {},
) {
  const main = script(documentOf('test.arazzo.yaml', own, { ...shopSource, ...more.own }))
  const other = script(documentOf('shop.arazzo.yaml', shop, more.shop), 'shop.')
  const scripts: [Script, ...Script[]] = [main, other]
  return { ...program(own), scripts }
}

const page = (value: string | number) => [{ name: 'page', in: 'query' as const, value }]

t.test('a step calls a workflow of another document, with inputs and outputs', async t => {
  const of = two(
    [
      workflow(
        [
          {
            stepId: 'call',
            workflowId: '$sourceDescriptions.shop.buy',
            parameters: [{ name: 'n', value: 3 }],
            outputs: { got: '$outputs.n' },
          },
        ],
        { outputs: { got: '$steps.call.outputs.got' } },
      ),
    ],
    [
      {
        workflowId: 'buy',
        steps: [{ ...list, parameters: page('$inputs.n') }],
        outputs: { n: '$inputs.n' },
      },
    ],
  )
  const { asked, end } = play(of)
  t.strictSame(asked, ['GET http://supplier.example/v1/things?page=3'])
  t.strictSame(end.outputs, { got: 3 })
  t.strictSame(
    end.steps.map(({ id }) => id),
    ['shop.buy.list', 'call'],
    'a step of another document is listed under the names that lead there',
  )
})

t.test('components and sources are those of the document a workflow stands in', async t => {
  const listed = { ...list, parameters: [{ reference: '$components.parameters.page' }] }
  const stop = [{ reference: '$components.successActions.stop' }]
  const of = two(
    [
      workflow([
        { ...listed, stepId: 'own' },
        { stepId: 'call', workflowId: '$sourceDescriptions.shop.buy' },
        { ...listed, stepId: 'own2' },
      ]),
    ],
    [{ workflowId: 'buy', steps: [{ ...listed, onSuccess: stop }, listed] }],
    {
      own: { components: { parameters: { page: { name: 'page', in: 'query', value: 1 } } } },
      shop: {
        components: {
          parameters: { page: { name: 'page', in: 'query', value: 2 } },
          successActions: { stop: { name: 'stop', type: 'end' } },
        },
      },
    },
  )
  const pages = play(of).asked.map(line => line.replace(/.*page=/, ''))
  t.strictSame(pages, ['1', '2', '1'])
})

t.test('a component of the calling document is not there in the called one', async t => {
  const listed = { ...list, parameters: [{ reference: '$components.parameters.page' }] }
  const of = two(
    [workflow([{ stepId: 'call', workflowId: '$sourceDescriptions.shop.buy' }])],
    [{ workflowId: 'buy', steps: [listed] }],
    { own: { components: { parameters: { page: { name: 'page', in: 'query', value: 1 } } } } },
  )
  const { asked, end } = play(of)
  t.strictSame(asked, [])
  t.match(end, { outcome: 'untested', cause: 'harness' })
})

t.test('$workflows are those of the same document, though another has the same id', async t => {
  const outputs = (value: string) => ({ outputs: { said: value } })
  const of = two(
    [
      workflow([{ stepId: 'call', workflowId: '$sourceDescriptions.shop.buy' }], {
        dependsOn: ['buy'],
        outputs: { own: '$workflows.buy.outputs.said' },
      }),
      { workflowId: 'buy', steps: [list], ...outputs('of the case') },
    ],
    [{ workflowId: 'buy', steps: [list], ...outputs('of the shop') }],
  )
  const { asked, end } = play(of)
  t.equal(asked.length, 2)
  t.strictSame(end.outputs, { own: 'of the case' })
})

t.test('actions and dependsOn lead to workflows of other documents', async t => {
  const away = { name: 'away', type: 'goto' as const, workflowId: '$sourceDescriptions.shop.buy' }
  const of = two(
    [
      workflow([{ ...list, onSuccess: [away] }], {
        dependsOn: ['$sourceDescriptions.shop.login', '$sourceDescriptions.shop.login'],
      }),
    ],
    [
      { workflowId: 'login', steps: [{ ...list, stepId: 'token' }] },
      { workflowId: 'buy', steps: [{ ...list, stepId: 'pay' }], outputs: { paid: 'yes' } },
    ],
  )
  const { noted, end } = play(of)
  t.strictSame(noted, ['token', 'list', 'pay'])
  t.strictSame(end.outputs, { paid: 'yes' })
})

t.test('an action passes its parameters, from the answer too, and nothing else', async t => {
  const away = (more: object) => [
    { name: 'away', type: 'goto' as const, workflowId: 'other', ...more },
  ]
  const other = {
    workflowId: 'other',
    inputs: { properties: { n: {}, tag: { default: 'x' } } },
    steps: [{ ...list, parameters: page('$inputs.n') }],
    outputs: { n: '$inputs.n', tag: '$inputs.tag', more: '$inputs.more' },
  }
  const run = (more: object) => {
    const of = program([workflow([{ ...list, onSuccess: away(more) }]), other])
    return play({ ...of, inputs: { n: 1, more: 2 } }, () => ({ status: 200, body: { next: 7 } }))
  }
  t.strictSame(run({}).end.outputs, { n: 1, tag: 'x' }, 'without parameters: its own inputs')
  const parameters = [{ name: 'n', value: '$response.body#/next' }]
  t.strictSame(run({ parameters }).end.outputs, { n: 7, tag: 'x' })
})

t.test('a retry passes its parameters to the workflow that helps it', async t => {
  const again = {
    name: 'again',
    type: 'retry' as const,
    workflowId: 'login',
    parameters: [{ reference: '$components.parameters.n' }],
  }
  const of = program(
    [
      workflow([
        { ...list, successCriteria: [{ condition: '$statusCode == 200' }], onFailure: [again] },
      ]),
      { workflowId: 'login', steps: [{ ...list, stepId: 'token', parameters: page('$inputs.n') }] },
    ],
    { components: { parameters: { n: { name: 'n', value: 5 } } } },
  )
  const { asked } = play(of, (_, n) => ({ status: n === 1 ? 401 : 200 }))
  t.match(asked[1], /page=5$/)
  t.equal(asked.length, 3)
})

t.test('the actions of a helper step do not count, and its outputs are kept (A18)', async t => {
  const ok = [{ condition: '$statusCode == 200' }]
  const helper = {
    ...list,
    stepId: 'helper',
    outputs: { n: '$response.body#/n' },
    onSuccess: [{ name: 'away', type: 'end' as const }],
  }
  const again = { name: 'again', type: 'retry' as const, stepId: 'helper' }
  const of = program([
    workflow(
      [
        {
          ...list,
          successCriteria: ok,
          onFailure: [again],
          onSuccess: [{ name: 'e', type: 'end' }],
        },
        helper,
      ],
      { outputs: { n: '$steps.helper.outputs.n' } },
    ),
  ])
  const { noted, end } = play(of, (_, n) => ({ status: n === 1 ? 503 : 200, body: { n } }))
  t.strictSame(noted, ['list', 'helper', 'list'])
  t.match(end, { outcome: 'passed', outputs: { n: 2 } })
})

t.test('a step waits for those it depends on: they do not run for it', async t => {
  const depends = (name: string) => [{ ...list, stepId: 'last', dependsOn: [name] }]
  const skip = { name: 'skip', type: 'goto' as const, stepId: 'last' }
  const first = (more: object = {}) => ({ ...list, stepId: 'first', ...more })
  const middle = { ...list, stepId: 'middle' }
  t.equal(play(program([workflow([first(), ...depends('first')])])).end.outcome, 'passed')
  const jumped = workflow([first({ onSuccess: [skip] }), middle, ...depends('middle')])
  const { noted, end } = play(program([jumped]))
  t.strictSame(noted, ['first'])
  t.match(end, { outcome: 'untested', cause: 'prerequisite', because: /depends on "middle"/ })
})

t.test('a step runs after those it depends on, wherever they stand', async t => {
  const of = (stepId: string, ...dependsOn: string[]) => ({ ...list, stepId, dependsOn })
  const asked = (...steps: Step[]) => play(program([workflow(steps)]))
  const own = `$workflows.${workflow([list]).workflowId}.steps.d`
  const { noted, end } = asked(of('a', 'c'), of('b'), of('c', own), of('d'))
  t.strictSame(noted, ['d', 'c', 'a', 'b'])
  t.equal(end.outcome, 'passed')
  const circle = asked(of('a', 'b'), of('b', 'a'))
  t.strictSame(circle.noted, [])
  t.match(circle.end, { outcome: 'untested', because: /it depends on "[ab]"/ })
  // A jump goes on from where it lands, in that order.
  const jump = [{ name: 'on', type: 'goto' as const, stepId: 'c' }]
  const jumped = asked({ ...of('x'), onSuccess: jump }, of('b', 'c'), of('c'))
  t.strictSame(jumped.noted, ['x', 'c', 'b'])
})

t.test('a step may depend on a step of another workflow, and of another document', async t => {
  const last = (name: string) => ({ ...list, stepId: 'last', dependsOn: [name] })
  const login: Workflow = { workflowId: 'login', steps: [{ ...list, stepId: 'token' }] }
  const local = (dependsOn: readonly string[]) =>
    play(program([workflow([last('$workflows.login.steps.token')], { dependsOn }), login]))
  t.equal(local(['login']).end.outcome, 'passed')
  t.match(local([]).end, { outcome: 'untested', cause: 'prerequisite' })
  const foreign = (dependsOn: readonly string[]) =>
    play(
      two([workflow([last('$sourceDescriptions.shop.login.steps.token')], { dependsOn })], [login]),
    )
  t.equal(foreign(['$sourceDescriptions.shop.login']).end.outcome, 'passed')
  t.match(foreign([]).end, { outcome: 'untested', cause: 'prerequisite' })
})

t.test(
  'inputs of a call are held to the schema, and its cause is told by where they are from',
  async t => {
    const inner: Workflow = {
      workflowId: 'inner',
      inputs: { $ref: '#/components/inputs/basket' },
      steps: [{ ...list, parameters: page('$inputs.n') }],
    }
    const components = {
      inputs: {
        basket: { required: ['n'], properties: { n: { $ref: '#/components/inputs/count' } } },
        count: { type: 'integer', minimum: 1 },
      },
    }
    const called = (value: string | number, outputs = {}) =>
      play(
        program(
          [
            workflow([
              { ...list, outputs },
              { stepId: 'call', workflowId: 'inner', parameters: [{ name: 'n', value }] },
            ]),
            inner,
          ],
          { components },
        ),
        () => ({ status: 200, body: { n: 'many' } }),
      )
    t.equal(called(2).end.outcome, 'passed')
    t.match(called('two').end, { outcome: 'untested', cause: 'harness', because: /"\/n" is "two"/ })
    const answer = '$steps.list.outputs.n'
    t.match(called(answer, { n: '$response.body#/n' }).end, {
      cause: 'prerequisite',
      because: /many/,
    })
    t.match(called(answer).end, { cause: 'prerequisite', because: /"\/n" is nothing/ })
  },
)

t.test(
  'workflows that go to each other do not nest: only the limit of steps ends them',
  async t => {
    const to = (workflowId: string) => [{ name: 'on', type: 'goto' as const, workflowId }]
    const of = program([
      workflow([{ ...list, onSuccess: to('other') }]),
      { workflowId: 'other', steps: [{ ...list, onSuccess: to('main') }] },
    ])
    const { asked, end } = play(of)
    t.equal(asked.length, 50)
    t.match(end, { outcome: 'cantTell', cause: 'harness', because: /50 steps.*x-assay-limits/ })
  },
)
