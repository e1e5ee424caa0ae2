import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import t from 'tap'
import { unzip } from '../../../src/base/zip.ts'
import { openArchive } from '../../../src/certify/archive/read.ts'
import { archive } from '../../../src/certify/archive/write.ts'

const digest = 'ab'.repeat(32)
const files = [
  { name: 'manifest.json', bytes: Buffer.from('{"files":[]}') },
  { name: `bodies/${digest}`, bytes: Buffer.from('x'.repeat(5000)) },
  { name: 'empty.txt', bytes: Buffer.alloc(0) },
]
const good = archive(files)
const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1))

t.test('what is packed comes out again, and the same files give the same bytes', async t => {
  t.strictSame(openArchive(good), { kind: 'files', files: sorted })
  t.strictSame(archive(files.toReversed()), good)
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/),
        fc.uint8Array({ maxLength: 500 }),
      ),
      all => {
        const some = Object.entries(all)
          .filter(([name]) => !name.endsWith('.part'))
          .map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) }))
        const read = openArchive(archive(some))
        return read.kind === 'files' && read.files.length === some.length
      },
    ),
    { seed: 1, numRuns: 100 },
  )
})

t.test('other readers take it: our lenient one, and the system’s', async t => {
  const read = unzip(good)
  t.match(read, { kind: 'files', files: { length: 3 } })
  const folder = mkdtempSync(join(tmpdir(), 'assay-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'a.zip'), good)
  const script = 'import zipfile;z=zipfile.ZipFile("a.zip");print(z.testzip(),len(z.namelist()))'
  const ran = spawnSync('python3', ['-c', script], { cwd: folder, encoding: 'utf8' })
  if (ran.error === undefined) t.equal(ran.stdout, 'None 3\n')
})

t.test(
  'whichever byte of an archive is another, it is refused or the files are others',
  async () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(good)
        changed[at] = (changed[at] ?? 0) ^ change
        const read = openArchive(changed)
        if (read.kind === 'refused') return true
        // What is left: a version that nobody reads, in a place that both tell alike.
        return JSON.stringify(read.files) === JSON.stringify(sorted)
      }),
      { seed: 1, numRuns: 2000 },
    )
  },
)

/** One entry, told as it pleases: what a hostile archive is made of. */
interface Told {
  readonly name: string
  readonly bytes?: Buffer
  readonly mode?: number
  readonly flags?: number
  readonly size?: number
  readonly crc?: number
  readonly extra?: Buffer
  readonly localName?: string
  readonly at?: number
  readonly gap?: number
  readonly packed?: Buffer
}

function hostile(
  told: readonly Told[],
  more: { readonly comment?: string; readonly before?: Buffer } = {},
): Buffer {
  const parts: Buffer[] = [more.before ?? Buffer.alloc(0)]
  const list: Buffer[] = []
  let offset = parts[0]?.length ?? 0
  for (const one of told) {
    const bytes = one.bytes ?? Buffer.from('content')
    const data = one.packed ?? bytes
    const method = one.packed === undefined ? 0 : 8
    const extra = one.extra ?? Buffer.alloc(0)
    const common = (name: string) => {
      const head = Buffer.alloc(26)
      head.writeUInt16LE(one.flags ?? 0, 2)
      head.writeUInt16LE(method, 4)
      head.writeUInt32LE(one.crc ?? crc32(bytes), 10)
      head.writeUInt32LE(data.length, 14)
      head.writeUInt32LE(one.size ?? bytes.length, 18)
      head.writeUInt16LE(Buffer.byteLength(name), 22)
      head.writeUInt16LE(extra.length, 24)
      return head
    }
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      common(one.localName ?? one.name),
      Buffer.from(one.localName ?? one.name),
      extra,
      data,
      Buffer.alloc(one.gap ?? 0),
    ])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((one.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(one.at ?? offset, 10)
    list.push(
      Buffer.from('PK\x01\x02\x14\x03'),
      common(one.name),
      rest,
      Buffer.from(one.name),
      extra,
    )
    parts.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(told.length, 8)
  end.writeUInt16LE(told.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(more.comment?.length ?? 0, 20)
  return Buffer.concat([...parts, directory, end, Buffer.from(more.comment ?? '')])
}

t.test(
  'an honest archive of that make is taken: the tricks below fail for their own reason',
  async t => {
    t.match(openArchive(hostile([{ name: 'a.txt' }, { name: 'b.txt' }])), { kind: 'files' })
    const bytes = Buffer.from('y'.repeat(100))
    t.match(openArchive(hostile([{ name: 'a.txt', bytes, packed: deflateRawSync(bytes) }])), {
      kind: 'files',
    })
  },
)

t.test('names that lead out, or are none of a bundle', async t => {
  for (const name of [
    '../evil',
    '/etc/passwd',
    'bodies/../../evil',
    'bodies/../plan.json',
    'C:\\evil',
    'a\\b',
    'PLAN.JSON',
    'plan.json\0.txt',
    'sub/plan.json',
    'bodies/short',
    'bodies/',
    '.hidden',
    'a'.repeat(200),
    'é.txt',
    'plan.json.part',
    '',
  ])
    t.match(openArchive(hostile([{ name }])), { reason: 'unsafe-name' }, JSON.stringify(name))
})

t.test('links, folders and devices', async t => {
  for (const mode of [0o120777, 0o040755, 0o060644, 0o020644, 0o010644, 0o140644])
    t.match(
      openArchive(hostile([{ name: 'a.txt', mode }])),
      { reason: 'not-a-plain-file' },
      mode.toString(8),
    )
})

t.test('one name twice', async t => {
  const twice = [{ name: 'plan.json' }, { name: 'plan.json', bytes: Buffer.from('another') }]
  t.match(openArchive(hostile(twice)), { reason: 'duplicate-name' })
})

t.test('bytes that nobody lists, and what is told in two ways', async t => {
  const a = { name: 'a.txt' }
  for (const [what, bytes] of [
    ['before the first file', hostile([a], { before: Buffer.from('#!/bin/sh\n') })],
    ['between two files', hostile([{ ...a, gap: 10 }, { name: 'b.txt' }])],
    ['behind the last file', hostile([{ ...a, gap: 1 }])],
    ['another name in the file’s own head', hostile([{ ...a, localName: 'b.txt' }])],
    ['two entries over the same bytes', hostile([a, { name: 'b.txt', at: 0 }])],
    ['an extra field', hostile([{ ...a, extra: Buffer.alloc(8) }])],
    ['an encrypted file', hostile([{ ...a, flags: 1 }])],
    ['a size that follows later', hostile([{ ...a, flags: 8 }])],
    ['more behind the end', Buffer.concat([hostile([a]), Buffer.from('more')])],
    ['a comment', hostile([a], { comment: 'hello' })],
  ] as const)
    t.match(openArchive(bytes), { kind: 'refused', reason: /hidden-bytes|not-an-archive/ }, what)
})

t.test('a bomb, and files that are not what they say', async t => {
  const bomb = deflateRawSync(Buffer.alloc(10_000_000))
  const told: readonly Told[] = [
    { name: 'a', packed: bomb, size: 100 },
    { name: 'a', crc: 1 },
    { name: 'a', size: 6 },
    { name: 'a', packed: Buffer.from('no deflate') },
    {
      name: 'a',
      packed: Buffer.concat([deflateRawSync(Buffer.from('content')), Buffer.from('!')]),
    },
  ]
  for (const one of told) t.match(openArchive(hostile([one])), { reason: 'not-an-archive' })
  t.match(openArchive(hostile([{ name: 'a', packed: bomb, size: 400 * 1024 * 1024 }])), {
    reason: 'too-large',
  })
})

t.test('what is no archive at all', async t => {
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('PK'),
    Buffer.alloc(1000),
    good.subarray(0, -1),
    good.subarray(1),
  ])
    t.match(openArchive(bytes), { kind: 'refused' })
  const shut = Buffer.from(good)
  shut.writeUInt16LE(0, shut.length - 12)
  t.match(openArchive(shut), { kind: 'refused' })
})

t.test('no bytes that a stranger sends stop the reader', async () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(), (bytes, at) => {
      const mixed = Buffer.concat([
        good.subarray(0, at % good.length),
        bytes,
        good.subarray(at % good.length),
      ])
      const found = openArchive(mixed)
      return found.kind === 'refused' || bytes.length === 0
    }),
    { seed: 1, numRuns: 500 },
  )
})
