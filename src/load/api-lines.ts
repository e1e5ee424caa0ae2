import { fileURLToPath } from 'node:url'
import { canonical } from '../base/digest.ts'
import { Fault } from '../model/fault.ts'
import type { Plan } from '../model/plan.ts'
import type { Place } from '../model/words.ts'
import { type Loaded, loadDocument } from './document.ts'
import { apiLimits } from './text.ts'

/**
 * Says where a value stands in an API document that a plan took from a file, by the document's
 * `uri`. Undefined when that file is not here, or no longer says what the plan holds.
 */
export function apiLines(plan: Plan): (uri: string, pointer: string) => Promise<Place | undefined> {
  const opened = new Map<string, Promise<Loaded | undefined>>()
  return async (uri, pointer) => {
    const found = opened.get(uri) ?? open(plan, uri)
    opened.set(uri, found)
    return (await found)?.place(pointer)
  }
}

async function open(plan: Plan, uri: string): Promise<Loaded | undefined> {
  const document = plan.specs.flatMap(spec => spec.documents).find(one => one.uri === uri)
  if (document === undefined || !uri.startsWith('file:///')) return undefined
  try {
    const loaded = await loadDocument(fileURLToPath(uri), apiLimits)
    return canonical(loaded.value) === canonical(document.root) ? loaded : undefined
  } catch (error) {
    // A bundle is read on other machines, where the file is not.
    if (error instanceof Fault || error instanceof TypeError) return undefined
    throw error
  }
}
