import { identifiers } from '../../base/identifiers/index.ts'
import type { Asked, Check } from '../check.ts'
import { givenObject, givenText, shown } from '../reading/given.ts'
import { isList } from '../reading/json-answer.ts'
import { codesOf } from '../reading/list-of-codes.ts'
import { because, listed, type Reasons } from '../reading/reasons.ts'
import { type Reader, type Recognised, reader, recognised } from '../reading/recognise.ts'
import { concluded, count, type Tally, tally } from '../reading/tally.ts'
import { pointerOf } from '../reading/walk.ts'

interface Memory extends Reader {
  readonly tally: Tally
  readonly reasons: Reasons
  /** Values that the supplier's own document says are none. */
  aside: number
}

/**
 * Every value of these kinds, wherever it stands in the answers of the run, and how it was
 * recognised. `exact` wants the one correct spelling; otherwise what only looks differs is forgiven
 * (a padded UPRN). `among` looks the value up in a list of the spec that asks.
 */
export const identifierValues: Check<'exchange', Memory> = {
  id: 'identifier-values',
  says: 'Values that are recognised as identifiers of these kinds are such.',
  over: 'run',
  kinds: ['exchange'],
  parameters: {
    type: 'object',
    required: ['kinds'],
    additionalProperties: false,
    properties: {
      kinds: { type: 'array', items: { enum: [...identifiers.keys()] }, minItems: 1 },
      exact: { type: 'boolean' },
      among: {
        type: 'object',
        required: ['list', 'key'],
        additionalProperties: false,
        properties: {
          list: { type: 'string', description: 'A file of the spec with `x-assay-codes`.' },
          key: { type: 'string', description: 'A pattern whose first group is looked up.' },
        },
      },
    },
  },
  start: () => ({ ...reader(), tally: tally(), reasons: new Map(), aside: 0 }),
  judge: (seen, asked, memory) => {
    const kinds = isList(asked.with['kinds']) ? asked.with['kinds'] : []
    const { found, aside } = recognised(memory, seen, asked)
    memory.aside += aside.filter(kind => kinds.includes(kind)).length
    memory.tally.looked += 1
    for (const one of found) {
      if (!kinds.includes(one.kind)) continue
      because(memory.reasons, one.why)
      const fault = faultOf(one, asked)
      const what = fault === null ? null : `${one.kind} (by ${one.why}) is ${fault}`
      count(
        memory.tally,
        what === null ? null : { evidence: seen.id, at: pointerOf(one.leaf), what },
      )
    }
    return []
  },
  end: (memory, asked) => {
    const kinds = isList(asked.with['kinds']) ? asked.with['kinds'].join(', ') : ''
    const list = listOf(asked)
    if (list !== null && codesOf(asked, list) === null) {
      const because = `${asked.asking.id} has no list ${list}, in which ${kinds} is looked up.`
      return [{ outcome: 'cantTell', cause: 'harness', because }]
    }
    const none =
      memory.aside === 0 ? '' : `; the supplier says of ${memory.aside} more that they are none`
    return concluded(memory.tally, {
      things: `identifiers (${kinds}), recognised ${listed(memory.reasons)}${none},`,
      passed: 'are as their owners say',
      wanted: saysOf(asked),
      absent: `Nothing in ${memory.tally.looked} answers was recognised as ${kinds}${none}.`,
    })
  },
}

/** What was seen instead; null when the value is right. */
function faultOf({ kind, text }: Recognised, asked: Asked): string | null {
  const identifier = identifiers.get(kind)
  if (identifier === undefined) return null
  const normal = identifier.normalise?.(text) ?? text
  const right = identifier.conforms(asked.with['exact'] === true ? text : normal)
  if (!right) return identifier.personal ? 'a value that is not shown' : shown(text)
  const among = givenObject(asked.with, 'among')
  if (among === undefined) return null
  const list = listOf(asked) ?? ''
  const codes = codesOf(asked, list)
  const key = new RegExp(givenText(among, 'key') ?? '$^', 'u').exec(normal)?.[1]
  if (codes === null || key === undefined || Object.hasOwn(codes, key)) return null
  return `${shown(text)}, which is not in ${list}`
}

/** The file that values are looked up in; null when they are not. */
function listOf(asked: Asked): string | null {
  const among = givenObject(asked.with, 'among')
  return among === undefined ? null : (givenText(among, 'list') ?? '')
}

function saysOf(asked: Asked): string {
  const kinds = isList(asked.with['kinds']) ? asked.with['kinds'] : []
  const says = kinds.flatMap(kind => identifiers.get(String(kind))?.says ?? [])
  return says.map(one => one.replace(/\.$/, '')).join('; ')
}
