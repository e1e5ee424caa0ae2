import { isObject } from '../../base/is-object.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { givenNumber, shown } from '../reading/given.ts'
import { isList } from '../reading/json-answer.ts'
import { wantedJson } from '../reading/wanted-json.ts'

interface Claim {
  readonly member: string
  readonly wanted: Json
  readonly says: string
}

/** The members of a page as HSDS 3.0 names them; one that is missing is the schema's business. */
export const pageConsistent: Check<'exchange'> = {
  id: 'page-consistent',
  says: 'The numbers and flags of a page agree with its contents and with the page asked for.',
  over: 'observation',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    additionalProperties: false,
    properties: { page: { type: ['integer', 'string'] } },
  },
  judge: (seen, asked) => {
    const answer = wantedJson(seen, asked)
    if (answer.kind === 'none') return answer.opinions
    if (!isObject(answer.value)) return []
    const page = answer.value
    const claims = claimsOf(page, givenNumber(asked.with, 'page')).filter(
      claim => page[claim.member] !== undefined,
    )
    const wrong = claims.filter(claim => page[claim.member] !== claim.wanted)
    if (wrong.length > 0) return wrong.map(claim => failed(page, claim))
    if (claims.length === 0) return []
    return [{ outcome: 'passed', because: `${claims.length} members of the page agree.` }]
  },
}

function claimsOf(page: JsonObject, asked: number | undefined): readonly Claim[] {
  const { contents, page_number: number, total_pages: pages, total_items: items } = members(page)
  const claims: Claim[] = []
  const claim = (member: string, wanted: Json, says: string) =>
    claims.push({ member, wanted, says })
  if (isList(contents)) {
    claim('size', contents.length, `contents holds ${contents.length}`)
    claim('empty', contents.length === 0, `contents holds ${contents.length}`)
  }
  if (asked !== undefined) claim('page_number', asked, `page ${asked} was asked for`)
  // A page that is numbered wrongly is still the page asked for, first or last.
  const at = asked ?? number
  const place = asked === undefined ? `page_number is ${at}` : `page ${at} was asked for`
  if (typeof at === 'number') {
    claim('first_page', at === 1, place)
    if (typeof pages === 'number') {
      const last = at === pages || (pages === 0 && at === 1)
      claim('last_page', last, `${place} and total_pages is ${pages}`)
    }
  }
  if (typeof items === 'number' && items > 0 && pages === 0) {
    claim('total_pages', 1, `total_items is ${items}`)
  }
  return claims
}

function members(page: JsonObject): { readonly [name: string]: Json | undefined } & {
  readonly contents?: Json
  readonly page_number?: Json
  readonly total_pages?: Json
  readonly total_items?: Json
} {
  return page
}

function failed(page: JsonObject, { member, wanted, says }: Claim): Opinion {
  const seen = shown(page[member])
  return {
    outcome: 'failed',
    because: `${member} is ${seen}, but ${says}; ${shown(wanted)} was wanted.`,
    wanted: shown(wanted),
    seen,
    at: `/${member}`,
  }
}
