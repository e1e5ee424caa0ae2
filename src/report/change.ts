import type { PlannedChange } from '../model/plan.ts'
import type { Words } from '../words/index.ts'

/** A heading of one or a few words, and what stands after it; plain text, not escaped. */
export type Note = readonly [lead: string, text: string]

const shown = 8

/** What a change touches and what it leaves out, as notes; `most` bounds the names in each. */
export function changeNotes(
  change: PlannedChange,
  { change: words }: Pick<Words, 'change'>,
  most = shown,
): readonly Note[] {
  const { since, to, operations, whole, untold, leftOut } = change
  const calling = operations.filter(({ cases }) => cases.length > 0)
  const nothing = calling.length === 0 && whole.length === 0 && untold.length === 0
  const opening = nothing ? words.nothing(since, to) : words.between(since, to)
  const found = (['changed', 'added', 'removed'] as const).map((how): Note => {
    const all = operations.filter(one => one.how === how)
    return [
      words.how[how],
      named(
        words,
        all.map(one => words.at(one.operation, one.at)),
        most,
      ),
    ]
  })
  const still = calling
    .filter(({ how }) => how === 'removed')
    .map(({ operation, cases }) => words.stillBy(operation, named(words, cases, most)))
  const left = words.left(
    leftOut.cases.length,
    leftOut.requirements,
    named(words, leftOut.requirements, most),
  )
  const notes: readonly Note[] = [
    ...found,
    [words.still, named(words, still, most)],
    [words.whole, named(words, whole, most)],
    [words.untold, named(words, untold, most)],
    [words.leftOut, leftOut.cases.length + leftOut.requirements.length === 0 ? '' : left],
  ]
  return [[words.lead, opening], ...notes.filter(([, text]) => text !== '')]
}

function named({ more }: Words['change'], names: readonly string[], most: number): string {
  const text = names.slice(0, most).join(', ')
  return names.length > most ? more(text, names.length - most) : text
}
