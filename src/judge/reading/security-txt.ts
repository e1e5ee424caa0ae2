import type { Seen } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'

export interface Field {
  /** Lower case: field names compare without case (RFC 9116 §2.2). */
  readonly name: string
  readonly value: string
  readonly line: number
}

export type SecurityTxt =
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'none'; readonly opinions: readonly Opinion[] }

/**
 * The fields of a security.txt file (RFC 9116 §4), or what to think when there is no file:
 * 404 and 410 mean that it does not exist, and then nothing in it can be wrong.
 */
export function securityTxt(seen: Seen<'exchange'>): SecurityTxt {
  const { status } = seen.response
  if (status === 404 || status === 410) return none('inapplicable', 'condition-not-met', absent)
  if (status !== 200) {
    return none('cantTell', 'supplier', `The address answered ${status}; 200 or 404 would tell.`)
  }
  const text = seen.responseBody?.text()
  if (text === undefined || seen.responseBody?.cut === true) {
    return none('cantTell', 'supplier', 'The file is empty, cut or no UTF-8 text.')
  }
  return { kind: 'fields', fields: fieldsOf(text) }
}

const absent = 'There is no security.txt, so nothing in it can be wrong.'

function none(outcome: Opinion['outcome'], cause: NonNullable<Opinion['cause']>, because: string) {
  return { kind: 'none', opinions: [{ outcome, cause, because }] } as const
}

/** A cleartext signature (RFC 4880 §7) may stand around the fields (RFC 9116 §2.3). */
function fieldsOf(text: string): readonly Field[] {
  const lines = text.split(/\r?\n/)
  const signature = lines.indexOf('-----BEGIN PGP SIGNATURE-----')
  return (signature < 0 ? lines : lines.slice(0, signature)).flatMap((line, index) => {
    const [, name, value] = /^([A-Za-z][A-Za-z0-9-]*):[ \t]*(.*?)[ \t]*$/.exec(line) ?? []
    if (name === undefined || value === undefined || name === 'Hash') return []
    return [{ name: name.toLowerCase(), value, line: index + 1 }]
  })
}

export function named(fields: readonly Field[], name: string): readonly Field[] {
  return fields.filter(field => field.name === name)
}
