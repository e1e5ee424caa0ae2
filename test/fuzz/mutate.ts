import fc from 'fast-check'
import { edited, partAt, raw, sizeOf, type Tree, textOf } from './tree.ts'

/** A valid document, and its value when it is one of JSON or YAML. */
export interface Seed {
  readonly name: string
  readonly bytes: Buffer
  readonly tree: Tree | null
}

interface Edit {
  /** Which way to spoil it; each number is taken modulo the ways there are. */
  readonly way: number
  /** Where, and with what: shares of what there is. */
  readonly at: number
  readonly to: number
  readonly by: number
}

/** What is done to which seed: a recipe is small, prints, and always gives the same bytes. */
export interface Recipe {
  readonly seed: number
  /** Whether its value is spoiled, and then its bytes; or its bytes alone. */
  readonly byValue: boolean
  readonly values: readonly Edit[]
  readonly bytes: readonly Edit[]
}

// Whole numbers, for doubles cluster at nought.
const share = fc.nat(2 ** 30 - 1).map(one => one / 2 ** 30)
const edit = fc.record({ way: fc.nat(), at: share, to: share, by: share })

export const recipes: fc.Arbitrary<Recipe> = fc.record({
  seed: fc.nat(),
  byValue: fc.integer({ min: 0, max: 3 }).map(one => one > 0),
  values: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(edit) },
    { weight: 2, arbitrary: fc.array(edit, { minLength: 2, maxLength: 4 }) },
  ),
  bytes: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(edit, { minLength: 1, maxLength: 3 }) },
  ),
})

/** The bytes that a recipe makes of one of the seeds. */
export function made(recipe: Recipe, seeds: readonly Seed[]): Buffer {
  const seed = pick(seeds, recipe.seed)
  if (!recipe.byValue || seed.tree === null) {
    return [...recipe.values, ...recipe.bytes].reduce(spoilBytes, seed.bytes)
  }
  const tree = recipe.values.reduce(spoilTree, seed.tree)
  return recipe.bytes.reduce(spoilBytes, Buffer.from(textOf(tree)))
}

function pick<T>(list: readonly T[], number: number): T {
  const one = list[number % list.length]
  if (one === undefined) throw new Error('There is nothing to pick from.')
  return one
}

const many = (text: string, times: number): string => text.repeat(times)

/** Values, as they are written, that a reader trips over. */
const hostile: readonly string[] = [
  'null',
  'true',
  '0',
  '-0',
  '-1',
  '1e400',
  '-1e400',
  '1e-400',
  '9007199254740993',
  `1${many('0', 400)}`,
  '0.1',
  '""',
  '" "',
  '"__proto__"',
  '"\\u0000"',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u202e\\u2066\\ufeff"',
  '"#/"',
  '"#/components/schemas/__proto__"',
  '"../../../../../../etc/passwd"',
  '"file:///etc/passwd"',
  '"http://169.254.169.254/"',
  '"https://[::1"',
  '"$inputs.__proto__.x"',
  '"$steps..outputs#/"',
  '"{$url}{$statusCode}{"',
  '"(a+)+$"',
  '"9999-99-99T99:99:99Z"',
  '"sha256:0"',
  `"${many('a', 5000)}"`,
  `"${many('=', 300)}"`,
  '[]',
  '{}',
  '[null]',
  '[[], [[]], {}]',
  '{"$ref": "#"}',
  '{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/a"}}}',
  '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
  '{"": {"": {"": 0}}}',
  '{"a": 1, "a": 2}',
  many('[', 60) + many(']', 60),
  many('[', 400) + many(']', 400),
  `${many('{"a":', 70)}null${many('}', 70)}`,
]

const names: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  'then',
  '',
  ' ',
  '$ref',
  '<<',
  'x-assay-raw',
  '\u0000',
  '\ud800',
  '~0~1/%2f',
]

function spoilTree(tree: Tree, { way, at, to, by }: Edit): Tree {
  const parts = sizeOf(tree)
  const place = Math.floor(at * parts)
  const other = (): Tree => partAt(tree, Math.floor(to * parts))
  const replace = (one: Tree): Tree => edited(tree, place, () => one)
  const ways: readonly (() => Tree)[] = [
    () => replace(raw(pick(hostile, Math.floor(by * hostile.length)))),
    () => replace(raw(pick(hostile, Math.floor(by * hostile.length)))),
    () => replace(other()),
    () => edited(tree, place, part => without(part, to)),
    () => edited(tree, place, part => doubled(part, to)),
    () => edited(tree, place, part => renamed(part, to, by)),
    () => edited(tree, place, part => joined(part, other())),
    () => edited(tree, place, part => nested(part, 1 + Math.floor(by * by * 80))),
  ]
  return pick(ways, way)()
}

function without(part: Tree, share: number): Tree {
  if (part.kind === 'raw') return raw('null')
  if (part.kind === 'array') return { ...part, items: dropped(part.items, share) }
  return { ...part, members: dropped(part.members, share) }
}

function dropped<T>(list: readonly T[], share: number): readonly T[] {
  return list.toSpliced(Math.floor(share * list.length), 1)
}

function doubled(part: Tree, share: number): Tree {
  if (part.kind === 'raw') return { kind: 'array', items: [part, part] }
  if (part.kind === 'array') return { ...part, items: [...part.items, ...part.items] }
  const again = part.members[Math.floor(share * part.members.length)]
  return again === undefined ? part : { ...part, members: [...part.members, again] }
}

function renamed(part: Tree, share: number, by: number): Tree {
  if (part.kind !== 'object') return part
  const place = Math.floor(share * part.members.length)
  const name = pick(names, Math.floor(by * names.length))
  return {
    ...part,
    members: part.members.map(([key, value], at) => [at === place ? name : key, value] as const),
  }
}

function joined(part: Tree, other: Tree): Tree {
  if (part.kind === 'array') return { ...part, items: [...part.items, other] }
  return part.kind === 'object' && other.kind === 'object'
    ? { ...part, members: [...part.members, ...other.members] }
    : { kind: 'array', items: [part, other] }
}

function nested(part: Tree, levels: number): Tree {
  let tree = part
  for (let level = 0; level < levels; level += 1) tree = { kind: 'array', items: [tree] }
  return tree
}

/** What is put among the bytes: of text formats, of encodings, of archives. */
const pieces: readonly (string | readonly number[])[] = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xed, 0xa0, 0x80],
  [0xc0, 0x80],
  [0xff],
  [0x00],
  [0x1b, 0x5b, 0x32, 0x4a],
  [0xff, 0xff, 0xff, 0xff],
  [0x50, 0x4b, 0x03, 0x04],
  '\r',
  '\n\n',
  '\u2028',
  '---\n',
  '...\n',
  '%YAML 1.1\n---\n',
  '&a [*a, *a]',
  '!!js/function >\n',
  '? ',
  '- - - - ',
  ': ',
  '|\n ',
  '{"__proto__": ',
  ', "a": 1, "a": 1',
  '1e99999',
  '99999999999999999999',
  '\\ud800',
  '<!DOCTYPE a [<!ENTITY a "&a;">]>',
  '<![CDATA[',
  '&#xFFFFFFFF;',
  '<a b="" b="">',
  '..',
  '.',
  '=',
  '::',
  many('[', 300),
  many('<a>', 300),
  many('&a ', 30),
]

function spoilBytes(bytes: Buffer, { way, at, to, by }: Edit): Buffer {
  const from = Math.floor(at * (bytes.length + 1))
  const end = Math.min(bytes.length, from + Math.floor(to * to * to * bytes.length))
  const [head, part, tail] = [
    bytes.subarray(0, from),
    bytes.subarray(from, end),
    bytes.subarray(end),
  ]
  const ways: readonly (() => Buffer)[] = [
    () => flipped(bytes, from, by),
    () => flipped(bytes, from, by),
    () => Buffer.concat([head, tail]),
    () => head,
    () => Buffer.concat([head, tail, part]),
    () => Buffer.concat([head, part, part, tail]),
    () => Buffer.concat([head, piece(by), bytes.subarray(from)]),
    () => Buffer.concat([head, piece(by), bytes.subarray(from)]),
  ]
  return pick(ways, way)()
}

function piece(share: number): Buffer {
  const one = pick(pieces, Math.floor(share * pieces.length))
  return typeof one === 'string' ? Buffer.from(one) : Buffer.from([...one])
}

function flipped(bytes: Buffer, at: number, by: number): Buffer {
  const changed = Buffer.from(bytes)
  if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(by * 8))
  return changed
}
