import t from 'tap'
import { play, program, workflow } from '../../make-flow.ts'

const ok = [{ condition: '$statusCode == 200' }]
const list = { stepId: 'list', operationId: 'listThings', successCriteria: ok }
const item = { stepId: 'item', operationId: 'listThings', successCriteria: ok }
const last = { stepId: 'last', operationId: 'listThings', successCriteria: ok }

t.test('steps run in their order, and outputs flow from one to the next', async t => {
  const { asked, end } = play(
    program([
      workflow(
        [
          { ...list, outputs: { id: '$response.body#/0/id' } },
          {
            stepId: 'one',
            operationId: 'getThing',
            parameters: [{ name: 'id', in: 'path', value: '$steps.list.outputs.id' }],
          },
        ],
        { outputs: { found: '$steps.list.outputs.id' } },
      ),
    ]),
    request => ({ status: 200, body: request.endsWith('/things') ? [{ id: 'a/b' }] : {} }),
  )
  t.strictSame(asked, [
    'GET http://supplier.example/v1/things',
    'GET http://supplier.example/v1/things/a%2Fb',
  ])
  t.strictSame(end.outputs, { found: 'a/b' })
  t.equal(end.outcome, 'passed')
})

t.test('a failed step without an action ends the workflow as failed', async t => {
  const { asked, end } = play(program([workflow([list, last])]), () => ({ status: 500 }))
  t.equal(asked.length, 1)
  t.equal(end.outcome, 'failed')
  t.match(end.because, /Step "list".*\$statusCode == 200.*500/)
})

t.test('silence ends the workflow as cantTell for the network', async t => {
  const { end } = play(program([workflow([list])]), () => null)
  t.match(end, {
    outcome: 'cantTell',
    cause: 'network',
    because: 'The server refused the connection.',
  })
})

t.test('goto jumps one way to a step of the same workflow', async t => {
  const { noted } = play(
    program([
      workflow([
        { ...list, onSuccess: [{ name: 'skip', type: 'goto', stepId: 'last' }] },
        item,
        last,
      ]),
    ]),
  )
  t.strictSame(noted, ['list', 'last'])
})

t.test('goto to a workflow makes its end the end of this one', async t => {
  const { noted, end } = play(
    program([
      workflow([
        { ...list, onSuccess: [{ name: 'away', type: 'goto', workflowId: 'other' }] },
        item,
      ]),
      { workflowId: 'other', steps: [last], outputs: { was: 'here' } },
    ]),
  )
  t.strictSame(noted, ['list', 'last'])
  t.strictSame(end.outputs, { was: 'here' })
})

t.test('end stops: after success as passed, after failure as failed unless expected', async t => {
  const success = { ...list, onSuccess: [{ name: 'stop', type: 'end' as const }] }
  const failure = { ...list, onFailure: [{ name: 'stop', type: 'end' as const }] }
  t.match(play(program([workflow([success, last])])), {
    noted: ['list'],
    end: { outcome: 'passed' },
  })
  t.match(
    play(program([workflow([failure, last])]), () => ({ status: 404 })),
    { end: { outcome: 'failed' } },
  )
  t.match(
    play(program([workflow([{ ...failure, 'x-assay-expected': true }, last])]), () => ({
      status: 404,
    })),
    { noted: ['list'], end: { outcome: 'passed' } },
  )
})

t.test('retry repeats the step, once unless a limit says otherwise, then gives way', async t => {
  const flaky = (n: number) => (_: string, at: number) => ({ status: at > n ? 200 : 503 })
  const once = { ...list, onFailure: [{ name: 'again', type: 'retry' as const }] }
  t.equal(play(program([workflow([once])]), flaky(1)).end.outcome, 'passed')
  t.equal(play(program([workflow([once])]), flaky(2)).end.outcome, 'failed')
  const thrice = {
    ...list,
    onFailure: [
      { name: 'again', type: 'retry' as const, retryLimit: 3, retryAfter: 0.5 },
      { name: 'on', type: 'goto' as const, stepId: 'last' },
    ],
  }
  const played = play(program([workflow([thrice, item, last])]), flaky(4))
  t.strictSame(played.noted, ['list', 'list', 'list', 'list', 'last'])
  t.strictSame(played.waits, [500, 500, 500])
})

t.test('Retry-After overrules retryAfter, in seconds or as a date, and is capped', async t => {
  const again = { ...list, onFailure: [{ name: 'again', type: 'retry' as const, retryAfter: 1 }] }
  const wait = (value: string, ...more: readonly (readonly [string, string])[]) =>
    play(program([workflow([again])]), (_, n) => ({
      status: n > 1 ? 200 : 429,
      headers: [['Retry-After', value], ...more],
    })).waits
  t.strictSame(wait('7'), [7000])
  t.strictSame(wait('86400'), [60_000])
  t.strictSame(wait('soon'), [1000], 'what is no Retry-After does not count')
  // The answer was seen at 10:00:00 and took a millisecond.
  t.strictSame(wait('Sun, 22 Nov 2026 10:00:09 GMT'), [8999])
  t.strictSame(wait('Sun Nov 22 10:00:09 2026'), [8999], 'an older form')
  const date = ['Date', 'Sun, 22 Nov 2026 10:00:04 GMT'] as const
  t.strictSame(wait('Sun, 22 Nov 2026 10:00:09 GMT', date), [5000], "by the server's own clock")
  t.strictSame(wait('Mon, 23 Nov 2026 10:00:00 GMT'), [60_000])
  t.strictSame(wait('Fri, 31 Dec 1999 23:59:59 GMT'), [])
})

t.test('actions of the workflow apply after those of the step, by name (A1)', async t => {
  const both = workflow(
    [
      {
        ...list,
        onSuccess: [
          {
            name: 'a',
            type: 'goto',
            stepId: 'last',
            criteria: [{ condition: '$statusCode == 999' }],
          },
        ],
      },
      item,
      last,
    ],
    {
      successActions: [
        { name: 'a', type: 'end' },
        {
          name: 'b',
          type: 'goto',
          stepId: 'last',
          criteria: [{ condition: '$statusCode == 200' }],
        },
      ],
    },
  )
  // The step redefines "a" (which does not match), so the workflow's "b" is next; "last" then ends by "a".
  t.strictSame(play(program([both])).noted, ['list', 'last'])
})

t.test('components give parameters and actions by reference', async t => {
  const { asked, end } = play(
    program(
      [
        workflow([
          {
            ...list,
            parameters: [{ reference: '$components.parameters.page', value: 3 }],
            onSuccess: [{ reference: '$components.successActions.stop' }],
          },
          last,
        ]),
      ],
      {
        components: {
          parameters: { page: { name: 'page', in: 'query', value: 1 } },
          successActions: { stop: { name: 'stop', type: 'end' } },
        },
      },
    ),
  )
  t.strictSame(asked, ['GET http://supplier.example/v1/things?page=3'])
  t.equal(end.outcome, 'passed')
})

t.test('a step can call a workflow, with inputs and outputs', async t => {
  const { asked, end } = play(
    program([
      workflow(
        [
          {
            stepId: 'call',
            workflowId: 'inner',
            parameters: [{ name: 'n', value: 4 }],
            outputs: { got: '$outputs.seen' },
          },
        ],
        { outputs: { got: '$steps.call.outputs.got' } },
      ),
      {
        workflowId: 'inner',
        inputs: {
          type: 'object',
          properties: { n: { type: 'integer' }, tag: { type: 'string', default: 'x' } },
        },
        steps: [
          {
            ...list,
            parameters: [
              { name: 'page', in: 'query', value: '$inputs.n' },
              { name: 'tags', in: 'query', value: '$inputs.tag' },
            ],
          },
        ],
        outputs: { seen: '$steps.list.outputs.none', n: '$inputs.n' },
      },
    ]),
  )
  t.strictSame(asked, ['GET http://supplier.example/v1/things?page=4&tags=x'])
  t.strictSame(end.outputs, {})
  t.equal(end.outcome, 'passed')
})

t.test('a called workflow that fails fails the step that called it', async t => {
  const of = program([
    workflow([{ stepId: 'call', workflowId: 'inner' }, last]),
    { workflowId: 'inner', steps: [list] },
  ])
  const { end, asked } = play(of, () => ({ status: 500 }))
  t.equal(end.outcome, 'failed')
  t.equal(asked.length, 1)
})

t.test('dependsOn runs first and once; when it fails the workflow is not run', async t => {
  const of = program([
    workflow([last], { dependsOn: ['before', 'before'] }),
    { workflowId: 'before', steps: [list] },
  ])
  t.strictSame(play(of).noted, ['list', 'last'])
  const failed = play(of, () => ({ status: 500 }))
  t.strictSame(failed.noted, ['list'])
  t.match(failed.end, { outcome: 'untested', cause: 'prerequisite' })
})

t.test('an endless loop is stopped and is nobody’s failure but ours', async t => {
  const { end, asked } = play(
    program([
      workflow([{ ...list, onSuccess: [{ name: 'for ever', type: 'goto', stepId: 'list' }] }]),
    ]),
  )
  t.match(end, { outcome: 'cantTell', cause: 'harness' })
  t.equal(asked.length, 50)
})

t.test('workflows that call each other for ever are stopped', async t => {
  const { end } = play(program([workflow([{ stepId: 'call', workflowId: 'main' }])]))
  t.match(end, { outcome: 'cantTell', cause: 'harness' })
})

t.test('playing the same answers twice gives the same run', async t => {
  const of = program([
    workflow([{ ...list, onFailure: [{ name: 'again', type: 'retry', retryLimit: 5 }] }, last]),
  ])
  const supplier = (_: string, n: number) => ({ status: n % 3 === 0 ? 200 : 503 })
  t.strictSame(play(of, supplier), play(of, supplier))
})
