import t from 'tap'
import { play, program, workflow } from '../../make-flow.ts'

const ok = [{ condition: '$statusCode == 200' }]

t.test('x-assay-needs ends the case as missing data before anything is sent', async t => {
  const needy = (value: string) =>
    play(
      program([
        workflow([
          { stepId: 'list', operationId: 'listThings', outputs: { id: value } },
          {
            stepId: 'one',
            operationId: 'listThings',
            'x-assay-needs': [{ value: '$steps.list.outputs.id', says: 'thing with an id' }],
          },
        ]),
      ]),
      () => ({ status: 200, body: { none: null, empty: '', list: [], id: 'x' } }),
    )
  for (const pointer of ['missing', 'none', 'empty', 'list']) {
    const { end, asked } = needy(`$response.body#/${pointer}`)
    t.match(
      end,
      { outcome: 'untested', cause: 'missing-data', because: /has no thing with an id/ },
      pointer,
    )
    t.equal(asked.length, 1)
  }
  t.equal(needy('$response.body#/id').end.outcome, 'passed')
})

t.test('x-assay-data runs the step once for each row, up to its limit', async t => {
  const rows = (limit?: number) =>
    play(
      program([
        workflow([
          {
            stepId: 'each',
            operationId: 'getThing',
            'x-assay-data': {
              rows: ['a', 'b', 'c'],
              as: 'row',
              ...(limit === undefined ? {} : { limit }),
            },
            parameters: [{ name: 'id', in: 'path', value: '$inputs.row' }],
            successCriteria: ok,
          },
        ]),
      ]),
    ).asked.map(request => request.split('/').at(-1))
  t.strictSame(rows(), ['a', 'b', 'c'])
  t.strictSame(rows(2), ['a', 'b'])
})

t.test('x-assay-data takes its rows from an answer; none is missing data', async t => {
  const of = program([
    workflow([
      { stepId: 'list', operationId: 'listThings', outputs: { ids: '$response.body#/ids' } },
      {
        stepId: 'each',
        operationId: 'getThing',
        'x-assay-data': { rows: '$steps.list.outputs.ids', as: 'id' },
        parameters: [{ name: 'id', in: 'path', value: '$inputs.id' }],
      },
    ]),
  ])
  t.equal(play(of, () => ({ status: 200, body: { ids: ['x', 'y'] } })).asked.length, 3)
  t.match(play(of, () => ({ status: 200, body: { ids: [] } })).end, {
    outcome: 'untested',
    cause: 'missing-data',
  })
  t.match(play(of, () => ({ status: 200, body: {} })).end, {
    outcome: 'untested',
    cause: 'missing-data',
  })
})

t.test('x-assay-data stops at the first row that fails, and its actions follow', async t => {
  const { noted, end } = play(
    program([
      workflow(
        [
          {
            stepId: 'find',
            operationId: 'getThing',
            'x-assay-expected': true,
            'x-assay-data': { rows: [1, 2, 3], as: 'n' },
            parameters: [{ name: 'id', in: 'path', value: '$inputs.n' }],
            successCriteria: [{ condition: '$response.body#/wanted == null' }],
            onFailure: [{ name: 'found', type: 'goto', stepId: 'then' }],
            outputs: { found: '$response.body#/wanted' },
          },
          { stepId: 'never', operationId: 'listThings' },
          { stepId: 'then', operationId: 'listThings' },
        ],
        { outputs: { found: '$steps.find.outputs.found' } },
      ),
    ]),
    request => ({ status: 200, body: request.endsWith('/2') ? { wanted: 'this' } : {} }),
  )
  t.strictSame(noted, ['find', 'find', 'then'])
  t.strictSame(end.outputs, { found: 'this' })
})

t.test('x-assay-pages follows links from page to page, until there is none', async t => {
  const walk = (limit: number, ...links: readonly string[]) =>
    play(
      program([
        workflow(
          [
            {
              stepId: 'walk',
              operationId: 'listThings',
              'x-assay-pages': { link: 'next', limit },
              successCriteria: ok,
              outputs: { first: '$response.body#/page' },
            },
          ],
          { outputs: { first: '$steps.walk.outputs.first' } },
        ),
      ]),
      (_, n) => ({
        status: 200,
        body: { page: n },
        headers: links[n - 1] === undefined ? [] : [['Link', links[n - 1] ?? '']],
      }),
    )
  const whole = walk(
    10,
    '<?start=3>; rel="next"',
    '</v1/things?start=5>; rel=next, <?start=1>; rel=prev',
  )
  const base = 'GET http://supplier.example/v1/things'
  t.strictSame(whole.asked, [base, `${base}?start=3`, `${base}?start=5`])
  t.equal(whole.end.outcome, 'passed')
  t.strictSame(whole.end.outputs, { first: 1 })
  t.strictSame(walk(2, '<?start=3>; rel=next', '<?start=5>; rel=next').asked.length, 2)
  t.equal(walk(10, '<?start=3>; rel="previous"').asked.length, 1)
  for (const astray of [
    '<http://other.example/>; rel=next',
    '<?>; rel=next',
    '<http://[>; rel=next',
  ]) {
    const { asked, end } = walk(10, '<?start=3>; rel=next', astray.replace('<?>', '<?start=3>'))
    t.equal(asked.length, 2, astray)
    t.equal(end.outcome, 'failed', astray)
  }
})

t.test('x-assay-pages walks to the total of the first answer, never past its limit', async t => {
  const walk = (total: number, limit: number) =>
    play(
      program([
        workflow(
          [
            {
              stepId: 'walk',
              operationId: 'listThings',
              'x-assay-pages': { parameter: 'page', total: '$response.body#/pages', limit },
              successCriteria: ok,
              outputs: { first: '$response.body#/page' },
            },
          ],
          { outputs: { first: '$steps.walk.outputs.first' } },
        ),
      ]),
      (_, n) => ({ status: 200, body: { pages: total, page: n } }),
    )
  t.strictSame(
    walk(3, 10).asked.map(request => request.split('?').at(-1)),
    ['page=1', 'page=2', 'page=3'],
  )
  t.equal(walk(1000, 4).asked.length, 4)
  t.equal(walk(0, 4).asked.length, 1)
  t.strictSame(walk(3, 10).end.outputs, { first: 1 })
})

t.test('a parameter without a value is not sent: the step is untested, not wrong', async t => {
  const { end, asked } = play(
    program([
      workflow([
        {
          stepId: 'one',
          operationId: 'getThing',
          parameters: [{ name: 'id', in: 'path', value: '$inputs.nowhere' }],
        },
      ]),
    ]),
  )
  t.strictSame(asked, [])
  t.match(end, { outcome: 'untested', cause: 'prerequisite', because: /parameter "id"/ })
})

t.test('an operation that no source describes is a fault of the suite', async t => {
  const { end } = play(program([workflow([{ stepId: 'one', operationId: 'nothingLikeIt' }])]))
  t.match(end, { outcome: 'untested', cause: 'harness' })
})
