import { resolve } from 'node:path'
import { suppliers } from '../../../fixtures/suppliers/index.ts'
import { checks, loadCatalogue, reporters, type Words } from '../../assay.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import type { JsonObject } from '../../model/words.ts'
import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { table } from '../table.ts'
import { wordsOf } from '../words.ts'

const examples = `
Examples:
  assay list                   specs, profiles, categories and formats
  assay list requirements      with level, and how each is settled
  assay list faults            mistakes the reference suppliers can make (assay sandbox --fault)
  assay list checks --json     for programs: an array of objects
  assay list --json            every list, by name`

type Rows = readonly JsonObject[]

const lists: { readonly [what: string]: (catalogue: Catalogue, words: Words) => Rows } = {
  specs: ({ specs }) =>
    specs.map(({ id, requirements, title }) => ({ id, requirements: requirements.length, title })),
  profiles: ({ profiles }) => profiles.map(({ id, status, title }) => ({ id, status, title })),
  categories: ({ categories }) =>
    categories.map(({ id, profiles, title }) => ({ id, profiles, title })),
  requirements: ({ specs }) =>
    specs.flatMap(spec =>
      spec.requirements.map(({ id, level, proof, when, says }) => {
        return { id, spec: spec.id, level, settled: proof.kind, when, says }
      }),
    ),
  checks: () =>
    [...checks.values()].map(({ id, over, implicit, says }) => ({ id, over, implicit, says })),
  faults: () =>
    Object.values(suppliers).flatMap(({ spec, faults }) =>
      faults.map(({ name, breaks, says }) => {
        return { name, spec, breaks: [...new Set(breaks.map(one => one.requirement))], says }
      }),
    ),
  formats: (_catalogue, { formats }) =>
    [...reporters.values()].map(({ id, file }) => ({ id, file, says: formats[id] })),
}

/** What can be listed. */
export const listNames: readonly string[] = Object.keys(lists)

/** Too long to be shown unasked. */
const long = ['requirements', 'checks', 'faults']

interface Options {
  readonly catalogue: readonly string[]
  readonly json?: boolean
}

/** `assay list`: what there is. */
export const list: AddCommand = (program, io, done) => {
  program
    .command('list')
    .description('list specs, profiles, categories, requirements, checks, faults or formats')
    .argument('[what]', Object.keys(lists).join(', '))
    .option('--catalogue <folder>', 'another folder with specs/ and suites/ (repeatable)', many, [])
    .option('--json', 'as JSON')
    .addHelpText('after', examples)
    .action(async (what: string | undefined, { catalogue, json }: Options) => {
      const make = what === undefined ? null : listOf(what)
      const words = wordsOf(io)
      const roots = [io.root, ...catalogue.map(folder => resolve(io.cwd, folder))]
      const found = await loadCatalogue(roots)
      if (make !== null)
        io.out(json === true ? line(make(found, words)) : shown(make(found, words)))
      else if (json === true) {
        const all = Object.entries(lists).map(([name, rows]) => [name, rows(found, words)])
        io.out(line(Object.fromEntries(all)))
      } else io.out(overview(found, words))
      done(0)
    })
}

function listOf(what: string) {
  const make = Object.hasOwn(lists, what) ? lists[what] : undefined
  if (make !== undefined) return make
  const near = didYouMean(what, Object.keys(lists)).trim()
  throw new Fault('unknown-name', `There is no list of "${what}".`, {
    hint: near === '' ? `Lists: ${Object.keys(lists).join(', ')}.` : near,
  })
}

function overview(catalogue: Catalogue, words: Words): string {
  const parts = Object.entries(lists)
    .filter(([name]) => !long.includes(name))
    .map(([name, rows]) => `${name}\n${shown(rows(catalogue, words), '  ')}`)
  const counts = long.map(name => `  ${name} (${lists[name]?.(catalogue, words).length ?? 0})\n`)
  return `${parts.join('\n')}\nmore: assay list …\n${counts.join('')}`
}

function shown(rows: Rows, indent = ''): string {
  return table(rows.map(row => Object.entries(row).map(cell)))
    .split('\n')
    .map(text => (text === '' ? '' : `${indent}${text}`))
    .join('\n')
}

/** A cell for people: yes and no, a list, and a dash for nothing, in words. */
function cell([name, value]: readonly [string, JsonObject[string]]): string {
  if (Array.isArray(value)) return value.join(', ') || '-'
  if (typeof value === 'boolean') return value ? name : '-'
  if (typeof value === 'number') return `${value} ${name}`
  return value === null ? '-' : String(value)
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`
