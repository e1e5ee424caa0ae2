/**
 * True for a URL whose host names this machine: `localhost` and names below it (RFC 6761 §6.3),
 * 127.0.0.0/8 and `::1`. A development deployment (DESIGN §5.8).
 */
export function loopback(url: string): boolean {
  if (!URL.canParse(url)) return false
  const host = new URL(url).hostname
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127(?:\.[0-9]{1,3}){3}$/.test(host)
  )
}
