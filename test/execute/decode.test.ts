import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import t from 'tap'
import { contentCodings, decode } from '../../src/execute/decode.ts'

const plain = { limit: 1000, depth: 2, cut: false }
const pack: { readonly [coding: string]: (bytes: Uint8Array) => Uint8Array } = {
  gzip: bytes => gzipSync(bytes),
  'x-gzip': bytes => gzipSync(bytes),
  deflate: bytes => deflateSync(bytes),
  br: bytes => brotliCompressSync(bytes),
}

t.test('whatever was packed once or twice is unpacked', async () => {
  const codings = fc.array(fc.constantFrom(...Object.keys(pack)), { maxLength: 2 })
  await fc.assert(
    fc.asyncProperty(codings, fc.uint8Array({ maxLength: 1000 }), async (codings, bytes) => {
      const packed = codings.reduce<Uint8Array>(
        (sent, coding) => pack[coding]?.(sent) ?? sent,
        bytes,
      )
      const decoded = await decode(packed, { ...plain, codings })
      return decoded.kind === 'decoded' && !decoded.cut && Buffer.compare(decoded.body, bytes) === 0
    }),
    { numRuns: 100, seed: 7 },
  )
})

t.test('output at the limit is whole, and beyond it is cut', async t => {
  for (const [coding, packed] of Object.entries(pack)) {
    const whole = await decode(packed(Buffer.alloc(1000, 'a')), { ...plain, codings: [coding] })
    t.match(whole, { kind: 'decoded', cut: false })
    const over = await decode(packed(Buffer.alloc(2_000_000, 'a')), { ...plain, codings: [coding] })
    t.match(over, { kind: 'decoded', cut: true })
    t.strictSame(over.kind === 'decoded' && Buffer.from(over.body), Buffer.alloc(1000, 'a'))
  }
})

t.test('a bomb within a bomb is cut', async t => {
  const bomb = gzipSync(gzipSync(Buffer.alloc(20_000_000)))
  t.match(await decode(bomb, { ...plain, codings: ['gzip', 'gzip'] }), { cut: true })
})

t.test('half an answer is none, unless assay cut it itself', async t => {
  const text = JSON.stringify(Array.from({ length: 100 }, (_, at) => at * 7919))
  for (const [coding, packed] of Object.entries(pack)) {
    const half = packed(Buffer.from(text)).subarray(0, -20)
    const refused = await decode(half, { ...plain, codings: [coding] })
    t.equal(refused.kind, 'undecodable')
    const kept = await decode(half, { ...plain, codings: [coding], cut: true })
    t.match(kept, { kind: 'decoded', cut: true })
    t.ok(kept.kind === 'decoded' && text.startsWith(Buffer.from(kept.body).toString()))
  }
})

t.test('what is not packed as it says is refused', async t => {
  const raw = deflateRawSync('raw DEFLATE is not the deflate coding')
  const corrupt = gzipSync('checksum')
  corrupt[corrupt.length - 5] = 1 + (corrupt.at(-5) ?? 0)
  for (const [bytes, codings] of [
    [Buffer.from('plain'), ['gzip']],
    [raw, ['deflate']],
    [corrupt, ['gzip']],
    [Buffer.from('x'), ['zstd']],
    [Buffer.from('x'), ['toString']],
    [gzipSync(gzipSync(gzipSync('x'))), ['gzip', 'gzip', 'gzip']],
  ] as const) {
    t.equal((await decode(bytes, { ...plain, codings })).kind, 'undecodable', codings.join())
  }
})

t.test('codings are read from every header line, in order', async t => {
  t.strictSame(
    contentCodings([
      ['Content-Encoding', 'GZIP, identity'],
      ['content-type', 'x'],
      ['content-encoding', ' br,, '],
    ]),
    ['gzip', 'br'],
  )
})
