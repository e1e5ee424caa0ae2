import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { world } from '../make-io.ts'

const photo = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0xff, 0xfe])

const openapi = `
openapi: 3.1.0
info: { title: Photos, version: "1" }
paths:
  /photos/{id}:
    post:
      operationId: addPhoto
      parameters:
        - { name: id, in: path, required: true, style: matrix, schema: { type: array, items: {} } }
        - { name: filter, in: query, style: deepObject, schema: { type: object } }
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [photo]
              properties: { title: { type: string }, tags: { type: array, items: {} }, photo: {} }
            encoding: { photo: { contentType: image/png } }
      responses: { "201": { description: Made } }
`

const suite = (file: string) => `
arazzo: 1.0.1
info: { title: Photos, version: "1" }
sourceDescriptions: [{ name: api, url: openapi.yaml, type: openapi }]
workflows:
  - workflowId: upload
    steps:
      - stepId: add
        operationId: addPhoto
        parameters:
          - { name: id, in: path, value: [a b, c] }
          - { name: filter, in: query, value: { "é": "1&2" } }
        requestBody:
          contentType: multipart/form-data
          payload:
            title: "Über & out"
            tags: [x, "y,z"]
            photo: { x-assay-file: ${file}, filename: me.png }
        successCriteria: [{ condition: $statusCode == 201 }]
`

interface Arrived {
  readonly path: string
  readonly query: readonly (readonly string[])[]
  readonly fields: readonly (readonly string[])[]
  readonly file: Buffer
  readonly type: string
}

/** What arrived, read by code that is not ours. */
async function arrived(request: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  const form = await new Response(Buffer.concat(chunks), { headers }).formData()
  const url = new URL(request.url ?? '', 'http://a/')
  const entries = [...form]
  const file = entries.map(([, value]) => value).find(value => typeof value !== 'string')
  if (file === undefined || typeof file === 'string') throw new Error('no file came')
  return {
    path: url.pathname,
    query: [...url.searchParams],
    fields: entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    file: Buffer.from(await file.arrayBuffer()),
    type: `${file.name} ${file.type}`,
  }
}

async function supplier(t: Test) {
  const seen: Arrived[] = []
  const server = createServer(async (request, response) => {
    const found = await arrived(request)
    seen.push(found)
    response.writeHead(found.file.equals(photo) ? 201 : 400).end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return { seen, url: `http://127.0.0.1:${port}` }
}

t.test('a file goes from beside the suite to the supplier, and the bundle carries it', async t => {
  const { seen, url } = await supplier(t)
  const { run, folder } = world(t)
  writeFileSync(join(folder, 'openapi.yaml'), openapi)
  writeFileSync(join(folder, 'a.arazzo.yaml'), suite('./me.png'))
  writeFileSync(join(folder, 'me.png'), photo)
  const argv = ['run', '--suite', 'a.arazzo.yaml', '--url', `api=${url}`, '--allow-writes']
  const ran = await run(...argv, '-o', 'out')
  t.equal(ran.code, 0, ran.err)
  t.strictSame(seen, [
    {
      path: '/photos/;id=a%20b,c',
      query: [['filter[é]', '1&2']],
      fields: [
        ['title', 'Über & out'],
        ['tags', 'x'],
        ['tags', 'y,z'],
      ],
      file: photo,
      type: 'me.png image/png',
    },
  ])
  const before = readFileSync(join(folder, 'out/report.json'), 'utf8')
  rmSync(join(folder, 'me.png'))
  t.equal((await run('judge', 'out')).code, 0)
  t.equal(readFileSync(join(folder, 'out/report.json'), 'utf8'), before)
  writeFileSync(join(folder, 'me.png'), 'another')
  t.equal((await run(...argv, '-o', 'wrong')).code, 1)
})

t.test('a file that cannot be read stops before the first request, with its place', async t => {
  const { run, folder } = world(t)
  writeFileSync(join(folder, 'openapi.yaml'), openapi)
  const refused = async (file: string) => {
    writeFileSync(join(folder, 'a.arazzo.yaml'), suite(file))
    const ran = await run('run', '--suite', 'a.arazzo.yaml', '--url', 'api=http://127.0.0.1:9')
    t.equal(ran.code, 2)
    return ran.err
  }
  t.match(await refused('./none.png'), /a\.arazzo\.yaml:18:\d+.*no file "\.\/none\.png"/s)
  t.match(await refused('../me.png'), /outside/)
  t.match(await refused('[]'), /A path is wanted/)
  t.match(await refused('"$inputs.file"'), /A path is wanted/)
  t.match(await refused('./a.png, colour: red'), /has no "colour"/)
  writeFileSync(join(folder, 'big.png'), Buffer.alloc(8 * 1024 * 1024 + 1))
  t.match(await refused('./big.png'), /larger than 8 MiB/)
})
