import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { securityTxtExpiry } from '../../../src/judge/checks/security-txt-expiry.ts'
import { securityTxtFields } from '../../../src/judge/checks/security-txt-fields.ts'
import { securityTxtHttps } from '../../../src/judge/checks/security-txt-https.ts'
import { securityTxtServed } from '../../../src/judge/checks/security-txt-served.ts'
import { exchange, opinions, outcomes, type Told } from '../seen.ts'

const good = 'Contact: mailto:security@example.org\nExpires: 2026-09-01T00:00:00Z\n'
const url = 'https://api.example.org/.well-known/security.txt'
const file = (text: string, more: Told = {}) =>
  exchange({ url, text, type: 'text/plain; charset=utf-8', ...more })

t.test('a plain text file in UTF-8 is served as RFC 9116 wants it', async t => {
  t.same(outcomes(check(securityTxtServed), [file(good)]), ['passed'])
  t.same(outcomes(check(securityTxtServed), [file(good, { type: 'Text/Plain;charset="UTF-8"' })]), [
    'passed',
  ])
})

t.test('another type, no charset, no file or plain HTTP is refused', async t => {
  for (const told of [
    { type: 'text/html; charset=utf-8' },
    { type: 'text/plain' },
    { type: null },
    { status: 404 },
    { url: 'http://api.example.org/.well-known/security.txt' },
  ]) {
    t.same(outcomes(check(securityTxtServed), [file(good, told)]), ['failed'])
  }
})

t.test('on loopback the file is looked at without HTTPS', async t => {
  const local = file(good, { url: 'http://127.0.0.1:80/.well-known/security.txt' })
  t.same(outcomes(check(securityTxtServed), [local]), ['passed'])
})

t.test('a contact and one future expiry pass, names in any case, lines signed or not', async t => {
  t.same(outcomes(check(securityTxtFields), [file(good)]), ['passed', 'passed'])
  const signed = `-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n${good.replaceAll('\n', '\r\n').replace('Expires', 'EXPIRES')}-----BEGIN PGP SIGNATURE-----\r\nExpires: 2020-01-01T00:00:00Z\r\n`
  t.same(outcomes(check(securityTxtFields), [file(signed)]), ['passed', 'passed'])
})

t.test('no contact, two expiries, a past one and one without zone are each refused', async t => {
  const withExpiry = (line: string) => file(`Contact: mailto:a@example.org\n${line}`)
  t.same(outcomes(check(securityTxtFields), [file('Expires: 2026-09-01T00:00:00Z')]), [
    'failed',
    'passed',
  ])
  for (const line of [
    '',
    'Expires: 2026-09-01T00:00:00Z\nExpires: 2026-10-01T00:00:00Z',
    'Expires: 2026-02-28T23:59:59Z',
    'Expires: 2026-09-01T00:00:00',
    'Expires: next year',
  ]) {
    t.same(outcomes(check(securityTxtFields), [withExpiry(line)]), ['passed', 'failed'], line)
  }
})

t.test('a commented line is no field', async t => {
  t.same(outcomes(check(securityTxtFields), [file(`# Contact: none\n${good}`)]), [
    'passed',
    'passed',
  ])
  t.same(outcomes(check(securityTxtFields), [file(`# ${good}`)])[0], 'failed')
})

t.test('http:// is refused where an address is wanted, and only there', async t => {
  t.same(outcomes(check(securityTxtHttps), [file(good)]), ['passed'])
  const [opinion] = opinions(check(securityTxtHttps), [file(`${good}Policy: http://example.org/p`)])
  t.match(opinion, { outcome: 'failed', at: 'line 3', seen: 'http://example.org/p' })
  t.same(outcomes(check(securityTxtHttps), [file(`${good}# see http://example.org/`)]), ['passed'])
})

t.test('a year is the longest expiry that is recommended', async t => {
  t.same(outcomes(check(securityTxtExpiry), [file(good)]), ['passed'])
  const far = file(good.replace('2026-09', '2027-09'))
  t.same(outcomes(check(securityTxtExpiry), [far]), ['failed'])
})

t.test('where there is no file nothing in it can be wrong; a closed door cannot tell', async t => {
  for (const one of [securityTxtFields, securityTxtHttps, securityTxtExpiry].map(check)) {
    t.match(opinions(one, [file('', { status: 404 })]), [
      { outcome: 'inapplicable', cause: 'condition-not-met' },
    ])
    t.same(outcomes(one, [file('', { status: 503 })]), ['cantTell'])
  }
  t.same(opinions(check(securityTxtExpiry), [file('Contact: mailto:a@example.org')]), [])
})
