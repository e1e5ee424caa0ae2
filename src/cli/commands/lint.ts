import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { checks, kindOf, lintCatalogue, lintFile, lintSarif, ruleFacts } from '../../assay.ts'
import type { Note } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import { usage } from '../choice.ts'
import type { AddCommand, ExitCode } from '../command.ts'
import type { Io } from '../io.ts'

const examples = `
Examples:
  assay lint                          assay's own specs, suites and profiles
  assay lint ./catalogue              a folder with specs/ and suites/ of your own
  assay lint target.yaml              a target file
  assay lint known.json               a baseline: does each entry say why it is accepted?
  assay lint checkout.arazzo.yaml     an Arazzo document, with the API documents it names
  assay lint openapi.yaml             an OpenAPI 3 document
  assay lint -f sarif > lint.sarif    for code scanning
  assay lint --strength               how many faults the suites catch, from strength.json
  assay lint --strength --write transport   try the faults that concern one spec again

Each rule is explained by assay explain RULE, and listed in docs/lint.md.

Exit codes: 0 no error (notes do not count), 1 an error was found, or strength.json is stale,
2 a file could not be read at all.
`

interface Options {
  readonly format?: string
  readonly json?: boolean
  readonly strength?: boolean
  readonly write?: boolean
}

/** `assay lint`: what is wrong with specs, suites, profiles and target files, and where. */
export const lint: AddCommand = (program, io, done) => {
  program
    .command('lint')
    .description('look for mistakes in specs, suites, profiles, target files and API documents')
    .argument('[path...]', 'files and catalogue folders (default: what assay comes with)')
    .option('-f, --format <id>', 'text, json or sarif (default: text)')
    .option('--json', 'print the notes as JSON (as -f json)')
    .option('--strength', 'show how many faults of the reference suppliers the suites catch')
    .option(
      '--write',
      'with --strength: run every fault (or of the specs named), write strength.json',
    )
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], options: Options) => {
      if (options.strength === true) {
        const { strength } = await import('../strength.ts')
        done(await strength(io, options.write === true, paths))
        return
      }
      if (options.write === true) {
        throw new Fault('usage', '--write goes with --strength.', {
          hint: 'assay lint --strength --write',
        })
      }
      const format = formatOf(options)
      const notes: Note[] = []
      for (const path of paths.length === 0 ? [io.root] : paths) {
        notes.push(...(await ofPath(io, resolve(io.cwd, path))))
      }
      done(tell(io, notes, format))
    })
}

async function ofPath(io: Io, path: string): Promise<readonly Note[]> {
  if (!existsSync(path)) {
    throw new Fault('file-missing', 'There is nothing here.', { at: { file: shown(io, path) } })
  }
  if (statSync(path).isDirectory()) return ofCatalogue(io, path)
  const kind = await kindOf(path)
  if (kind === null) {
    throw new Fault('schema', 'This is no file that assay reads.', {
      at: { file: shown(io, path) },
      hint: 'Its first member must be assay, arazzo or openapi.',
    })
  }
  const alone = kind === 'openapi' || kind === 'target' || kind === 'baseline'
  const root = alone ? null : rootAbove(path)
  if (root !== null) {
    return (await ofCatalogue(io, root)).filter(({ at }) => resolve(io.cwd, at.file) === path)
  }
  if (kind !== 'catalogue') return lintFile(path, kind, { roots: [io.root], checks })
  throw new Fault('schema', 'This file belongs into a catalogue, and stands in none.', {
    at: { file: shown(io, path) },
    hint: 'It stands in specs/NAME/VERSION, suites/NAME/VERSION or specs/profiles.',
  })
}

/** Notes about one root; assay's own stands beside it, for what it refers to. */
function ofCatalogue(io: Io, root: string): Promise<readonly Note[]> {
  const own = resolve(io.root)
  return lintCatalogue(root, resolve(root) === own ? [] : [own], checks)
}

/** The catalogue that a file stands in: the nearest folder above with specs/ or suites/. */
function rootAbove(path: string): string | null {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const inside = relative(folder, path)
    if (/^(?:specs|suites)[/\\]/.test(inside) && existsSync(join(folder, inside))) return folder
    if (folder === dirname(folder)) return null
  }
}

const formats = ['text', 'json', 'sarif'] as const
type Format = (typeof formats)[number]

function formatOf({ format, json }: Options): Format {
  if (json === true && format !== undefined && format !== 'json') {
    throw usage(`--json is the format "json", and -f says "${format}".`)
  }
  const wanted = json === true ? 'json' : (format ?? 'text')
  const found = formats.find(one => one === wanted)
  if (found !== undefined) return found
  throw new Fault('unknown-name', `Lint has no format "${wanted}".`, {
    hint: `Formats of lint: ${formats.join(', ')}.`,
  })
}

function tell(io: Io, notes: readonly Note[], format: Format): ExitCode {
  const errors = notes.filter(({ level }) => level === 'error').length
  const placed = notes.map(one => ({ ...one, at: { ...one.at, file: shown(io, one.at.file) } }))
  if (format === 'json') io.out(`${JSON.stringify(placed, null, 2)}\n`)
  else if (format === 'sarif') {
    io.out(lintSarif({ notes: placed, version: io.version, rule: ruleFacts }))
  } else for (const one of placed) io.out(line(one))
  const others = notes.length - errors
  io.err(`${count(errors, 'error')}, ${count(others, 'note')}.\n`)
  return errors > 0 ? 1 : 0
}

function line({ level, rule, message, at, hint }: Note): string {
  const place = [at.file, at.line, at.col].filter(part => part !== undefined).join(':')
  return `${place}: ${level} ${rule}: ${message}\n${hint === undefined ? '' : `       ${hint}\n`}`
}

function count(number: number, what: string): string {
  return `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`
}

function shown(io: Io, file: string): string {
  const path = relative(io.cwd, file)
  return path === '' || path.startsWith('..') ? file : path
}
