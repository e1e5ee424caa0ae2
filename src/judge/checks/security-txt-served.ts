import { first } from '../../base/headers.ts'
import { mediaType } from '../../base/media-type.ts'
import type { Check } from '../check.ts'
import { loopback } from '../reading/loopback.ts'

/** RFC 9116 §3: the well-known place, HTTPS, and `text/plain; charset=utf-8`. */
export const securityTxtServed: Check<'exchange'> = {
  id: 'security-txt-served',
  says: 'security.txt stands at its well-known place as text/plain in UTF-8.',
  over: 'observation',
  kinds: ['exchange'],
  judge: ({ request, response }) => {
    const sent = first(response.headers, 'content-type')
    const plain = request.url.startsWith('http:') && !loopback(request.url)
    const seen = `${response.status}, ${sent ?? 'no content type'}${plain ? ', over plain HTTP' : ''}`
    const wanted = '200 with text/plain; charset=utf-8, over HTTPS'
    return [
      {
        outcome: response.status === 200 && isPlainText(sent) && !plain ? 'passed' : 'failed',
        because: `/.well-known/security.txt answered ${seen}; ${wanted} was wanted.`,
        wanted,
        seen,
        at: 'content-type',
      },
    ]
  },
}

function isPlainText(sent: string | undefined): boolean {
  const media = sent === undefined ? undefined : mediaType(sent)
  if (media?.type !== 'text' || media.subtype !== 'plain') return false
  return media.parameters.some(([name, value]) => name === 'charset' && /^utf-8$/i.test(value))
}
