/**
 * Where the metadata of an issuer stands: RFC 8414 §3.1 puts the well-known part before the
 * issuer's path, OpenID Connect Discovery 1.0 §4 after it.
 */
export function metadataUrls(issuer: string): readonly string[] {
  const { origin, pathname } = new URL(issuer)
  const path = pathname.replace(/\/$/, '')
  return [
    `${origin}/.well-known/oauth-authorization-server${path}`,
    `${origin}${path}/.well-known/openid-configuration`,
  ]
}
