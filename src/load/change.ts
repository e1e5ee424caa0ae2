import { basename, dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Change } from '../model/api.ts'
import type { ApiDocument } from '../model/catalogue.ts'
import type { Wish } from '../model/wish.ts'
import { locator } from './ad-hoc.ts'
import { loadApiDocuments } from './api-documents.ts'

/**
 * The documents of a change, with what their references lead to below their own folders; null when no
 * change is wished for. Throws what reading an OpenAPI document throws.
 */
export async function loadChange({ change = null }: Wish): Promise<Change | null> {
  if (change === null) return null
  const { since, to } = change
  return {
    since: basename(since),
    old: await apiIn(since),
    to: to === null ? null : { name: basename(to), now: await apiIn(to) },
  }
}

function apiIn(file: string): Promise<readonly ApiDocument[]> {
  const path = resolve(file)
  const uri = pathToFileURL(path).href
  return loadApiDocuments([{ uri, at: { file: path } }], locator([dirname(path)]))
}
