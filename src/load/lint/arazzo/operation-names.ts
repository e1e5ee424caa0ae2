import { didYouMean } from '../../../base/suggest.ts'
import type { Step } from '../../../model/arazzo.ts'
import { type Found, known } from '../book.ts'
import type { At } from './reading.ts'

/** How a step names its operation, whether or not there is one (Arazzo 1.0.1, Step Object). */
export function operationNames(at: At, step: Step, pointer: string): readonly Found[] {
  return [...path(at, step, pointer), ...unqualified(at, step, pointer)]
}

/** Arazzo 1.0.1, Step Object: a source and a JSON Pointer to an Operation Object. */
function path(at: At, { operationPath }: Step, pointer: string): readonly Found[] {
  if (operationPath === undefined) return []
  const place = `${pointer}/operationPath`
  const [, name, method] = wantedPath.exec(operationPath) ?? []
  if (name === undefined) {
    const message = `"${operationPath}" is no source and JSON Pointer to an operation.`
    const hint = 'Write {$sourceDescriptions.<name>.url}#/paths/~1pets/get, or use operationId.'
    return [{ rule: 'operation-path', message, pointer: place, hint }]
  }
  if (method === undefined) {
    const message = `"${operationPath}" leads to a path, and not to one of its operations.`
    return [{ rule: 'operation-path', message, pointer: place, hint: 'Add the method: …/get.' }]
  }
  return sourceOf(at, name, place)
}

const wantedPath =
  /^\{\$sourceDescriptions\.([^.{}]+)\.url\}#\/(?:paths|webhooks)\/[^/]+(?:\/([a-z]+))?$/

function unqualified(at: At, { operationId }: Step, pointer: string): readonly Found[] {
  if (operationId === undefined) return []
  const place = `${pointer}/operationId`
  const [, name] = /^\$sourceDescriptions\.([^.]+)\..+$/.exec(operationId) ?? []
  if (name !== undefined) return sourceOf(at, name, place)
  const apis = at.arazzo.sourceDescriptions.filter(({ type }) => type !== 'arazzo')
  if (apis.length < 2) return []
  const message = `"${operationId}" does not say which of the ${apis.length} API sources has it.`
  const hint = `Write $sourceDescriptions.${apis[0]?.name ?? '<name>'}.${operationId}.`
  return [{ rule: 'operation-unqualified', message, pointer: place, hint }]
}

function sourceOf(at: At, name: string, pointer: string): readonly Found[] {
  const all = at.arazzo.sourceDescriptions.map(one => one.name)
  if (all.includes(name)) return []
  const message = `There is no source "${name}".`
  const hint = known(didYouMean(name, all), all)
  return [{ rule: 'source-unknown', message, pointer, hint }]
}
