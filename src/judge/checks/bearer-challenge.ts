import { type Challenge, challenges } from '../../base/challenge.ts'
import { values } from '../../base/headers.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'
import { givenNumber, givenText } from '../reading/given.ts'

/** RFC 6750 §3: a request without a token that enables access is refused, and told why. */
export const bearerChallenge: Check<'exchange'> = {
  id: 'bearer-challenge',
  says: 'The request is refused with the status wanted and a Bearer challenge, which names the error.',
  over: 'observation',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['status'],
    additionalProperties: false,
    properties: {
      status: { enum: [400, 401, 403] },
      error: { enum: ['invalid_request', 'invalid_token', 'insufficient_scope'] },
    },
  },
  judge: ({ response }, { with: given }) => {
    const status = givenNumber(given, 'status') ?? 401
    const error = givenText(given, 'error')
    const wanted = `${status} with a Bearer challenge${error === undefined ? '' : ` that says ${error}`}`
    if (response.status === 429) {
      const because = 'The request was answered 429: a rate limit came before the question.'
      return [{ outcome: 'cantTell', cause: 'configuration', because, wanted }]
    }
    const bearer = values(response.headers, 'www-authenticate')
      .flatMap(challenges)
      .filter(({ scheme }) => scheme === 'bearer')
    const seen = `${response.status} ${told(bearer)}`
    const says = error === undefined || bearer.some(one => errorOf(one) === error)
    const good = response.status === status && bearer.length > 0 && says
    return [opinion(good, seen, wanted)]
  },
}

function opinion(good: boolean, seen: string, wanted: string): Opinion {
  return {
    outcome: good ? 'passed' : 'failed',
    because: `The request was answered ${seen}; ${wanted} was wanted.`,
    wanted,
    seen,
    at: 'www-authenticate',
  }
}

function told(bearer: readonly Challenge[]): string {
  if (bearer.length === 0) return 'without a Bearer challenge'
  const [error] = bearer.map(errorOf).filter(one => one !== undefined)
  if (error === undefined) return 'with a Bearer challenge that names no error'
  return `with a Bearer challenge that says ${/^\w{1,60}$/.test(error) ? error : 'something else'}`
}

const errorOf = ({ parameters }: Challenge): string | undefined => parameters.get('error')
