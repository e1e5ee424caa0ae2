/** OpenSSL refuses old versions and weak suites unless its level is lowered. */
const weak = suites => `ssl_ciphers "${suites}:@SECLEVEL=0"`

const today = ['ssl_protocols TLSv1.2 TLSv1.3']

/**
 * What nginx is told of TLS, and the rulings that follow from it: all others are passed.
 * Not here: SSL 3.0, RC4, 3DES and EXPORT suites, which Debian's OpenSSL is built without.
 */
export const variants = [
  { name: 'nginx 1.22 by itself', wanted: 'LGT-04 failed' },
  { name: 'TLS 1.2 and 1.3', tls: today, wanted: '' },
  { name: 'TLS 1.3 only', tls: ['ssl_protocols TLSv1.3'], wanted: '' },
  { name: 'TLS 1.2 only', tls: ['ssl_protocols TLSv1.2'], wanted: 'LGT-04 failed' },
  {
    name: 'TLS 1.0 to 1.3',
    tls: ['ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3', weak('DEFAULT')],
    wanted: 'LGT-03 failed',
  },
  {
    name: 'TLS 1.1 to 1.3',
    tls: ['ssl_protocols TLSv1.1 TLSv1.2 TLSv1.3', weak('DEFAULT')],
    wanted: 'LGT-03 failed',
  },
  {
    name: 'TLS 1.0 only',
    tls: ['ssl_protocols TLSv1', weak('DEFAULT')],
    wanted:
      'LGT-01 cantTell, LGT-02 failed, LGT-03 failed, LGT-04 failed, LGT-05 cantTell, LGT-06 inapplicable, LGT-08 cantTell, LGT-09 cantTell',
  },
  {
    name: 'static RSA',
    rsa: true,
    tls: [...today, weak('ECDHE+AESGCM:AES128-GCM-SHA256')],
    wanted: 'LGT-05 failed',
  },
  {
    name: 'NULL suites',
    tls: [...today, weak('ECDHE+AESGCM:eNULL')],
    wanted: 'LGT-05 failed',
  },
  {
    name: 'anonymous suites',
    tls: [...today, weak('ECDHE+AESGCM:aNULL')],
    wanted: 'LGT-05 failed',
  },
  {
    name: 'CBC with SHA-1 first',
    tls: [...today, 'ssl_prefer_server_ciphers on', weak('ECDHE-ECDSA-AES128-SHA:ECDHE+AESGCM')],
    wanted: 'LGT-06 failed',
  },
  {
    name: 'a curve of 192 bits, ECDSA',
    tls: [...today, weak('ECDHE+AESGCM'), 'ssl_ecdh_curve prime192v1:prime256v1'],
    wanted: 'LGT-07 failed',
  },
  {
    name: 'a curve of 192 bits, RSA',
    rsa: true,
    tls: [...today, weak('ECDHE+AESGCM'), 'ssl_ecdh_curve prime192v1:prime256v1'],
    wanted: 'LGT-07 failed',
  },
  { name: 'expired', flaw: 'expired', tls: today, wanted: 'LGT-08 failed, LGT-09 failed' },
  { name: 'another name', flaw: 'other-name', tls: today, wanted: 'LGT-08 failed' },
  { name: 'an unknown authority', flaw: 'unknown-authority', tls: today, wanted: 'LGT-08 failed' },
  {
    name: 'without the intermediate',
    flaw: 'no-intermediate',
    tls: today,
    wanted: 'LGT-08 failed',
  },
  { name: 'ten days left', flaw: 'ten-days', tls: today, wanted: 'LGT-09 failed' },
  {
    name: 'plain HTTP redirected',
    tls: today,
    more: ['error_page 497 =301 https://$host:$server_port$request_uri'],
    wanted: '',
  },
  {
    name: 'plain HTTP answered',
    tls: today,
    more: [
      'error_page 497 =200 /plain',
      "location = /plain { default_type application/json; return 200 '{}'; }",
    ],
    wanted: 'LGT-01 failed',
  },
]
