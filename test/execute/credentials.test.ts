import t from 'tap'
import { credentials } from '../../src/execute/credentials.ts'
import { pseudonyms } from '../../src/execute/pseudonyms.ts'
import { redactor } from '../../src/execute/redact.ts'
import type { Credential, SecretRef } from '../../src/model/target.ts'

const secret = { env: 'S' }
const plain = { method: 'GET', url: 'https://h.example/a?b=1#c', headers: [], body: null }
const read = (ref: SecretRef) => ('env' in ref && ref.env === 'S' ? 'geheim-é' : undefined)

function signed(credential: Credential, request: Parameters<typeof sign>[0] = plain) {
  const sign = credentials({ a: credential }, read).sign['a']
  return sign?.(request)
}
const sign = credentials({}, read).quick

t.test('each kind of credential goes where its standard wants it', async t => {
  t.strictSame(signed({ kind: 'bearer', token: secret, certificate: null })?.headers, [
    ['Authorization', 'Bearer geheim-é'],
  ])
  const basic = signed({ kind: 'basic', username: 'us', password: secret, certificate: null })
    ?.headers[0]?.[1]
  t.equal(Buffer.from(basic?.slice(6) ?? '', 'base64').toString('utf8'), 'us:geheim-é')
  const key = { kind: 'api-key', name: 'X-Key', value: secret, certificate: null } as const
  t.strictSame(signed({ ...key, in: 'header' })?.headers, [['X-Key', 'geheim-é']])
  t.equal(signed({ ...key, in: 'query' })?.url, 'https://h.example/a?b=1&X-Key=geheim-%C3%A9#c')
  t.strictSame(signed({ ...key, in: 'cookie' })?.headers, [['Cookie', 'X-Key=geheim-é']])
})

t.test('what the request already carries stays', async t => {
  const own = { ...plain, headers: [['authorization', 'Bearer wrong']] as const }
  t.equal(signed({ kind: 'bearer', token: secret, certificate: null }, own), own)
  const key = { kind: 'api-key', name: 'b', value: secret, certificate: null } as const
  t.equal(signed({ ...key, in: 'query' }), plain)
  const cookies = { ...plain, headers: [['Cookie', 'x=1']] as const }
  t.strictSame(signed({ ...key, in: 'cookie' }, cookies)?.headers, [['Cookie', 'x=1; b=geheim-é']])
})

t.test('a key of a form is a field of it, and of no other body', async t => {
  const key = { kind: 'api-key', in: 'form', name: 'api_key', value: secret } as const
  const sent = (type: string, text: string | null) => {
    const body = text === null ? null : Buffer.from(text)
    const headers = [['Content-Type', type]] as const
    const signedOne = signed({ ...key, certificate: null }, { ...plain, headers, body })
    return signedOne?.body ? Buffer.from(signedOne.body).toString('utf8') : null
  }
  const form = 'application/x-www-form-urlencoded; charset=utf-8'
  t.equal(sent(form, 'a=1'), 'a=1&api_key=geheim-%C3%A9')
  t.equal(sent(form, ''), 'api_key=geheim-%C3%A9')
  t.equal(sent(form, 'a=1&api_key=wrong'), 'a=1&api_key=wrong')
  t.equal(sent('application/json', '{}'), '{}')
  t.equal(sent(form, null), null)
})

t.test('quick headers join every request, and are hidden like any other secret', async t => {
  const made = credentials({}, read, {
    quick: [{ name: 'KEY', header: 'X-Key', value: '0123456789' }],
  })
  const { headers } = made.quick(plain)
  t.strictSame(headers, [['X-Key', '0123456789']])
  const hide = redactor({ secrets: made.secrets, pseudonyms: pseudonyms(Buffer.from('k')) })
  t.strictSame(hide.headers(headers), [['X-Key', '‹secret:KEY›']])
})

t.test('a secret that is not there, too short, or not fit for a header stops the run', async t => {
  const bearer = { a: { kind: 'bearer', token: { env: 'X' }, certificate: null } } as const
  t.throws(() => credentials(bearer, () => undefined), { code: 'secret-missing' })
  t.throws(() => credentials(bearer, () => '\n'), { code: 'secret-missing' })
  t.throws(() => credentials(bearer, () => 'short'), { code: 'usage' })
  t.throws(() => credentials(bearer, () => 'two\nlines'), { code: 'usage' })
  t.doesNotThrow(() => credentials(bearer, () => 'a-file-ends-with-a-line-break\n'))
})
