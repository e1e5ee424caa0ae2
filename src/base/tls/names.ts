/**
 * Whether a certificate with these names (as Node writes a subjectAltName: `DNS:a.example`,
 * `IP Address:192.0.2.1`) is one for a host (RFC 9525 §6.3 to §6.5). The common name counts for
 * nothing; a wildcard is the whole first label, and stands for one label.
 */
export function nameMatches(host: string, names: readonly string[]): boolean {
  const wanted = host.toLowerCase().replace(/\.$/, '')
  if (isAddress(wanted)) {
    const address = spelled(wanted)
    return names.some(name => name.startsWith(ip) && spelled(name.slice(ip.length)) === address)
  }
  return names.some(name => name.startsWith(dns) && covers(name.slice(dns.length), wanted))
}

const dns = 'DNS:'
const ip = 'IP Address:'

function covers(pattern: string, host: string): boolean {
  const name = pattern.toLowerCase().replace(/\.$/, '')
  if (!name.startsWith('*.')) return name === host
  const dot = host.indexOf('.')
  // RFC 9525 §6.3 lets `*.` stand before any name; one before a whole top-level domain is no claim.
  return dot > 0 && name.slice(1) === host.slice(dot) && name.slice(2).includes('.')
}

function isAddress(host: string): boolean {
  return host.includes(':') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host)
}

/** An address always spelled the same; IPv6 as URLs have it (RFC 5952). */
function spelled(address: string): string {
  const text = address.toLowerCase()
  const url = `http://[${text}]/`
  return text.includes(':') && URL.canParse(url) ? new URL(url).hostname : text
}
