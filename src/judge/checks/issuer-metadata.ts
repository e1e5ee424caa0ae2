import { isObject } from '../../base/is-object.ts'
import { metadataUrls } from '../../base/issuer.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'

/** RFC 8414 §3.3: otherwise anyone could speak for the issuer. */
export const issuerMetadata: Check<'exchange'> = {
  id: 'issuer-metadata',
  says: 'Metadata of an issuer is there, and the issuer it names is that of its address.',
  over: 'observation',
  kinds: ['exchange'],
  judge: ({ request, response, responseBody }) => {
    const wanted = 'metadata whose issuer is the one of its address'
    const metadata = responseBody?.json()
    if (response.status !== 200 || !isObject(metadata)) {
      const seen = response.status === 200 ? 'a body that is no JSON object' : `${response.status}`
      return [opinion(false, { seen, wanted })]
    }
    const { issuer } = metadata
    if (typeof issuer !== 'string') return [opinion(false, { seen: 'no issuer', wanted })]
    const seen = `the issuer "${issuer.slice(0, 200)}"`
    return [opinion(metadataAt(issuer).includes(request.url), { seen, wanted })]
  },
}

/** RFC 8414 §2: an issuer has neither query nor fragment. */
function metadataAt(issuer: string): readonly string[] {
  if (!URL.canParse(issuer) || /[?#]/.test(issuer)) return []
  return metadataUrls(issuer)
}

function opinion(
  good: boolean,
  { seen, wanted }: { readonly seen: string; readonly wanted: string },
): Opinion {
  const because = `The answer was ${seen}; ${wanted} was wanted (RFC 8414 §3.3).`
  return { outcome: good ? 'passed' : 'failed', because, wanted, seen, at: '/issuer' }
}
