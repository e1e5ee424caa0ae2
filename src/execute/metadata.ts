import ipaddr from 'ipaddr.js'

// Where a machine in a cloud is told its own secrets: AWS, Azure, Google, DigitalOcean and OpenStack
// (169.254.169.254), containers of AWS (169.254.170.2, .23), the platform of Azure, Alibaba, Oracle.
const places = [
  '169.254.169.0/24',
  '169.254.170.0/24',
  '168.63.129.16/32',
  '100.100.100.200/32',
  '192.0.0.192/32',
  'fd00:ec2::/32',
  'fd20:ce::254/128',
].map(place => ipaddr.parseCIDR(place))

/**
 * Whether an address is one that no target can ask for, by any name and whatever it allows: nobody
 * serves an API there, and what is there is not for strangers. An IPv4 address inside one of IPv6 counts.
 */
export function isMetadata(address: string): boolean {
  const parsed = ipaddr.process(address.replace(/^\[|\]$|%.*$/g, ''))
  return [parsed, ...inside(parsed)].some(one =>
    places.some(([network, bits]) => one.kind() === network.kind() && one.match(network, bits)),
  )
}

/** The IPv4 addresses that one of IPv6 may stand for (RFC 4291 §2.5.5, RFC 6052, RFC 3056). */
function inside(address: ipaddr.IPv4 | ipaddr.IPv6): readonly ipaddr.IPv4[] {
  if (address.kind() === 'ipv4') return []
  const bytes = address.toByteArray()
  const at = (from: number): ipaddr.IPv4 => new ipaddr.IPv4(bytes.slice(from, from + 4))
  const sixToFour = bytes[0] === 0x20 && bytes[1] === 0x02
  const translated = ['rfc6052', 'rfc6145'].includes(address.range())
  const compatible = bytes.slice(0, 12).every(byte => byte === 0)
  return [...(sixToFour ? [at(2)] : []), ...(translated || compatible ? [at(12)] : [])]
}
