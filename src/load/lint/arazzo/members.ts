import { format } from '../../../base/pointer.ts'
import type { Json } from '../../../model/words.ts'
import type { Found, Page, Rule } from '../book.ts'
import { notes } from './reading.ts'

/** Sources say what they are, and extensions belong to whom they seem to. */
export const members: Rule = book =>
  book.suites.flatMap(({ documents }) =>
    documents.flatMap(page => notes(page, [...untyped(page), ...extensions(page)])),
  )

function untyped({ document }: Page): readonly Found[] {
  return document.arazzo.sourceDescriptions.flatMap(({ name, type }, index): readonly Found[] => {
    if (type !== undefined) return []
    const message = `The source "${name}" does not say what it is; it is taken for OpenAPI.`
    const pointer = `/sourceDescriptions/${index}`
    return [{ rule: 'source-type', message, pointer, hint: 'Add type: openapi.' }]
  })
}

/** Members in which any names may stand: they are somebody else's data. */
const foreign = ['payload', 'value', 'inputs', 'with', 'rows']

function extensions({ loaded }: Page): readonly Found[] {
  const found: Found[] = []
  const open: { readonly value: Json; readonly tokens: readonly string[] }[] = [
    { value: loaded.value, tokens: [] },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, tokens } = next
    if (value === null || typeof value !== 'object') continue
    for (const [name, member] of Object.entries(value).reverse()) {
      const one = extension(name, format([...tokens, name]))
      if (one !== null) found.push(one)
      else if (!foreign.includes(name)) open.push({ value: member, tokens: [...tokens, name] })
    }
  }
  return found
}

function extension(name: string, pointer: string): Found | null {
  if (/^x-(?:oai-|oas-|arazzo)/.test(name)) {
    const message = `The name "${name}" is kept for the OpenAPI Initiative.`
    return { rule: 'extension-reserved', message, pointer, hint: 'Give it another name.' }
  }
  if (name !== 'x-security') return null
  const message = 'x-security is not read: credentials stand in the target file.'
  const hint = 'Name the client with x-assay-client, and give it a credential in the target.'
  return { rule: 'security-elsewhere', message, pointer, hint }
}
