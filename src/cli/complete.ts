import type { Command, Option } from 'commander'
import { suppliers } from '../../fixtures/suppliers/index.ts'
import { loadCatalogue, reporters } from '../assay.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { listNames } from './commands/list.ts'
import { explainable } from './explanation.ts'

type Ids = (catalogue: Catalogue) => readonly string[]

const ids = <T extends { readonly id: string }>(all: readonly T[]): readonly string[] =>
  all.map(({ id }) => id)

/** What the value of an option can be, where it is none of the user's own. */
export const optionValues: { readonly [option: string]: Ids } = {
  '--spec': ({ specs }) => specs.flatMap(({ name, id }) => [name, id]),
  '--profile': ({ profiles }) => ids(profiles),
  '--category': ({ categories }) => ids(categories),
  '--requirement': ({ specs }) => specs.flatMap(({ requirements }) => ids(requirements)),
  '--case': ({ suites }) =>
    suites.flatMap(({ documents, probes }) => [
      ...documents.flatMap(({ arazzo }) => arazzo.workflows.map(one => one.workflowId)),
      ...ids(probes),
    ]),
  '--format': () => [...reporters.keys()],
  '--fault': () => Object.values(suppliers).flatMap(({ faults }) => faults.map(({ name }) => name)),
}

/** What an argument of a command can be. */
export const argumentValues: { readonly [argument: string]: Ids } = {
  'explain id': explainable,
  'list what': () => listNames,
  'sandbox spec': () => Object.keys(suppliers),
}

/**
 * What can stand where the last of `words` is, by commander's own tree of commands, which cannot
 * go stale. Nothing where a path or a word of the user's own belongs: shells then offer files.
 */
export async function candidates(
  program: Command,
  words: readonly string[],
  roots: readonly string[],
): Promise<readonly string[]> {
  const begun = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  const found = await wanted(program, { before, begun, roots })
  return [...new Set(found)].filter(one => one.startsWith(begun)).sort()
}

interface Where {
  readonly before: readonly string[]
  readonly begun: string
  readonly roots: readonly string[]
}

async function wanted(program: Command, { before, begun, roots }: Where) {
  const command = program.commands.find(one => one.name() === before[0])
  if (command === undefined) {
    if (before.length > 0) return []
    return begun.startsWith('-') ? flags(program) : names(program)
  }
  const last = optionOf(command, before.at(-1))
  const values =
    last !== undefined && takesValue(last)
      ? (last.argChoices ?? optionValues[last.long ?? ''])
      : begun.startsWith('-')
        ? flags(command)
        : valuesOf(command, positionals(command, before.slice(1)))
  if (values === undefined) return []
  return typeof values === 'function' ? values(await loadCatalogue(roots)) : values
}

const names = (program: Command): readonly string[] => [
  ...program.commands.map(one => one.name()),
  'help',
]

/** Every option, as the help shows it. */
function flags(command: Command): readonly string[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long, short }) => [long, short].filter(one => one !== undefined && one !== null))
}

function optionOf(command: Command, word: string | undefined): Option | undefined {
  if (word === undefined) return undefined
  return command.options.find(({ long, short }) => word === long || word === short)
}

const takesValue = (option: Option): boolean => option.required || option.optional

/** How many arguments stand before: options and their values are none. */
function positionals(command: Command, words: readonly string[]): number {
  return words.filter((word, at) => {
    if (word.startsWith('-')) return false
    const option = optionOf(command, words[at - 1])
    return option === undefined || !takesValue(option)
  }).length
}

function valuesOf(command: Command, index: number): readonly string[] | Ids | undefined {
  const all = command.registeredArguments
  const argument = all[index] ?? (all.at(-1)?.variadic === true ? all.at(-1) : undefined)
  if (argument === undefined) return undefined
  return argument.argChoices ?? argumentValues[`${command.name()} ${argument.name()}`]
}
