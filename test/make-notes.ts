import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'

/** A sector of its own for tests of the command line: the spec `notes@1.0`, its suite and profile. */
export const notesRoot = join(import.meta.dirname, 'cli', 'notes')

/** What a supplier of notes does otherwise than it should. */
export interface Mistakes {
  /** Paths answered with this status, whatever is asked: `{ '/notes/1': 500 }`; `*` is every path. */
  readonly status?: { readonly [path: string]: number }
  /** The list of notes. */
  readonly notes?: readonly unknown[]
  readonly headers?: { readonly [name: string]: string }
  /** Called before each answer; the answer waits for it. */
  readonly before?: (line: string) => Promise<void> | void
}

export interface Notes {
  readonly url: string
  readonly origin: string
  /** `GET /v1/notes`, in the order they came. */
  readonly asked: readonly string[]
  readonly headers: readonly IncomingMessage['headers'][]
  /** Behaves otherwise from now on. */
  readonly make: (mistakes: Mistakes) => void
}

/** A supplier of notes on a free port of loopback, until the test ends. */
export async function notes(t: Tap.Test, first: Mistakes = {}): Promise<Notes> {
  let mistakes = first
  const asked: string[] = []
  const headers: IncomingMessage['headers'][] = []
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`
    asked.push(line)
    headers.push(request.headers)
    const done = mistakes.before?.(line)
    void Promise.resolve(done).then(() => answer(request, response, mistakes))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    return new Promise<void>(resolve => server.close(() => resolve()))
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const origin = `http://127.0.0.1:${port}`
  const make = (other: Mistakes): void => {
    mistakes = other
  }
  return { url: `${origin}/v1`, origin, asked, headers, make }
}

const usual = [
  { id: '1', text: 'tea at four' },
  { id: '2', text: 'cake at five' },
]

function answer(request: IncomingMessage, response: ServerResponse, mistakes: Mistakes): void {
  const url = new URL(request.url ?? '/', 'http://x')
  const path = url.pathname.replace('/v1', '')
  const list = mistakes.notes ?? usual
  const status = mistakes.status?.[path] ?? mistakes.status?.['*']
  const body =
    request.method === 'POST'
      ? { id: '3', text: 'new' }
      : path === '/notes'
        ? list
        : (usual.find(note => `/notes/${note.id}` === path) ?? null)
  const right = body === null ? 404 : request.method === 'POST' ? 201 : 200
  response.writeHead(status ?? right, { 'content-type': 'application/json', ...mistakes.headers })
  response.end(JSON.stringify(body))
}

/** What stands between one run and the next in a text: ports, times, sizes of the moment. */
export function plainly(text: string): string {
  return text
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:8080')
    .replace(/127-0-0-1-\d+/g, '127-0-0-1-8080')
    .replace(/in \d+ ms/g, 'in 5 ms')
}

declare namespace Tap {
  interface Test {
    teardown(end: () => unknown): void
  }
}
