import { isObject } from '../../base/is-object.ts'
import { format } from '../../base/pointer.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { JsonObject } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { apiDocument, objectAt, publishedOperations } from '../reading/api-document.ts'
import { isList } from '../reading/json-answer.ts'
import { loopback } from '../reading/loopback.ts'

/** Semantic Versioning 2.0.0 §2, §9, §10. */
const semver = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\w.-]+)?(?:\+[\w.-]+)?$/

/** After co-cddo/api-spec-linter: oas3-always-use-https, description, contact, semver, operation-id. */
export const openapiLint: Check<'exchange'> = {
  id: 'openapi-lint',
  says: 'The OpenAPI document names HTTPS servers, a contact, a version and every operation.',
  over: 'observation',
  kinds: ['exchange'],
  judge: seen => {
    const root = apiDocument(seen)
    if (root === null) return []
    const slips = [...serverSlips(root), ...infoSlips(root), ...operationSlips(root)]
    if (slips.length > 0) return slips
    return [
      {
        outcome: 'passed',
        because: 'Servers, description, contact, version and operation ids are as wanted.',
      },
    ]
  },
}

function slip(because: string, at: string): Opinion {
  return { outcome: 'failed', because, at }
}

function serverSlips(root: JsonObject): readonly Opinion[] {
  const servers = root['servers']
  const urls = (isList(servers) ? servers : []).flatMap(server =>
    isObject(server) && typeof server['url'] === 'string' ? [server['url']] : [],
  )
  return urls.flatMap((url, index) =>
    /^http:/i.test(url) && !loopback(url)
      ? [slip(`The server "${url}" is plain HTTP; HTTPS was wanted.`, `/servers/${index}/url`)]
      : [],
  )
}

function infoSlips(root: JsonObject): readonly Opinion[] {
  const info = objectAt(root, 'info')
  const contact = objectAt(info, 'contact')
  const description = info['description']
  const version = info['version']
  return [
    ...(typeof description === 'string' && description !== ''
      ? []
      : [slip('info has no description; one was wanted.', '/info/description')]),
    ...(contact['email'] !== undefined || contact['url'] !== undefined
      ? []
      : [slip('info.contact has no email or url; one of them was wanted.', '/info/contact')]),
    ...(typeof version === 'string' && semver.test(version)
      ? []
      : [
          slip(
            `info.version is "${String(version)}"; three numbers (1.2.0) were wanted.`,
            '/info/version',
          ),
        ]),
  ]
}

function operationSlips(root: JsonObject): readonly Opinion[] {
  const seen = new Set<string>()
  return publishedOperations(root).flatMap(({ method, path, object, pointer }) => {
    const id = object['operationId']
    const place = `${method.toUpperCase()} ${path}`
    if (typeof id !== 'string' || id === '') {
      return [slip(`${place} has no operationId; one was wanted.`, format(pointer))]
    }
    if (seen.has(id)) {
      return [
        slip(
          `${place} has the operationId "${id}" of another; its own was wanted.`,
          format(pointer),
        ),
      ]
    }
    seen.add(id)
    return []
  })
}
