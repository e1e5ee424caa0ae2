import { hash } from 'node:crypto'
import type { Digest, Json } from '../model/words.ts'

/** SHA-256 in lower-case hexadecimal; a string counts as its UTF-8 bytes. */
export function sha256(content: Uint8Array | string): string {
  return hash('sha256', content, 'hex')
}

/** The digest of a value, whatever the order of its members: SHA-256 over `canonical`. */
export function digest(json: Json): Digest {
  return `sha256:${sha256(canonical(json))}`
}

type Task = { readonly text: string } | { readonly value: Json }

/**
 * One spelling for one value: no whitespace, members sorted by UTF-16 code unit, numbers and
 * strings as ECMAScript writes them (RFC 8785 §3.2). Lone surrogates are written as escapes.
 * Works on any depth: it keeps its own stack.
 */
export function canonical(json: Json): string {
  const out: string[] = []
  const tasks: Task[] = [{ value: json }]
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if ('text' in task) out.push(task.text)
    else if (task.value === null || typeof task.value !== 'object')
      out.push(JSON.stringify(task.value))
    else open(task.value, tasks)
  }
  return out.join('')
}

/** Pushes the parts of an array or object, last first. */
function open(value: readonly Json[] | { readonly [name: string]: Json }, tasks: Task[]): void {
  const parts: Task[] = isArray(value) ? items(value) : members(value)
  while (parts.length > 0) {
    const part = parts.pop()
    if (part !== undefined) tasks.push(part)
  }
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function items(array: readonly Json[]): Task[] {
  const parts: Task[] = [{ text: '[' }]
  array.forEach((value, index) => {
    if (index > 0) parts.push({ text: ',' })
    parts.push({ value: value ?? null })
  })
  parts.push({ text: ']' })
  return parts
}

function members(object: { readonly [name: string]: Json }): Task[] {
  const parts: Task[] = [{ text: '{' }]
  for (const name of Object.keys(object).sort()) {
    const value = object[name]
    if (value === undefined) continue // as JSON.stringify does
    parts.push({ text: `${parts.length > 1 ? ',' : ''}${JSON.stringify(name)}:` }, { value })
  }
  parts.push({ text: '}' })
  return parts
}
