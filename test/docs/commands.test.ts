import { Command, CommanderError } from 'commander'
import t from 'tap'
import { commands } from '../../src/cli/commands/index.ts'
import { makeIo } from '../make-io.ts'
import { documents, textOf } from './reading.ts'

/** A command line that somebody is told to type, and where. */
interface Shown {
  readonly where: string
  readonly line: string
  /** In a code block; within a sentence the arguments may be left out. */
  readonly whole: boolean
}

/** Begins as a command line of ours does; prose that begins with the word does not name a command. */
const begins = new RegExp(
  `^(?:\\$ )?(?:[A-Z_]+=\\S+ )*(?:npx |node )?(?:assay|bin/assay\\.js) (?=(?:${Object.keys(commands).join('|')})\\b|--)`,
)

/** Lines of code blocks, those that end in a backslash joined, and code that stands in a line. */
function shownIn(file: string): readonly Shown[] {
  const text = textOf(file)
  const blocks = [...text.matchAll(/^```[a-z]*\n(.*?)^```$/gms)].map(([, block = '']) => block)
  const lines = blocks.flatMap(block => block.replace(/ *\\\n */g, ' ').split('\n'))
  const inline = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
  const all = [
    ...lines.map(line => ({ where: file, line: line.trim().replace(/^- run: /, ''), whole: true })),
    ...inline.map(line => ({ where: file, line: line.trim(), whole: false })),
  ]
  return all.filter(({ line }) => begins.test(line))
}

/** The words of a command line, as a shell would have them; what explains it or follows it left out. */
function wordsOf(line: string): readonly string[] {
  const [command = ''] = line.replace(begins, '').split(/ {2,}| #| [|>]|&&|;/)
  return [...command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(/["']/g, ''),
  )
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
async function refusal(line: string): Promise<string | null> {
  try {
    await assay.parseAsync([...wordsOf(line)], { from: 'user' })
    return null
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? null : error.message
  }
}

const shown = documents().flatMap(shownIn)

t.test('every command line in the documents is one that assay takes', async t => {
  t.ok(shown.length > 60)
  for (const { where, line, whole } of shown) {
    const why = await refusal(line)
    const named = !whole && /missing/.test(why ?? '')
    t.equal(named ? null : why, null, `${where}: ${line}`)
  }
})

t.test('every command is shown in some document', async t => {
  const used = new Set(shown.map(({ line }) => wordsOf(line)[0]))
  for (const name of Object.keys(commands)) t.ok(used.has(name), name)
})

t.test('a command line that assay does not take is found', async t => {
  t.match(await refusal('assay run --sepc service-directory'), /unknown option '--sepc'/)
  t.match(await refusal('assay judge'), /missing required argument/)
  t.match(await refusal('assay list specs --port 1'), /unknown option/)
})

t.test('every example of --help is one that assay takes', async t => {
  for (const { name, examples } of examplesOfHelp()) {
    t.ok(examples.length > 0, `${name} has examples`)
    for (const line of examples) t.equal(await refusal(line), null, `${name} --help: ${line}`)
  }
})

function examplesOfHelp() {
  return assay.commands.map(command => {
    let help = ''
    command.configureOutput({ writeOut: text => (help += text) })
    command.outputHelp()
    const lines = help.slice(help.indexOf('Examples:')).split('\n')
    const examples = lines.map(line => line.trim()).filter(line => begins.test(line))
    return { name: command.name(), examples }
  })
}
