import { createHash } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { pseudonyms } from '../../src/execute/pseudonyms.ts'
import { redactor } from '../../src/execute/redact.ts'

const people = pseudonyms(Buffer.from('key'))
const secret = 'p+ss/w"rd=é~9'
const known = redactor({ secrets: [{ name: 'a', value: secret }], pseudonyms: people })

function throughBytes(text: string): string {
  return Buffer.from(known.bytes(Buffer.from(text))).toString()
}

const hexOf = (text: string) => Buffer.from(text).toString('hex')
const every = (text: string, to: (character: string) => string) => [...text].map(to).join('')
const percent = (character: string) => hexOf(character).replace(/../g, '%$&')
const unicode = (character: string) =>
  every(character, one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
const base64 = (text: string) => Buffer.from(text).toString('base64')

const encodings: { readonly [name: string]: (value: string) => string } = {
  raw: value => value,
  'percent-encoded whole': value => every(value, percent),
  'percent-encoded whole, upper case': value => every(value, percent).toUpperCase(),
  encodeURIComponent: value => encodeURIComponent(value),
  encodeURI: value => encodeURI(value),
  'percent-encoded twice': value => encodeURIComponent(encodeURIComponent(value)),
  'a form': value => new URLSearchParams({ v: value }).toString().slice(2),
  hexadecimal: value => hexOf(value),
  'hexadecimal, upper case': value => hexOf(value).toUpperCase(),
  JSON: value => JSON.stringify(value).slice(1, -1),
  'JSON in JSON': value => JSON.stringify(JSON.stringify(value)).slice(2, -2),
  'JSON, each character escaped': value => every(value, unicode),
  'JSON, slashes escaped': value => JSON.stringify(value).slice(1, -1).replaceAll('/', '\\/'),
  'HTML by name': value =>
    value
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;'),
  'HTML, decimal': value => every(value, one => `&#${one.codePointAt(0)};`),
  'HTML, hexadecimal': value => every(value, one => `&#x${one.codePointAt(0)?.toString(16)};`),
  'base64 alone': value => base64(value),
  'base64 of a pair': value => base64(`x:${value}`),
  'base64 amid text': value => base64(`ab${value}yz`),
  base64url: value => Buffer.from(`user:${value}`).toString('base64url'),
}

for (const [name, encode] of Object.entries(encodings)) {
  t.test(`a secret is hidden in a body and in text: ${name}`, async t => {
    const whole = `before ${encode(secret)} after`
    for (const hidden of [throughBytes(whole), known.text(whole)]) {
      t.match(hidden, /‹secret:a›/)
      t.notMatch(hidden, encode(secret).slice(4, -4))
      t.match(hidden, /^before .* after$/s)
    }
  })
}

t.test('no encoding of any secret outlives redaction', async () => {
  const secrets = fc.string({ minLength: 12, maxLength: 300, unit: 'grapheme-ascii' })
  const ways = fc.constantFrom(...Object.entries(encodings))
  fc.assert(
    fc.property(secrets, ways, (value, [, encode]) => {
      const one = redactor({ secrets: [{ name: 'n', value }], pseudonyms: people })
      const hidden = Buffer.from(one.bytes(Buffer.from(`{"a":"${encode(value)}"}`))).toString()
      return (
        hidden.startsWith('{"a":"') &&
        hidden.includes('‹secret:n›') &&
        // Runs of one character leave themselves; any other rest would be a leak.
        (new Set(value).size < 3 || !hidden.includes(encode(value).slice(3, -3)))
      )
    }),
    { numRuns: 300, seed: 7 },
  )
})

t.test('characters of one secret may be spelled in different ways', async () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(percent, unicode, (one: string) => one),
        {
          minLength: [...secret].length,
          maxLength: [...secret].length,
        },
      ),
      ways => {
        const spelled = [...secret].map((one, at) => ways[at]?.(one) ?? one).join('')
        return throughBytes(`<${spelled}>`) === '<‹secret:a›>'
      },
    ),
    { numRuns: 300, seed: 7 },
  )
})

t.test('of two secrets, one inside the other, the longer is named', async t => {
  const two = redactor({
    secrets: [
      { name: 'short', value: 'abcdef' },
      { name: 'long', value: 'abcdefghi' },
    ],
    pseudonyms: people,
  })
  t.equal(two.text('abcdefghi abcdef'), '‹secret:long› ‹secret:short›')
})

t.test('a long token becomes one mark', async t => {
  const value = Array.from({ length: 30 }, (_, at) =>
    createHash('sha256').update(String(at)).digest('base64url'),
  ).join('')
  const one = redactor({ secrets: [{ name: 'jwt', value }], pseudonyms: people })
  t.equal(one.text(`token=${value}&x=1`), 'token=‹secret:jwt›&x=1')
})

t.test('a header may be called like a member of every object', async t => {
  t.strictSame(
    known.headers([
      ['constructor', 'x'],
      ['toString', secret],
    ]),
    [
      ['constructor', 'x'],
      ['toString', '‹secret:a›'],
    ],
  )
})

t.test('headers that carry credentials are hidden though nobody configured them', async t => {
  t.strictSame(
    known.headers([
      ['Authorization', 'Bearer abc.def'],
      ['authorization', 'rawtoken'],
      ['Authorization', `Basic ${base64(`user:${secret}`)}`],
      ['Proxy-Authorization', 'Basic eDp5'],
      ['Cookie', 'sid=1; theme=dark'],
      ['Set-Cookie', 'sid=abc; Path=/; HttpOnly; SameSite=Lax'],
      ['Set-Cookie', 'sid=; Max-Age=0'],
      ['X-Echo', `see ${secret}`],
      ['WWW-Authenticate', 'Bearer realm="x"'],
    ]),
    [
      ['Authorization', 'Bearer ‹secret:authorization›'],
      ['authorization', '‹secret:authorization›'],
      ['Authorization', 'Basic ‹secret:a›'],
      ['Proxy-Authorization', 'Basic ‹secret:proxy-authorization›'],
      ['Cookie', 'sid=‹secret:cookie›; theme=‹secret:cookie›'],
      ['Set-Cookie', 'sid=‹secret:cookie›; Path=/; HttpOnly; SameSite=Lax'],
      ['Set-Cookie', 'sid=; Max-Age=0'],
      ['X-Echo', 'see ‹secret:a›'],
      ['WWW-Authenticate', 'Bearer realm="x"'],
    ],
  )
})

t.test('a secret that is the name of a header does not shift its value', async t => {
  const odd = redactor({ secrets: [{ name: 'n', value: 'x-secret' }], pseudonyms: people })
  t.strictSame(odd.headers([['x-secret', 'x-secret 12']]), [['x-secret', '‹secret:n› 12']])
})

t.test('a URL loses secrets and the password of its user part', async t => {
  const url = `https://u:pw@h.example/a?key=${encodeURIComponent(secret)}&nhs_number=9434765870`
  t.match(
    known.url(url),
    /^https:\/\/u:‹secret:userinfo›@h\.example\/a\?key=‹secret:a›&nhs_number=999\d{7}$/,
  )
})

t.test('bytes that hide nothing come back as the same array', async t => {
  const body = Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x41])
  t.equal(known.bytes(body), body)
})

t.test('a body made to be slow is not', async t => {
  const hostile = [
    '\\'.repeat(300_000),
    '%25'.repeat(100_000),
    '&amp;'.repeat(60_000),
    `"nhsNumber"${' '.repeat(60)}:${' '.repeat(60)}`.repeat(2000),
    'card":{'.repeat(40_000),
    '"nhs-number"'.repeat(25_000),
    '943 476 '.repeat(40_000),
  ].join('\n')
  const slow = redactor({
    secrets: [
      { name: 'n', value: '\\\\"\\/%&abc' },
      { name: 'm', value: '%%%%%%&&&&&&' },
    ],
    pseudonyms: people,
  })
  // Without bounds in the patterns this does not end within the test's time.
  t.ok(Buffer.from(slow.bytes(Buffer.from(hostile))).toString() === hostile)
})

t.test('tokens that begin alike are each hidden whole', async t => {
  const head = 'eyJhbGciOiJFUzI1NiJ9.'.padEnd(200, 'x')
  const tokens = ['a', 'b', 'c'].map((name, n) => ({
    name,
    value: head + name.repeat(150 + 60 * n),
  }))
  const hide = redactor({ secrets: tokens, pseudonyms: people })
  for (const { name, value } of tokens) t.equal(hide.text(`<${value}>`), `<‹secret:${name}›>`)
})

t.test('what is hidden for a while is hidden as it is, in hexadecimal and in base64', async t => {
  const hide = redactor({ secrets: [], pseudonyms: people })
  const token = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2lnbmF0dXJl'
  hide.learnBriefly({ name: 'brief', value: token })
  for (const shown of [token, hexOf(token), hexOf(token).toUpperCase(), base64(token)]) {
    t.match(hide.text(`<${shown}>`), /^<‹secret:brief›=*>$/)
  }
  t.match(hide.text(base64(`user:${token}!`)), /‹secret:brief›/)
  t.same(hide.headers([['Authorization', `Bearer ${token}`]]), [
    ['Authorization', 'Bearer ‹secret:brief›'],
  ])
  hide.learnBriefly({ name: 'odd', value: 'a+b/c d"e' })
  t.equal(hide.text('a%2Bb%2Fc%20d%22e'), '‹secret:odd›')
})

t.test('many that are hidden for a while push out none that is hidden for good', async t => {
  const hide = redactor({ secrets: [], pseudonyms: people })
  hide.learn({ name: 'good', value: 'the-token-of-the-run' })
  for (let n = 0; n < 100; n += 1)
    hide.learnBriefly({ name: 'brief', value: `token-of-a-case-${n}-xxxx` })
  t.equal(hide.text('the-token-of-the-run'), '‹secret:good›')
  t.equal(hide.text('token-of-a-case-99-xxxx'), '‹secret:brief›')
})

t.test(
  'a header line that came before its secret was known is hidden when it comes again',
  async t => {
    const hide = redactor({ secrets: [], pseudonyms: people })
    const line = [['X-Trace', 'seen-with-the-token-of-today']] as const
    t.same(hide.headers(line), line)
    hide.learn({ name: 'late', value: 'token-of-today' })
    t.same(hide.headers(line), [['X-Trace', 'seen-with-the-‹secret:late›']])
    hide.learnBriefly({ name: 'later', value: 'seen-with' })
    t.same(hide.headers(line), [['X-Trace', '‹secret:later›-the-‹secret:late›']])
    t.same(hide.headers([['X-Other', 'seen-with-the']]), [['X-Other', '‹secret:later›-the']])
  },
)
