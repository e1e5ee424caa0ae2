import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { Json } from '../model/words.ts'
import type { Problem } from './problem.ts'

/** What an anchor stands for; `open` while its own content is being read. */
type Anchored = 'open' | { readonly value: Json; readonly size: number }

interface Walk {
  readonly anchors: Map<string, Anchored>
  /** Values so far, those behind aliases counted each time they are used. */
  size: number
  readonly most: number
  problem: Problem | null
}

/** Aliases may repeat content up to this many times the file's own size. */
const expansion = 20

/** The plain value of a composed document; positions of what JSON cannot hold are told. */
export function yamlValue(
  document: Document.Parsed<ParsedNode>,
  length: number,
): { readonly value: Json } | { readonly problem: Problem } {
  const most = expansion * length + 1000
  const walk: Walk = { anchors: new Map(), size: 0, most, problem: null }
  const value = read(walk, document.contents)
  return walk.problem === null ? { value } : { problem: walk.problem }
}

function fail(walk: Walk, node: ParsedNode, more: Omit<Problem, 'offset' | 'kind'>): null {
  walk.problem ??= { kind: 'syntax', offset: node.range[0], ...more }
  return null
}

function read(walk: Walk, node: ParsedNode | null): Json {
  if (node === null || walk.problem !== null) return null
  if (isAlias(node)) return alias(walk, node, node.source)
  const { anchor } = node
  const before = walk.size
  if (anchor !== undefined) walk.anchors.set(anchor, 'open')
  walk.size += 1
  const value = content(walk, node)
  if (anchor !== undefined) walk.anchors.set(anchor, { value, size: walk.size - before })
  return value
}

function alias(walk: Walk, node: ParsedNode, name: string): Json {
  const anchored = walk.anchors.get(name)
  if (anchored === undefined) {
    return fail(walk, node, {
      says: `The alias "*${name}" names no anchor above it.`,
      hint: 'Quote text that begins "*".',
    })
  }
  if (anchored === 'open') {
    return fail(walk, node, {
      says: `The alias "*${name}" stands inside what it names, so the value has no end.`,
      hint: 'Write the content out.',
    })
  }
  walk.size += anchored.size
  if (walk.size <= walk.most) return anchored.value
  return fail(walk, node, {
    says: `Aliases multiply the file to more than ${expansion} times its size.`,
    hint: 'Write the content out, or use fewer aliases.',
  })
}

function content(walk: Walk, node: ParsedNode): Json {
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const value: { [name: string]: Json } = {}
    for (const pair of node.items) member(walk, value, pair)
    return value
  }
  if (isSeq<ParsedNode | null>(node)) return node.items.map(item => read(walk, item))
  return isScalar(node) ? scalar(walk, node, node.value) : null
}

function member(
  walk: Walk,
  object: { [name: string]: Json },
  pair: { readonly key: ParsedNode; readonly value: ParsedNode | null },
): void {
  const name = isScalar(pair.key) ? pair.key.value : undefined
  if (typeof name !== 'string') {
    fail(walk, pair.key, { says: 'A key is not text.', hint: 'Put the key in quotes.' })
    return
  }
  if (name === '<<') {
    const hint = 'Write the members out.'
    fail(walk, pair.key, { says: 'Merge keys ("<<") are not part of YAML 1.2.', hint })
    return
  }
  if (Object.hasOwn(object, name)) {
    walk.problem ??= {
      kind: 'duplicate',
      offset: pair.key.range[0],
      says: `The key "${name}" stands twice in one object.`,
    }
    return
  }
  // Defined, not assigned: "__proto__" is a name like any other.
  const value = read(walk, pair.value)
  if (name !== '__proto__') object[name] = value
  else Object.defineProperty(object, name, { value, enumerable: true })
}

function scalar(walk: Walk, node: ParsedNode, value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const says = `"${String(value)}" is no value that JSON can hold.`
  return fail(walk, node, { says, hint: 'Put it in quotes if text is meant.' })
}
