import { join } from 'node:path'
import type { Test } from 'tap'
import { lintFile } from '../../../src/load/lint/index.ts'
import { arazzoRules } from '../../../src/load/lint/rules/arazzo.ts'
import type { Note } from '../../../src/model/catalogue.ts'
import { checks, openapi } from './small.ts'

export interface Alone {
  readonly arazzo?: string
  readonly sources?: string
  readonly more?: string
  /** The workflows of a second document, which the source `shop` is. */
  readonly shop?: string
}

export const pets = '  - { name: pets, url: pets.yaml, type: openapi }\n'

/** The second document as a source of the first, and the first as one of the second. */
const shop = '  - { name: shop, url: shop.arazzo.yaml, type: arazzo }\n'
const own = '  - { name: own, url: a.arazzo.yaml, type: arazzo }\n'

/** What lint says of one Arazzo file of these workflows, beside its API document. */
export async function alone(t: Test, workflows: string, of: Alone = {}): Promise<readonly Note[]> {
  const head = `arazzo: ${of.arazzo ?? '1.1.0'}\ninfo: { title: Pets, version: "1" }\nsourceDescriptions:\n`
  const sources = of.sources ?? (of.shop === undefined ? pets : pets + shop)
  const text = `${head}${sources}workflows:\n${workflows}${of.more ?? ''}`
  const api = openapi.replace(' &pets', '')
  const folder = t.testdir({
    'pets.yaml': api,
    'cats.yaml': api,
    'a.arazzo.yaml': text,
    ...(of.shop === undefined
      ? {}
      : { 'shop.arazzo.yaml': `${head}${pets}${own}workflows:\n${of.shop}` }),
  })
  return lintFile(join(folder, 'a.arazzo.yaml'), 'arazzo', { roots: [], checks })
}

/** Rule and level of each note about Arazzo itself. */
export function rules(notes: readonly Note[]): readonly string[] {
  return notes
    .filter(({ rule }) => rule in arazzoRules)
    .map(({ rule, level }) => (level === 'note' ? `${rule} (note)` : rule))
}

/** A workflow "list" with these steps, each in flow style, and other members. */
export function workflow(steps: readonly string[], more = '', id = 'list'): string {
  const lines = steps.map(one => `      - ${one}\n`).join('')
  return `  - workflowId: ${id}\n${more}    steps:\n${lines}`
}

const ok = 'successCriteria: [{ condition: $statusCode == 200 }]'

/** A step that asks for the list. */
export function step(id: string, more = '', criteria = ok): string {
  const parts = [`stepId: ${id}`, 'operationId: listPets', criteria, more].filter(Boolean)
  return `{ ${parts.join(', ')} }`
}
