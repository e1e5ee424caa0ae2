import { isObject } from '../../base/is-object.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Json } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { isContract, jsonAnswer } from '../reading/json-answer.ts'
import { type KeyStyle, keyStyle, keyStyles } from '../reading/key-style.ts'
import { walk } from '../reading/walk.ts'

const examplesKept = 3

interface Style {
  count: number
  /** The first by name, then by evidence: the same in whatever order answers came. */
  examples: readonly { readonly key: string; readonly evidence: string }[]
}

/** For each spec: how many keys were seen, and the styles among them. */
type Styles = Map<string, { keys: number; styles: Map<KeyStyle, Style> }>

/**
 * One style in all answers of one API; APIs of different specs may differ. Objects whose names
 * other standards lay down are left aside: contracts, OAuth answers (RFC 6749 §5), `/.well-known/`.
 */
export const keyCase: Check<'exchange', Styles> = {
  id: 'key-case',
  says: 'Names of JSON members join their words in one style.',
  over: 'run',
  kinds: ['exchange'],
  start: () => new Map(),
  judge: (seen, { spec }, memory) => {
    const value = jsonAnswer(seen)
    if (value === undefined || foreign(seen, value)) return []
    for (const { value: inner } of walk(value)) {
      if (!isObject(inner)) continue
      for (const key of Object.keys(inner)) remember(memory, spec.id, { key, evidence: seen.id })
    }
    return []
  },
  end: memory => {
    const specs = [...memory].sort(([a], [b]) => (a < b ? -1 : 1))
    const keys = specs.reduce((sum, [, { keys }]) => sum + keys, 0)
    if (keys === 0) return []
    const slips = specs.flatMap(([spec, { styles }]) => mixture(spec, styles))
    if (slips.length > 0) return slips
    return [{ outcome: 'passed', because: `${keys} member names join their words in one style.` }]
  },
}

function foreign(seen: Seen<'exchange'>, value: Json): boolean {
  if (isContract(value) || new URL(seen.request.url).pathname.startsWith('/.well-known/'))
    return true
  return isObject(value) && ('access_token' in value || typeof value['error'] === 'string')
}

function remember(
  memory: Styles,
  spec: string,
  example: { readonly key: string; readonly evidence: string },
): void {
  const mine = memory.get(spec) ?? { keys: 0, styles: new Map<KeyStyle, Style>() }
  memory.set(spec, mine)
  mine.keys += 1
  const name = keyStyle(example.key)
  if (name === null) return
  const style = mine.styles.get(name) ?? { count: 0, examples: [] }
  mine.styles.set(name, style)
  style.count += 1
  const known = style.examples.find(({ key }) => key === example.key)
  if (known !== undefined && known.evidence <= example.evidence) return
  const others = style.examples.filter(({ key }) => key !== example.key)
  style.examples = [...others, example]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, examplesKept)
}

/** `mixed` names are at odds with every style, themselves included. */
function mixture(spec: string, styles: ReadonlyMap<KeyStyle, Style>): readonly Opinion[] {
  if (styles.size < 2 && !styles.has('mixed')) return []
  const seen = keyStyles.flatMap(name => {
    const style = styles.get(name)
    if (style === undefined) return []
    return [{ text: `${name} (${style.examples.map(({ key }) => `"${key}"`).join(', ')})`, style }]
  })
  const said = seen.map(({ text }) => text).join(' beside ')
  return [
    {
      outcome: 'failed',
      because: `Answers of ${spec} name their members in ${said}; one style was wanted.`,
      wanted: 'one style',
      seen: said,
      evidence: [...new Set(seen.flatMap(({ style }) => style.examples[0]?.evidence ?? []))],
    },
  ]
}
