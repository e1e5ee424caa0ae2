/** Every reason for which something signed is not believed, and the sentence that says so. */
export const reasons = {
  'too-large': 'It is larger than what is read here',
  'not-compact': 'It is no signed token: three parts, joined by dots',
  'not-canonical': 'A part is not spelled as base64url spells those bytes',
  'not-strict-json': 'A part is no JSON that every reader understands alike',
  'duplicate-member': 'A member stands twice in one object',
  'not-an-object': 'A part is JSON, and no object',
  'header-member': 'The header holds a member that is not one of alg, kid, typ and cty',
  'other-algorithm': 'It is not signed with Ed25519',
  'other-type': 'It is a token of another type',
  'no-key-named': 'It does not say which key signed it',
  'unknown-key': 'The key that it names is not trusted',
  'wrong-role': 'The key that it names may not sign this',
  'weak-key': 'The key is one under which anybody can sign',
  'no-time': 'It does not say when it was signed, as an instant in UTC',
  'key-not-yet-valid': 'The key was not valid yet when it was signed',
  'key-expired': 'The key was no longer valid when it was signed',
  'key-revoked': 'The key was revoked',
  altered: 'The signature does not fit: something was changed, or another key signed',
  'unsound-list': 'The trust list contradicts itself',
  'other-list': 'The trust list is of another body, or another list of the same version',
  'older-list': 'The trust list is older than the one that is known',
  'too-few-roots': 'Fewer root keys have signed than must',
  malformed: 'It does not say what it must, or not in the way it must',
  'other-status-list': 'The status list is not the one that the certificate names',
  'stale-status': 'No status list of this time says whether it was revoked or suspended',
  'not-sealed': 'The bundle is not signed, or by too many',
  'not-an-archive': 'It is no archive that can be read here',
  'unsafe-name': 'A file has a name that none of a bundle has',
  'duplicate-name': 'Two files have one name',
  'not-a-plain-file': 'An entry is no plain file',
  'hidden-bytes': 'The archive holds more than it tells, or tells it in two ways',
  'not-a-note': 'It is no signed note: a text, an empty line, and lines of signatures',
  'not-a-checkpoint': 'The note is no checkpoint of a log: its name, its size and its root',
  'other-log': 'It is of another log',
  'unsigned-note': 'No key of the register has signed it that was valid then',
  'not-a-proof': 'It is no proof file of a log',
  'not-in-log': 'The proof does not lead from the entry to the root of the log',
  'not-consistent': 'Nothing shows that the log only grew between the two checkpoints',
  'too-few-witnesses': 'Fewer witnesses have cosigned the log than must',
  'split-view': 'The log is another one than was seen before',
  'truncated-log': 'The log is shorter than it was',
  'unsigned-tail': 'The log holds more than was signed',
  'not-an-entry': 'It is no entry of the log',
  'out-of-order': 'The entry is older than the one before it',
  'altered-log': 'The entry is not the one that was signed there',
  'not-approved': 'No second person has consented to it',
  'same-person': 'Whoever consented is the one who signed',
  'out-of-scope': 'It speaks of something else',
  'not-yet-valid': 'It is not valid yet',
  expired: 'It has expired',
  'other-body': 'It was not issued by the body whose trust list this is',
  'logged-already': 'The log holds it already, or another that would take its place',
  'used-ticket': 'Another bundle answered the ticket, or the one that did was refused',
  'no-such-certificate': 'The log holds no certificate of that id',
  'wrong-holder': 'It was issued to somebody else',
  'other-product': 'It is about another product',
  'other-version': 'It is about another version',
  'other-environment': 'It is about another environment',
  'other-deployment': 'It is about other addresses',
  revoked: 'It was revoked',
  suspended: 'It is suspended',
  policy: 'It does not give what the policy demands',
  'other-bundle': 'The bundle is not the one that it rests on',
  'other-suite': 'What it was tested with is not at hand',
  differs: 'What was asked again is not as it was',
} as const satisfies { readonly [reason: string]: string }

export type Reason = keyof typeof reasons

/** Why something signed is not believed. */
export interface Refused {
  readonly kind: 'refused'
  readonly reason: Reason
  /** One sentence. */
  readonly says: string
}

/** `detail` ends the sentence; it may come from a stranger, and is cut. */
export function refused(reason: Reason, detail = ''): Refused {
  const end = detail === '' ? '' : `: ${detail.slice(0, 120)}`
  return { kind: 'refused', reason, says: `${reasons[reason]}${end}.` }
}
