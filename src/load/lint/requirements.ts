import { didYouMean } from '../../base/suggest.ts'
import type { Note } from '../../model/catalogue.ts'
import type { Loaded } from '../document.ts'
import { type Book, known, note, type Rule } from './book.ts'
import { casesOf } from './cases.ts'

/** Ids, capabilities and counts: what a spec says of itself holds together. */
export const requirements: Rule = book => {
  const { files } = book
  if (files === null) return []
  return [
    ...prefixes(book, files.requirements),
    ...conditions(book, files.requirements),
    ...absences(book, files.spec),
    ...minimum(book, files.spec),
    ...unclaimed(book),
  ]
}

/** One prefix a spec: what stands before the last hyphen of an id. */
function prefixes({ spec }: Book, loaded: Loaded): readonly Note[] {
  const prefix = prefixOf(spec.requirements[0]?.id ?? '')
  return spec.requirements.flatMap(({ id }, index) =>
    prefixOf(id) === prefix
      ? []
      : [
          note(loaded, {
            rule: 'requirement-prefix',
            message: `The id "${id}" does not begin "${prefix}-", as the ids of this spec do.`,
            pointer: `/requirements/${index}/id`,
            hint: 'Give it an id of this spec; an id is never used for another requirement.',
          }),
        ],
  )
}

function prefixOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('-')))
}

function conditions({ spec }: Book, loaded: Loaded): readonly Note[] {
  const names = spec.capabilities.map(({ name }) => name)
  return spec.requirements.flatMap(({ id, when }, index) =>
    when === null || names.includes(when)
      ? []
      : [
          note(loaded, {
            rule: 'capability-unknown',
            message: `${id} applies when "${when}", which is no capability of ${spec.id}.`,
            pointer: `/requirements/${index}/when`,
            hint: known(didYouMean(when, names), names),
          }),
        ],
  )
}

/** The case that proves a capability absent must be one that is run when it is declared so. */
function absences(book: Book, loaded: Loaded): readonly Note[] {
  const cases = casesOf(book)
  return book.spec.capabilities.flatMap(({ name, absent }, index) => {
    if (absent === null) return []
    const pointer = `/capabilities/${index}/absent`
    const found = cases.get(absent)
    if (found === undefined) {
      const message = `No suite has the case "${absent}", which is to prove "${name}" absent.`
      const hint = known(didYouMean(absent, cases.keys()), [])
      return [note(loaded, { rule: 'absence-case', message, pointer, hint })]
    }
    if (found.when === `!${name}`) return []
    const message = `The case "${absent}" is not run when "${name}" is declared absent.`
    const hint = `Give its workflow x-assay-when: "!${name}".`
    return [note(loaded, { rule: 'absence-case', message, pointer, hint })]
  })
}

function minimum({ spec }: Book, loaded: Loaded): readonly Note[] {
  const musts = spec.requirements.filter(({ level }) => level === 'MUST').length
  if (spec.minimumPassed <= musts) return []
  const message = `minimumPassed is ${spec.minimumPassed}, and the spec has ${musts} MUSTs.`
  const hint = 'No supplier could be conformant; lower it.'
  return [note(loaded, { rule: 'minimum-passed', message, pointer: '/minimumPassed', hint })]
}

/** Cases that no requirement rests on, by rows or as proof of absence. */
function unclaimed(book: Book): readonly Note[] {
  const { spec } = book
  const claimed = new Set(spec.capabilities.map(({ absent }) => absent))
  for (const { proof } of spec.requirements) {
    if (proof.kind === 'tests') for (const row of proof.rows) claimed.add(row.case)
  }
  const everywhere = operationsAsked(book)
  const overRun = lookedOver(book)
  return [...casesOf(book).values()].flatMap(({ name, helper, place, operations, about }) => {
    if (helper || claimed.has(name) || operations.some(id => everywhere(id))) return []
    if (about.some(id => overRun.has(id))) return []
    const message = `No requirement of ${spec.id} claims the case "${name}".`
    const hint = 'Add a row with this case to requirements.yaml, or remove the case.'
    return [{ rule: 'case-unclaimed', level: 'note', message, at: place(), hint }]
  })
}

/** Requirements with a check over the run: a case about one of them gives it answers to look at. */
function lookedOver({ spec, checks }: Book): ReadonlySet<string> {
  const over = spec.requirements.filter(
    ({ proof }) =>
      proof.kind === 'tests' &&
      proof.rows.some(row => row.case === null && checks.get(row.check)?.over === 'run'),
  )
  return new Set(over.map(({ id }) => id))
}

/** Is there a row over every exchange of that operation? */
function operationsAsked({ spec }: Book): (id: string | null) => boolean {
  const asked = new Set(
    spec.requirements.flatMap(({ proof }) =>
      proof.kind === 'tests'
        ? proof.rows.flatMap(row => (row.case === null ? [row.operation] : []))
        : [],
    ),
  )
  return id => id !== null && asked.has(id)
}
