import type { Option } from 'commander'
import { Fault } from '../model/fault.ts'
import type { ExitCode } from './command.ts'
import { commands } from './commands/index.ts'
import type { Io } from './io.ts'
import { lined } from './last-resort.ts'

/** Runs one command line; resolves to the exit code. It never throws and never exits the process. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  // Start-up is felt at every step of a pipeline: the version needs no parser.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.out(`${io.version}\n`)
    return 0
  }
  try {
    return await parse(argv, io)
  } catch (error) {
    return explain(error, io)
  }
}

const start = `
Start with:  assay demo
Then:        assay run --spec service-directory --url http://127.0.0.1:8080
             assay init, assay doctor, assay plan, assay run target.yaml

"assay COMMAND --help" shows examples.`

async function parse(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { Command, CommanderError } = await import('commander')
  let code: ExitCode = 0
  const program = new Command('assay')
    .description(
      'Tests a supplier against the open standards of the sector, and defends the verdict.',
    )
    .version(io.version)
    .exitOverride()
    // Else --version of "assay verify" would be that of assay.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(text.replace(/^error: /, 'assay: ')),
      getOutHelpWidth: () => io.columns ?? 100,
      getErrHelpWidth: () => io.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({ optionDescription: described })
    .showSuggestionAfterError(true)
    .showHelpAfterError('("assay --help" shows the commands)')
    .addHelpText('after', start)
  for (const load of wanted(argv)) {
    const add = await load()
    add(program, io, ended => {
      code = ended
    })
  }
  for (const command of program.commands) {
    command.exitOverride()
    command.showHelpAfterError(`("assay ${command.name()} --help" shows examples)`)
  }
  try {
    if (argv.length === 0) program.help()
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
  return code
}

/** An option's text; that a list begins empty goes without saying. */
function described({ description, defaultValue }: Option): string {
  return typeof defaultValue === 'string'
    ? `${description} (default: ${defaultValue})`
    : description
}

/** Only the command that was named is loaded; all of them when none was, or an unknown one. */
function wanted(argv: readonly string[]) {
  const named = argv.find(word => !word.startsWith('-'))
  // What completes a command line looks at all of them.
  if (named === 'completion') return Object.values(commands)
  const load = named !== undefined && Object.hasOwn(commands, named) ? commands[named] : undefined
  return load === undefined ? Object.values(commands) : [load]
}

/** A user's mistake gets one message; our own bug a stack and a request to report it. */
function explain(error: unknown, io: Io): ExitCode {
  if (error instanceof Fault && error.code !== 'internal') {
    io.err(`${describe(error, io.cwd)}\n`)
    return 2
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  io.err(
    `assay: this is a fault of assay itself, not of the supplier or of you.\n\n${lined(stack)}\n\n`,
  )
  io.err('Report it with the command line and, if you can, the bundle. Exit code 4.\n')
  return 4
}

/** `file:line:col: message` and, below it, how to mend it; files below `cwd` are named from there. */
function describe({ at, message, hint }: Fault, cwd: string): string {
  const place =
    at === undefined
      ? ''
      : `${[shown(at.file, cwd), at.line, at.line === undefined ? undefined : at.col]
          .filter(part => part !== undefined)
          .join(':')}: `
  // What a file or a server says may stand in it.
  return lined(`assay: ${place}${message}${hint === undefined ? '' : `\n       ${hint}`}`)
}

function shown(file: string, cwd: string): string {
  const below = `${cwd.replace(/[/\\]$/, '')}/`
  return file.startsWith(below) ? file.slice(below.length) : file
}
