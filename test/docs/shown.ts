import { Command, CommanderError } from 'commander'
import { commands } from '../../src/cli/commands/index.ts'
import { makeIo } from '../make-io.ts'
import { documents, textOf } from './reading.ts'

/** A command line that somebody is told to type, and where. */
export interface Shown {
  readonly where: string
  readonly line: string
  /** In a code block; within a sentence the arguments may be left out. */
  readonly whole: boolean
}

/** Begins as a command line of ours does; prose that begins with the word does not name a command. */
export const begins = new RegExp(
  `^(?:\\$ )?(?:[A-Z_]+=\\S+ )*(?:npx |node )?(?:assay|bin/assay\\.js) (?=(?:${Object.keys(commands).join('|')})\\b|--)`,
)

/** A code block of a document. */
export interface Block {
  readonly where: string
  readonly language: string
  /** Those that end in a backslash are joined. */
  readonly lines: readonly string[]
}

const linesOf = (text: string): readonly string[] => text.replace(/ *\\\n */g, ' ').split('\n')

export function blocksIn(file: string): readonly Block[] {
  return [...textOf(file).matchAll(/^```([a-z]*)\n(.*?)^```$/gms)].map(
    ([, language = '', block = '']) => ({ where: file, language, lines: linesOf(block) }),
  )
}

/** Lines of code blocks, those that end in a backslash joined, and code that stands in a line. */
function shownIn(file: string): readonly Shown[] {
  const lines = blocksIn(file).flatMap(block => block.lines)
  const inline = [...textOf(file).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
  const all = [
    ...lines.map(line => ({ where: file, line: line.trim().replace(/^- run: /, ''), whole: true })),
    ...inline.map(line => ({ where: file, line: line.trim(), whole: false })),
  ]
  return all.filter(({ line }) => begins.test(line))
}

export const shown: readonly Shown[] = documents().flatMap(shownIn)

/** A command line of ours without what explains it or follows it: `assay run target.yaml`. */
export function commandOf(line: string): string {
  const [command = ''] = line.replace(begins, '').split(/ {2,}| #| [|>]|&&|;/)
  return `assay ${command.trim()}`
}

/** The words after `assay`, as a shell would have them. */
export function wordsOf(line: string): readonly string[] {
  return [...commandOf(line).matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)]
    .map(([word]) => word.replace(/["']/g, ''))
    .slice(1)
}

const io = makeIo()
const assay = await program()

/** Our commands as they are, but that they do nothing. */
async function program(): Promise<Command> {
  const all = new Command('assay').exitOverride().enablePositionalOptions().version(io.version)
  for (const load of Object.values(commands)) (await load())(all, io, () => undefined)
  for (const command of all.commands) {
    command.exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined })
    command.action(() => undefined)
  }
  return all.configureOutput({ writeErr: () => undefined, writeOut: () => undefined })
}

/** Why commander does not take a command line; null when it does. */
export async function refusal(line: string): Promise<string | null> {
  try {
    await assay.parseAsync([...wordsOf(line)], { from: 'user' })
    return null
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? null : error.message
  }
}

/** The examples that each command shows. */
export const examplesOfHelp = assay.commands.map(command => {
  let help = ''
  command.configureOutput({ writeOut: text => (help += text) })
  command.outputHelp()
  const lines = linesOf(help.slice(help.indexOf('Examples:')))
  const examples = lines.map(line => line.trim()).filter(line => begins.test(line))
  return { name: command.name(), examples }
})
