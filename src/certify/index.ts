export { acceptApproval, approve, digestOf } from './approval.ts'
export { openArchive } from './archive/read.ts'
export { type ArchiveFile, archive } from './archive/write.ts'
export { sealLine, verifySeals } from './bundle/seal.ts'
export { isSafeName, type ListedFile, unlikeManifest, unlisted } from './bundle/whole.ts'
export { doubtsByLog, receiptFor, receiptsOf, usesUp } from './certificate/about/log.ts'
export { openOf } from './certificate/about/verdict.ts'
export { claimedBy } from './certificate/claimed.ts'
export { otherThan, type ShownFor, unmet } from './certificate/demands.ts'
export type { Doubt } from './certificate/doubt.ts'
export { doubtsOf, doubtsUnjudged, doubtsUnread } from './certificate/doubts.ts'
export type { Claims, Gathered, Handed, Judged, Unjudged } from './certificate/gathered.ts'
export { type Issuing, issue, parted, proposalText, statusUrl } from './certificate/issue.ts'
export { assuranceOf, goesTo, subjectOf } from './certificate/subject.ts'
export { acceptCertificate, acceptStatus, type BelievedCertificate } from './certificate/verify.ts'
export { instant } from './instant.ts'
export { isWeak, thumbprint } from './jose/key.ts'
export { isRole, roles } from './jose/role.ts'
export { type Signer, signature64, signCompact, signDetached } from './jose/signer.ts'
export { type TokenType, types } from './jose/type.ts'
export {
  type Expected,
  readToken,
  strictObject,
  type Verified,
  verifyCompact,
  verifyDetached,
} from './jose/verify.ts'
export { type Change, firstList, mustHold, nextList } from './keys/change.ts'
export { newPrivateKey, newPublicKey, openPrivateKey, randomNeeded } from './keys/private-key.ts'
export {
  acceptTrust,
  countersigned,
  type Pin,
  payloadDigest,
  type SignedTrust,
  unsigned,
} from './keys/trust-list.ts'
export {
  type Checkpoint,
  checkpointText,
  parseCheckpoint,
  readCheckpoint,
} from './log/checkpoint.ts'
export {
  type Cosigner,
  cosign,
  cosignersOf,
  readWitness,
  withCosignatures,
} from './log/cosignature.ts'
export { entryLine, readEntry } from './log/entry.ts'
export { growthText, notGrown, readGrowth } from './log/growth.ts'
export {
  type Added,
  append,
  type Bad,
  emptyLog,
  type Log,
  type LogFiles,
  registerKeys,
  verifyLog,
} from './log/log.ts'
export { acceptLogged, type Logged, type WantedLogged } from './log/logged.ts'
export { type NoteKey, readVerifierKey, signNote, verifierKey, verifyNote } from './log/note.ts'
export { type ProofFile, proofText, readProofText, verifyProof } from './log/proof-file.ts'
export { isConsistent, isIncluded } from './log/proofs.ts'
export { type Reason, type Refused, reasons, refused } from './reasons.ts'
export { proposed, type Rejudged, unjudgedFate } from './recall/propose.ts'
export { mayRely, relied } from './recall/relied.ts'
export { statedAs } from './recall/stated.ts'
export { signChange } from './register/change.ts'
export { nameOf, registerOf, statusAt } from './register/derive.ts'
export { factOf, type Reading } from './register/facts.ts'
export { type Held, held, notToBeAdded } from './register/held.ts'
export { proofOf, rootText } from './register/proof.ts'
export { acceptFeed, sealFeed } from './register/seal.ts'
export { certificatesOf, type ListToSign, listName, listsOf } from './register/status-lists.ts'
export { scopeOf } from './scope.ts'
export type { Shape } from './shape.ts'
export {
  acceptStatement,
  type BelievedStatement,
  statedBy,
  type WantedStatement,
} from './statement/accept.ts'
export { approveStatement, signStatement } from './statement/sign.ts'
export { entries, isSet, noBits, withBit } from './status/bits.ts'
export { acceptStatusList, type BelievedList, signStatusList } from './status/list.ts'
export { type IssuedTicket, nextNumbers, ticketsOf } from './ticket/story.ts'
export {
  acceptTicket,
  isOpen,
  readTicket,
  runOf,
  signTicket,
  unlikeTicket,
} from './ticket/ticket.ts'
