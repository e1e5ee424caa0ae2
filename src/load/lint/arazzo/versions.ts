import { isObject } from '../../../base/is-object.ts'
import { format } from '../../../base/pointer.ts'
import type { Json } from '../../../model/words.ts'
import type { Found, Page, Rule } from '../book.ts'
import { notes } from './reading.ts'

/** A document keeps to the version of Arazzo that it names. */
export const versions: Rule = book =>
  book.suites.flatMap(({ documents }) =>
    documents.flatMap(page => {
      const old = page.document.arazzo.arazzo.startsWith('1.0.')
      return notes(page, [...(old ? newer(page) : []), ...drafts(page)])
    }),
  )

interface Spot {
  /** The path with `*` for each index and free name. */
  readonly path: string
  readonly value: Json
  readonly pointer: string
}

const step = '/workflows/*/steps/*'
const action =
  '(?:/workflows/\\*/(?:steps/\\*/on\\w+/\\*|\\w+Actions/\\*)|/components/\\w+Actions/\\*)'

/** What 1.1.0 added, by where it stands. */
const added: readonly (readonly [where: RegExp, what: string])[] = [
  [/^\/\$self$/, '"$self"'],
  [whole(`${step}/(?:timeout|dependsOn)`), 'it'],
  [new RegExp(`^${action}/parameters$`), '"parameters" of an action'],
  [whole(`${step}/requestBody/replacements/*/targetSelectorType`), '"targetSelectorType"'],
]

function whole(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('*', '\\*')}$`)
}

function newer(page: Page): readonly Found[] {
  return spots(page.loaded.value).flatMap(({ path, value, pointer }): readonly Found[] => {
    const known = added.find(([where]) => where.test(path))?.[1]
    const what =
      known === 'it' ? `"${path.split('/').at(-1) ?? ''}"` : (known ?? newValue(path, value))
    if (what === null) return []
    const message = `${what} came with Arazzo 1.1; the document says ${page.document.arazzo.arazzo}.`
    const hint = 'Write arazzo: 1.1.0, or leave it out.'
    return [{ rule: 'version-newer', message, pointer, hint }]
  })
}

const newNames = ['rfc9535', 'xpath-31', 'rfc6901']

/** Values that 1.0 does not have: a place, a version, a Selector Object, `$self`. */
function newValue(path: string, value: Json): string | null {
  if (path.endsWith('/in') && value === 'querystring') return '"in: querystring"'
  if (path.endsWith('/version') && typeof value === 'string' && newNames.includes(value)) {
    return path.includes('/type/') ? `The version "${value}"` : null
  }
  if (value === '$self') return '"$self"'
  const selector = isObject(value) && 'selector' in value && 'context' in value && 'type' in value
  return selector ? 'A Selector Object' : null
}

/** Arazzo 1.0 knew JSONPath by the name of a draft. */
function drafts(page: Page): readonly Found[] {
  return spots(page.loaded.value).flatMap(({ path, value, pointer }): readonly Found[] => {
    if (!path.endsWith('/type/version') || value !== 'draft-goessner-dispatch-jsonpath-00')
      return []
    const message = `"${value}" names a draft; the query is read as RFC 9535 has it.`
    const hint = 'Write type: jsonpath, or version rfc9535 in a document of Arazzo 1.1.'
    return [{ rule: 'jsonpath-draft', message, pointer, hint }]
  })
}

/** Names below these are the author's; what stands below inputs is JSON Schema. */
const named = /^(?:\/components\/\w+|.*\/outputs)$/

function spots(root: Json): readonly Spot[] {
  const found: Spot[] = []
  const open = [{ value: root, path: '', tokens: [] as readonly string[] }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path, tokens } = next
    found.push({ value, path, pointer: format(tokens) })
    if (value === null || typeof value !== 'object' || path.endsWith('/inputs')) continue
    const free = Array.isArray(value) || named.test(path)
    for (const [name, member] of Object.entries(value).reverse()) {
      if (name.startsWith('x-')) continue
      const at = `${path}/${free ? '*' : name}`
      open.push({ value: member, path: at, tokens: [...tokens, name] })
    }
  }
  return found
}
