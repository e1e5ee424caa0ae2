import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Step } from '../../src/model/arazzo.ts'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'
import { type ShopServers, shop, writeShop } from '../make-shop.ts'

const ok = { successCriteria: [{ condition: '$statusCode == 200' }] }
const list: Step = { stepId: 'list', operationId: 'list', ...ok }
const read: Step = {
  stepId: 'read',
  operationId: 'read',
  parameters: [{ name: 'id', in: 'path', value: 'a' }],
  ...ok,
}

/** A suite that lists and reads, of an API document with these servers. */
function suite(t: Parameters<typeof world>[0], servers: ShopServers) {
  const { run, folder } = world(t, { env: { SHOP_KEY: 'secret-of-the-shop' } })
  const file = writeShop(folder, [{ workflowId: 'main', steps: [list, read] }], servers)
  const report = (): Report => JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8'))
  return { run, report, argv: ['--suite', file] }
}

const at = (url: string) => [{ url }]

t.test('without --url each operation is asked at the server its document names', async t => {
  const [root, other] = [await shop(t), await shop(t)]
  const port = new URL(root.url).port
  const variables = { port: { default: port, enum: ['1', port] } }
  const servers = {
    root: [{ url: 'http://127.0.0.1:{port}/', variables }, { url: 'https://never.example' }],
    list: at(other.url),
  }
  const { run, report, argv } = suite(t, servers)
  const allowed = ['--allow-network', '127.0.0.1']
  const ran = await run('run', ...argv, ...allowed, '-o', 'out')
  t.equal(ran.code, 0, ran.err)
  t.strictSame([root.asked, other.asked], [['GET /things/a'], ['GET /things']])
  t.match(report().cases[0], { outcome: 'passed' })
  const again = await run('judge', 'out', '--json')
  t.equal(again.code, 0)
  t.strictSame(JSON.parse(again.out), report(), 'the plan keeps what is needed to judge again')
})

t.test('--url stands for every server of the document, of operations and paths too', async t => {
  const [given, other] = [await shop(t), await shop(t)]
  for (const servers of [
    { root: at(other.url) },
    { root: at(other.url), path: at(other.url) },
    { root: at(other.url), list: at(other.url) },
    { list: [{ url: 'https://{nothing}.example' }] },
  ]) {
    const { run, argv } = suite(t, servers)
    given.asked.length = 0
    const ran = await run('run', ...argv, '--url', `api=${given.url}`, '-o', 'out')
    t.equal(ran.code, 0, ran.err)
    t.strictSame([given.asked, other.asked], [['GET /things', 'GET /things/a'], []])
  }
})

t.test('a loopback server that only a document names is not asked', async t => {
  const supplier = await shop(t)
  const { run, report, argv } = suite(t, { root: at(supplier.url) })
  t.equal((await run('run', ...argv, '-o', 'out')).code, 3)
  t.strictSame(supplier.asked, [])
  t.match(report().rulings[0], {
    outcome: 'cantTell',
    cause: 'configuration',
    because: /was not contacted: it is a loopback address/,
  })
})

t.test('a header from the command line goes to no server that only a document names', async t => {
  const supplier = await shop(t)
  const { run, argv } = suite(t, { root: at(supplier.url) })
  const keyed = [...argv, '--header', 'X-Key={env:SHOP_KEY}', '--allow-network', '127.0.0.1']
  const refused = await run('run', ...keyed, '-o', 'out')
  t.equal(refused.code, 2)
  t.match(refused.err, '--header goes to base URLs that you give; "api" has none.')
  t.match(refused.err, 'Give --url api=https://… too.')
  t.strictSame(supplier.asked, [])
  t.equal((await run('run', ...keyed, '--url', `api=${supplier.url}`, '-o', 'out')).code, 0)
})

t.test('assay plan shows the base URL of each source, and who says so', async t => {
  const servers = { root: at('https://api.example/v1/'), list: at('https://lists.example') }
  const { run, argv } = suite(t, servers)
  const read = await run('plan', ...argv)
  t.match(read.out, 'api  https://lists.example   from its API document\n')
  t.match(read.out, 'api  https://api.example/v1  from its API document\n')
  const given = await run('plan', ...argv, '--url', 'api=https://test.example')
  t.match(given.out, 'api  https://test.example  given with --url\n')
  t.notMatch(given.out, 'api.example')
})

t.test('a server that cannot be asked is refused with its place, and --url helps', async t => {
  const refused: readonly (readonly [ShopServers, RegExp])[] = [
    [{}, /shop\.arazzo\.json:1:\d+.*source "api" is: its API document names no servers/],
    [{ root: at('/v1') }, /api\.json:\d+:\d+.*"\/v1" is relative to the document, which is a file/],
    [{ root: at('https://a.example'), list: at('//b.example') }, /"\/\/b\.example" is relative/],
    [{ root: at('https://{host}.example') }, /api\.json:\d+:\d+.*no variable "host"/],
    [
      { path: [{ url: 'https://{a}.example', variables: { a: { default: 'x', enum: ['y'] } } }] },
      /api\.json:\d+:\d+.*default "x" of the variable "a" is not in its enum/,
    ],
    [{ root: at('ftp://a.example') }, /api\.json:\d+:\d+.*begins "ftp:"/],
    [{ root: at('https://u:p@a.example') }, /user name or password/],
  ]
  for (const [servers, says] of refused) {
    const { run, argv } = suite(t, servers)
    const { code, out, err } = await run('plan', ...argv)
    const text = err.replaceAll(/\s+/g, ' ')
    t.strictSame([code, out], [2, ''])
    t.match(text, says)
    t.match(text, '--url api=https://')
    t.equal((await run('plan', ...argv, '--url', 'api=https://a.example')).code, 0)
  }
})
