import { short } from '../../base/escape.ts'
import type { Listed } from '../../model/register.ts'
import { endpoint, picture, type Wording } from '../badge.ts'
import { registerWords } from './words.ts'

/** A certificate's badges: green only while it is valid and the body ran the suites itself. */
export function badgesOf({ certificate, status }: Listed): {
  readonly svg: string
  readonly json: string
} {
  const { assurance, profile } = certificate.credentialSubject
  const accredited = assurance === 'body-run'
  const words = registerWords.badge
  const label = short(words.label, 60)
  const message = words.message(short(profile.id, 60), status, accredited)
  const standing = status !== 'valid' ? 'failed' : accredited ? 'passed' : 'advisory'
  const wording: Wording = { label, message, standing }
  return { svg: picture(wording), json: endpoint(wording) }
}
