import { type AnyCheck, check } from '../check.ts'
import { ascending } from './ascending.ts'
import { bearerChallenge } from './bearer-challenge.ts'
import { bodySchema } from './body-schema.ts'
import { cardData } from './card-data.ts'
import { certificateKey } from './certificate-key.ts'
import { certificateRemaining } from './certificate-remaining.ts'
import { certificateTrusted } from './certificate-trusted.ts'
import { cipherStrength } from './cipher-strength.ts'
import { contentType } from './content-type.ts'
import { coordinatesAgree } from './coordinates-agree.ts'
import { coordinatesWgs84 } from './coordinates-wgs84.ts'
import { correlationId } from './correlation-id.ts'
import { corsAnyOrigin } from './cors-any-origin.ts'
import { counted } from './counted.ts'
import { credentialsInUrl } from './credentials-in-url.ts'
import { dateTimes } from './date-times.ts'
import { delivery } from './delivery.ts'
import { deprecation } from './deprecation.ts'
import { equals } from './equals.ts'
import { errorLeak } from './error-leak.ts'
import { every } from './every.ts'
import { forwardSecrecy } from './forward-secrecy.ts'
import { geojson } from './geojson.ts'
import { hsts } from './hsts.ts'
import { httpsOnly } from './https-only.ts'
import { identifier } from './identifier.ts'
import { identifierTokens } from './identifier-tokens.ts'
import { identifierValues } from './identifier-values.ts'
import { inOrder } from './in-order.ts'
import { includes } from './includes.ts'
import { instants } from './instants.ts'
import { intersection } from './intersection.ts'
import { issuerMetadata } from './issuer-metadata.ts'
import { itemHashes } from './item-hash.ts'
import { jsonBody } from './json-body.ts'
import { jsonMediaType } from './json-media-type.ts'
import { jsonObject } from './json-object.ts'
import { keyCase } from './key-case.ts'
import { keyExchangeStrength } from './key-exchange-strength.ts'
import { linkedPages } from './linked-pages.ts'
import { listPaged } from './list-paged.ts'
import { malformedRefused } from './malformed-refused.ts'
import { methodNotAllowed } from './method-not-allowed.ts'
import { ndjson } from './ndjson.ts'
import { nearOnly } from './near-only.ts'
import { noXHeaders } from './no-x-headers.ts'
import { notAcceptable } from './not-acceptable.ts'
import { notEchoed } from './not-echoed.ts'
import { notFound } from './not-found.ts'
import { onItsDays } from './on-its-days.ts'
import { oneBaseUrl } from './one-base-url.ts'
import { openAccess } from './open-access.ts'
import { openapiLint } from './openapi-lint.ts'
import { openapiPublished } from './openapi-published.ts'
import { pageConsistent } from './page-consistent.ts'
import { pagesDiffer } from './pages-differ.ts'
import { pagesWalk } from './pages-walk.ts'
import { pathStyle } from './path-style.ts'
import { personalIdentifiers } from './personal-identifiers.ts'
import { plainHttpRefused } from './plain-http-refused.ts'
import { problemDetails } from './problem-details.ts'
import { problemStatus } from './problem-status.ts'
import { rateLimited } from './rate-limited.ts'
import { rawBytes } from './raw-bytes.ts'
import { recordedFact } from './recorded-fact.ts'
import { registerArchive } from './register-archive.ts'
import { registerProof } from './register-proof.ts'
import { responseHeaders } from './response-headers.ts'
import { retryAfter } from './retry-after.ts'
import { sameAnswers } from './same-answers.ts'
import { sameContent } from './same-content.ts'
import { sameSet } from './same-set.ts'
import { securityTxtExpiry } from './security-txt-expiry.ts'
import { securityTxtFields } from './security-txt-fields.ts'
import { securityTxtHttps } from './security-txt-https.ts'
import { securityTxtServed } from './security-txt-served.ts'
import { servicesClassified } from './services-classified.ts'
import { statusDeclared } from './status-declared.ts'
import { successCriteria } from './success-criteria.ts'
import { sums } from './sums.ts'
import { tlsAccepted } from './tls-accepted.ts'
import { tlsRefused } from './tls-refused.ts'
import { unique } from './unique.ts'
import { unsupportedMediaType } from './unsupported-media-type.ts'

const all: readonly AnyCheck[] = [
  check(ascending),
  check(bearerChallenge),
  check(bodySchema),
  check(cardData),
  check(certificateKey),
  check(certificateRemaining),
  check(certificateTrusted),
  check(cipherStrength),
  check(contentType),
  check(coordinatesAgree),
  check(coordinatesWgs84),
  check(correlationId),
  check(corsAnyOrigin),
  check(counted),
  check(credentialsInUrl),
  check(dateTimes),
  check(delivery),
  check(deprecation),
  check(equals),
  check(errorLeak),
  check(every),
  check(forwardSecrecy),
  check(geojson),
  check(hsts),
  check(httpsOnly),
  check(identifier),
  check(identifierTokens),
  check(identifierValues),
  check(inOrder),
  check(includes),
  check(instants),
  check(intersection),
  check(itemHashes),
  check(issuerMetadata),
  check(jsonBody),
  check(jsonMediaType),
  check(jsonObject),
  check(keyCase),
  check(keyExchangeStrength),
  check(linkedPages),
  check(listPaged),
  check(malformedRefused),
  check(methodNotAllowed),
  check(ndjson),
  check(nearOnly),
  check(noXHeaders),
  check(notAcceptable),
  check(notEchoed),
  check(notFound),
  check(onItsDays),
  check(oneBaseUrl),
  check(openAccess),
  check(openapiLint),
  check(openapiPublished),
  check(pageConsistent),
  check(pagesDiffer),
  check(pagesWalk),
  check(pathStyle),
  check(personalIdentifiers),
  check(plainHttpRefused),
  check(problemDetails),
  check(problemStatus),
  check(rateLimited),
  check(rawBytes),
  check(recordedFact),
  check(registerArchive),
  check(registerProof),
  check(responseHeaders),
  check(retryAfter),
  check(sameAnswers),
  check(sameContent),
  check(sameSet),
  check(securityTxtExpiry),
  check(securityTxtFields),
  check(securityTxtHttps),
  check(securityTxtServed),
  check(servicesClassified),
  check(statusDeclared),
  check(successCriteria),
  check(sums),
  check(tlsAccepted),
  check(tlsRefused),
  check(unique),
  check(unsupportedMediaType),
]

/** Every check, by its id. A new one is its file and its two lines here. */
export const checks: ReadonlyMap<string, AnyCheck> = new Map(all.map(one => [one.id, one]))
