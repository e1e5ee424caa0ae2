import t from 'tap'
import { failure } from '../../../src/execute/http/failure.ts'

const seen = { phase: 'waiting', ended: false, received: 0, declared: null } as const

for (const [code, because] of [
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', /wants a client certificate, and none was shown/],
  ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', /does not know the authority of the client certificate/],
  ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED', /client certificate has expired/],
  ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_REVOKED', /client certificate is revoked/],
  ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', /refused the client certificate/],
] as const) {
  t.test(`${code} is about the certificate of the client, not about the answer`, async t => {
    t.match(failure({ code }, seen), { reason: 'credentials', because })
  })
}

t.test('a certificate of the server, or another alert, is not', async t => {
  t.match(failure({ code: 'CERT_HAS_EXPIRED' }, { ...seen, phase: 'handshake' }), { reason: 'tls' })
  const alert = { code: 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR' }
  t.match(failure(alert, { ...seen, phase: 'handshake' }), { reason: 'tls' })
})
