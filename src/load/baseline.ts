import type { BaselineEntry } from '../model/baseline.ts'
import { Fault } from '../model/fault.ts'
import { loadChecked } from './schema-check.ts'

/** What stands where a person has yet to write why an entry is accepted. */
export const noReasonYet = 'TODO: why is this accepted for now?'

/** A baseline as it stands. Throws Fault `file-missing`, `syntax`, `schema` with its place. */
async function loadBaseline(file: string): Promise<readonly BaselineEntry[]> {
  const { loaded, value } = await loadChecked(file, 'baseline')
  const seen = new Set<string>()
  return value.entries.map((one, index) => {
    const { requirement, check = null, outcome, reason, expires = null } = one
    const key = [requirement, check, outcome].join('\n')
    if (seen.has(key)) {
      const at = loaded.place(`/entries/${index}`)
      const says = `The baseline accepts "${requirement}" twice as ${outcome}.`
      throw new Fault('schema', says, { at, hint: 'Keep one of the two entries.' })
    }
    seen.add(key)
    if (expires !== null && !isDay(expires)) {
      throw new Fault('schema', `"${expires}" is no day.`, {
        at: loaded.place(`/entries/${index}/expires`),
        hint: 'Write the last day on which the entry holds, such as 2026-12-31.',
      })
    }
    const at = loaded.place(`/entries/${index}/requirement`, 'key')
    return { requirement, check, outcome, reason, expires, at }
  })
}

/** The entries of a baseline; a finished one has a reason for each. Throws as its two parts do. */
export async function readBaseline(
  file: string,
  how: 'finished' | 'draft',
): Promise<readonly BaselineEntry[]> {
  const entries = await loadBaseline(file)
  if (how === 'finished') mustBeReasoned(entries)
  return entries
}

/** Throws Fault `schema` at the first entry whose reason nobody has written yet. */
function mustBeReasoned(entries: readonly BaselineEntry[]): void {
  const bare = entries.filter(({ reason }) => /^\s*(todo\b|$)/iu.test(reason))
  const [first] = bare
  if (first === undefined) return
  const names = [...new Set(bare.map(({ requirement }) => requirement))]
  const shown = names.slice(0, 5).join(', ')
  const more = names.length > 5 ? ` and ${names.length - 5} more` : ''
  throw new Fault('schema', `The baseline does not say yet why it accepts ${shown}${more}.`, {
    at: first.at,
    hint: 'Write the reason of each entry, and a day under "expires" when it is to end.',
  })
}

/** A day of the calendar, as ISO 8601 writes it. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}
