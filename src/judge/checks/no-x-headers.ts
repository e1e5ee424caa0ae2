import type { JsonObject } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { apiDocument, deref, objectAt, publishedOperations } from '../reading/api-document.ts'

/** RFC 6648 §3 ended the `X-` prefix; co-cddo/api-spec-linter: no-x-headers, no-x-response-headers. */
export const noXHeaders: Check<'exchange'> = {
  id: 'no-x-headers',
  says: 'No header in the OpenAPI document begins X-.',
  over: 'observation',
  kinds: ['exchange'],
  judge: seen => {
    const root = apiDocument(seen)
    if (root === null) return []
    const names = [...headerNames(root)]
    const wrong = [...new Set(names.filter(name => /^x-/i.test(name)))].sort()
    const listed = wrong.slice(0, 10).join(', ')
    return [
      {
        outcome: wrong.length === 0 ? 'passed' : 'failed',
        because:
          wrong.length === 0
            ? `None of ${names.length} declared headers begins X-.`
            : `${wrong.length} headers begin X-: ${listed}; names without the prefix were wanted.`,
        wanted: 'names without X-',
        ...(wrong.length === 0 ? {} : { seen: listed }),
      },
    ]
  },
}

function* headerNames(root: JsonObject): Generator<string> {
  for (const { object, parameters } of publishedOperations(root)) {
    for (const parameter of parameters) {
      const name = parameter['name']
      if (parameter['in'] === 'header' && typeof name === 'string') yield name
    }
    for (const response of Object.values(objectAt(object, 'responses'))) {
      yield* Object.keys(objectAt(deref(root, response) ?? {}, 'headers'))
    }
  }
}
