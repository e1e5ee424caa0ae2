import fc from 'fast-check'
import t from 'tap'
import { addresses, range, spelled } from '../../src/execute/addresses.ts'

const kinds: { readonly [address: string]: ReturnType<typeof range> } = {
  '93.184.216.34': 'public',
  '2606:2800:220:1::1': 'public',
  '127.0.0.1': 'loopback',
  '127.255.255.254': 'loopback',
  '::1': 'loopback',
  '[::1]': 'loopback',
  '::ffff:127.0.0.1': 'loopback',
  '10.0.0.1': 'private',
  '172.16.0.1': 'private',
  '172.31.255.255': 'private',
  '172.32.0.1': 'public',
  '192.168.1.1': 'private',
  '::ffff:10.1.2.3': 'private',
  '::ffff:a01:203': 'private',
  '169.254.169.254': 'link-local',
  'fe80::1': 'link-local',
  'fe80::1%eth0': 'link-local',
  '100.64.0.1': 'shared',
  '100.100.100.200': 'shared',
  '100.128.0.1': 'public',
  'fd00:ec2::254': 'unique-local',
  'fc00::1': 'unique-local',
  'fec0::1': 'unique-local',
  '64:ff9b::a9fe:a9fe': 'translated',
  '64:ff9b:1::1': 'translated',
  '2002:7f00:1::': 'translated',
  '2001:0:1::1': 'translated',
  '::ffff:0:7f00:1': 'translated',
  '::7f00:1': 'translated',
  '::127.0.0.1': 'loopback',
  '168.63.129.16': 'special',
  '::ffff:168.63.129.16': 'special',
  '0.0.0.0': 'special',
  '0.1.2.3': 'special',
  '::': 'special',
  '255.255.255.255': 'special',
  '224.0.0.1': 'special',
  'ff02::1': 'special',
  '192.0.2.1': 'special',
  '198.18.0.1': 'special',
  '203.0.113.9': 'special',
  '240.0.0.1': 'special',
  '2001:db8::1': 'special',
  '100::1': 'special',
}

for (const [address, kind] of Object.entries(kinds)) {
  t.test(`${address} is ${kind}`, async t => {
    t.equal(range(address), kind)
  })
}

t.test('what is no plain address has no range', async t => {
  for (const odd of ['', 'localhost', '1.2.3', '0x7f.0.0.1', '2130706433', '127.1', '1.2.3.4.5']) {
    t.throws(() => range(odd), { code: 'bad-url' }, odd)
  }
})

t.test('IPv4 is the same in IPv6 clothes', async () => {
  fc.assert(
    fc.property(fc.ipV4(), address => {
      return (
        range(`::ffff:${address}`) === range(address) && spelled(`::ffff:${address}`) === address
      )
    }),
    { numRuns: 300, seed: 7 },
  )
})

const resolve = async (host: string) =>
  ({ 'api.example.org': ['192.168.5.5', '93.184.216.34'], 'auth.example.org': ['10.9.9.9'] })[
    host
  ] ?? Promise.reject(new Error('ENOTFOUND'))

t.test('a base URL admits its origin, at the addresses of the start', async t => {
  let asked = 0
  const policy = await addresses({
    urls: ['https://api.example.org/v1', 'https://api.example.org/v2'],
    allow: [],
    resolve: host => {
      asked += 1
      return resolve(host)
    },
  })
  for (let again = 0; again < 2; again += 1) {
    t.strictSame(policy.admits(new URL('https://API.example.org:443/other')), {
      kind: 'admitted',
      addresses: ['192.168.5.5', '93.184.216.34'],
    })
  }
  t.equal(asked, 1)
})

t.test('what an API document names is asked at public addresses only, unless allowed', async t => {
  const servers = [
    'https://open.example.org/v1',
    'https://api.example.org',
    'https://auth.example.org',
    'http://127.0.0.1:8080',
    'http://169.254.169.254',
    'https://gone.example.org',
  ]
  const kinds = async (allow: readonly string[], urls: readonly string[] = []) => {
    const open = async (host: string) =>
      host === 'open.example.org' ? ['93.184.216.34'] : resolve(host)
    const policy = await addresses({ urls, servers, allow, resolve: open })
    return servers.map(url => policy.admits(new URL(url)).kind)
  }
  const [yes, no, gone] = ['admitted', 'refused', 'unresolved']
  t.strictSame(await kinds([]), [yes, no, no, no, no, gone])
  t.strictSame(await kinds(['127.0.0.1']), [yes, no, no, yes, no, gone])
  t.strictSame(await kinds(['auth.example.org']), [yes, no, yes, no, no, gone])
  t.strictSame(await kinds(['10.0.0.0/8', '192.168.0.0/16']), [yes, yes, yes, no, no, gone])
  t.strictSame(await kinds([], ['http://127.0.0.1:8080']), [yes, no, no, yes, no, gone])
  const policy = await addresses({ urls: [], servers, allow: [], resolve })
  t.match(policy.admits(new URL('http://127.0.0.1:8080/a')), {
    because: /"http:\/\/127\.0\.0\.1:8080" was not contacted: it is a loopback address/,
  })
  t.equal(policy.admits(new URL('https://open.example.org:8443/')).kind, 'refused')
})

t.test('every other origin is refused, however it is spelled, without asking DNS', async t => {
  const names: string[] = []
  const policy = await addresses({
    urls: ['https://api.example.org', 'http://127.0.0.1:8080'],
    allow: [],
    resolve: host => {
      names.push(host)
      return resolve(host)
    },
  })
  for (const url of [
    'http://api.example.org/',
    'https://api.example.org:8443/',
    'https://api.example.org./',
    'https://evil.example/',
    'http://127.0.0.1/',
    'http://127.0.0.1:8081/',
    'http://2130706433:8081/',
    'http://0x7f.1:8081/',
    'http://[::ffff:127.0.0.1]:8081/',
    'http://[::1]:8080/',
    'http://169.254.169.254/',
    'http://93.184.216.34/',
  ]) {
    t.equal(policy.admits(new URL(url)).kind, 'refused', url)
  }
  t.strictSame(names, ['api.example.org'])
})

t.test('allow adds origins, hosts, addresses and ranges, and nothing more', async t => {
  const policy = await addresses({
    urls: ['https://api.example.org'],
    allow: ['https://auth.example.org', '10.1.0.0/16', 'fd00::1'],
    resolve,
  })
  const kind = (url: string) => policy.admits(new URL(url)).kind
  t.strictSame(policy.admits(new URL('https://auth.example.org/token')), {
    kind: 'admitted',
    addresses: ['10.9.9.9'],
  })
  t.equal(kind('http://auth.example.org/token'), 'refused')
  t.equal(kind('http://10.1.255.3:99/'), 'admitted')
  t.equal(kind('http://[::ffff:10.1.255.3]/'), 'admitted')
  t.equal(kind('http://10.2.0.1/'), 'refused')
  t.equal(kind('http://[fd00::1]/'), 'admitted')
  t.equal(kind('http://[fd00::2]/'), 'refused')
  const host = await addresses({ urls: [], allow: ['auth.example.org'], resolve })
  t.equal(host.admits(new URL('http://auth.example.org:81/')).kind, 'admitted')
})

t.test('a name without an address is told apart from a refusal', async t => {
  const policy = await addresses({ urls: ['https://gone.example.org'], allow: [], resolve })
  t.match(policy.admits(new URL('https://gone.example.org')), {
    kind: 'unresolved',
    because: 'The name "gone.example.org" had no address when the run began.',
  })
})

t.test('what cannot be read stops the run', async t => {
  await t.rejects(addresses({ urls: ['ftp://h.example'], allow: [] }), { code: 'bad-url' })
  await t.rejects(addresses({ urls: [], allow: ['not/this'] }), { code: 'address-refused' })
})
