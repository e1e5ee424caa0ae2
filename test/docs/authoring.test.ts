import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import t, { type Test } from 'tap'
import { world } from '../make-io.ts'

/** docs/authoring.md, done as it says: files are written, commands are run, answers compared. */
const page = readFileSync(join(import.meta.dirname, '../../docs/authoring.md'), 'utf8')

interface Block {
  readonly language: string
  /** The line of text before it, where a file's name stands. */
  readonly before: string
  readonly text: string
}

const blocks: readonly Block[] = [...page.matchAll(/(.*)\n\n```(\w+)\n([\s\S]*?)```/g)].map(
  ([, before = '', language = '', text = '']) => ({ before, language, text }),
)

/** A library that has lent two books; `due` is how it writes when the first is due back. */
async function library(t: Test, due: string): Promise<string> {
  const loans = [
    { id: 'a1', status: 'open', due },
    { id: 'b2', status: 'returned', due: '2026-11-02' },
  ]
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x')
    const id = url.pathname.split('/')[2]
    const status = url.searchParams.get('status')
    const found =
      id === undefined
        ? loans.filter(loan => status === null || loan.status === status)
        : loans.find(loan => loan.id === id)
    const headers = found === undefined ? {} : { 'content-type': 'application/json' }
    response
      .writeHead(found === undefined ? 404 : 200, headers)
      .end(found === undefined ? '' : JSON.stringify(found))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('It has no port.')
  return `http://127.0.0.1:${address.port}`
}

/** Wanted lines in their order; `…` stands for any lines, its absence for none between. */
function follows(t: Test, wanted: string, seen: string): void {
  const lines = seen.split('\n').filter(line => line !== '')
  let at = 0
  let gap = false
  for (const line of wanted.split('\n').filter(line => line !== '')) {
    if (line === '…') {
      gap = true
      continue
    }
    const found = gap ? lines.indexOf(line, at) : lines[at] === line ? at : -1
    if (found === -1) return void t.fail(`this line was wanted: ${line}`, { seen })
    at = found + 1
    gap = false
  }
  t.pass('every line is there')
}

t.test('an author who follows the page ends with a suite that passes and fails', async t => {
  const { run, folder } = world(t)
  const ports = {
    'http://localhost:8080': await library(t, '2026-12-01'),
    'http://localhost:8081': await library(t, '2026-12-01T00:00:00Z'),
  }
  let commands = 0
  for (const { language, before, text } of blocks) {
    if (language === 'yaml') {
      const name = /`([^`]+)`:$/.exec(before)?.[1]
      if (name === undefined) throw new Error(`A file has no name: ${before}`)
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    if (language !== 'console') continue
    const [prompt = '', ...wanted] = text.split('\n')
    commands += 1
    const argv = Object.entries(ports)
      .reduce((line, [written, real]) => line.replace(written, real), prompt)
      .replace(/^\$ assay /, '')
      .split(' ')
    const { out, err } = await run(...argv)
    follows(t, wanted.join('\n'), out + err)
  }
  t.equal(commands, 4)
})

t.test('the slip that the page shows is told as it says', async t => {
  const { run, folder } = world(t)
  for (const { before, language, text } of blocks.filter(one => one.language === 'yaml')) {
    const name = /`([^`]+)`:$/.exec(before)?.[1] ?? language
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    const slipped = name.endsWith('requirements.yaml')
      ? text.replace('case: unknown-loan', 'case: unknown-lone')
      : text
    writeFileSync(join(folder, name), slipped)
  }
  const { code, out, err } = await run('lint', 'library')
  t.equal(code, 1)
  const shown = blocks.find(one => one.language === 'text')?.text ?? 'nothing is shown'
  follows(t, shown, out + err)
})
