/** An access token as it was had. */
export interface Token {
  readonly value: string
  /** The scope it was given for, when the server says so (RFC 6749 §5.1). */
  readonly scope: string | null
  /** Seconds, as the server says. */
  readonly expiresIn: number | null
}

/** Why there is no token: what was seen, and the member of the target file to look at. */
export interface Problem {
  readonly because: string
  /** A member of the credential, such as `secret`; empty for the credential as a whole. */
  readonly member: string
  /** Asking again would be answered alike. */
  readonly final: boolean
  /** The status of the answer; null when none came. */
  readonly status: number | null
}

export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: Token; readonly status: number }
  | ({ readonly kind: 'problem' } & Problem)

/** A problem of what the target file says. */
export function problem(
  because: string,
  member: string,
  more: { readonly final?: boolean; readonly status?: number } = {},
): TokenAnswer & { readonly kind: 'problem' } {
  const { final = true, status = null } = more
  return { kind: 'problem', because, member, final, status }
}
