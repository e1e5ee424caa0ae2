import type { Raw, RawPiece } from '../../model/arazzo.ts'
import type { Header } from '../../model/evidence.ts'
import { asText, evaluateValue, type Scope } from '../expression/index.ts'
import { type Refused, refused } from './parameters.ts'
import type { Prepared, RawPart } from './turn.ts'

/** The request that the step's operation would be. */
export interface Meant {
  readonly method: string
  readonly url: string
  readonly scope: Scope
}

type Told = Pick<Prepared, 'method' | 'url' | 'headers'>

const mostBytes = 1024 * 1024

/**
 * A request that the suite writes out itself (`x-assay-raw`). Method, URL and headers are read
 * from the bytes as far as they can be told, else they are those of the operation; where the
 * bytes go does not depend on them.
 */
export function rawRequest(raw: Raw, meant: Meant): Omit<Prepared, 'path' | 'query'> | Refused {
  const parts: RawPart[] = []
  let room = mostBytes
  for (const piece of raw.send) {
    const written = writtenOut(piece, meant)
    if (written === null) {
      const what = 'line' in piece ? piece.line : 'text' in piece ? piece.text : ''
      return refused('prerequisite', `a value in "${what.slice(0, 100)}" is not known.`)
    }
    for (const part of written) room -= typeof part === 'string' ? 0 : part.length
    if (room < 0) return refused('harness', 'it is longer than 1 MiB.')
    parts.push(...written)
  }
  return { ...told(parts, meant), body: null, raw: parts }
}

/** One piece as parts; null when an expression in it has no value. */
function writtenOut(piece: RawPiece, meant: Meant): readonly RawPart[] | null {
  const { times = 1 } = piece
  if ('base64' in piece) return [repeated(Buffer.from(piece.base64, 'base64'), times)]
  const parts: RawPart[] = []
  const stretches = ('line' in piece ? piece.line : piece.text).split('{credentials}')
  for (const [n, stretch] of stretches.entries()) {
    const value = filled(stretch, meant)
    if (value === null) return null
    const end = 'line' in piece && n === stretches.length - 1 ? '\r\n' : ''
    if (n > 0) parts.push('credentials')
    // What proves who is asking is put in once, whatever the piece says.
    parts.push(repeated(Buffer.from(value + end), stretches.length === 1 ? times : 1))
  }
  return parts
}

/** One byte more than there is room for tells as much as all of them. */
function repeated(bytes: Buffer, times: number): Buffer {
  return Buffer.alloc(Math.min(bytes.length * times, mostBytes + 1), bytes)
}

/** The places of the deployment are put in first: nothing that an answer said becomes one. */
function filled(text: string, { url, scope }: Meant): string | null {
  const { host, pathname, search } = new URL(url)
  const placed = text.replaceAll('{host}', () => host).replaceAll('{path}', () => pathname + search)
  const value = evaluateValue(placed, scope)
  return value === undefined ? null : asText(value)
}

/** As much of a head as is told of; a longer one is in the bytes. */
const mostTold = 16_384

function told(parts: readonly RawPart[], { method, url }: Meant): Told {
  const bytes = parts.filter(part => typeof part !== 'string')
  const text = Buffer.concat(bytes).subarray(0, mostTold).toString('utf8')
  const [first = '', ...rest] = text.split('\n').map(line => line.replace(/\r$/, ''))
  const end = rest.indexOf('')
  const [, verb = method, target = ''] = /^(\S+) (\S+) HTTP\/\d\.\d$/.exec(first) ?? []
  const { origin } = new URL(url)
  const there = /^\/[\x21-\x7e]*$/.test(target) && URL.canParse(origin + target)
  return {
    method: token.test(verb) ? verb : method,
    url: there ? origin + target : url,
    headers: rest.slice(0, end < 0 ? rest.length : end).flatMap(headerOf),
  }
}

// RFC 9110 §5.6.2.
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

function headerOf(line: string): readonly Header[] {
  const [, name = '', value = ''] = /^([^:]+):[ \t]*(.*)$/.exec(line) ?? []
  return token.test(name) ? [[name, value.trimEnd()]] : []
}
