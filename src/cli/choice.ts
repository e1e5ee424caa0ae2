import { resolve } from 'node:path'
import type { Command } from 'commander'
import { duration } from '../base/duration.ts'
import { Fault } from '../model/fault.ts'
import type { Wish } from '../model/wish.ts'
import type { Io } from './io.ts'
import { type SignerOptions, signerOptions } from './keys/options.ts'

/** The options of `assay run`, as commander hands them over. */
export interface RunOptions extends SignerOptions {
  readonly spec: readonly string[]
  readonly profile?: string
  readonly category?: string
  readonly case: readonly string[]
  readonly requirement: readonly string[]
  readonly changedSince?: string
  readonly changedTo?: string
  readonly suite?: string
  readonly url: readonly string[]
  readonly input: readonly string[]
  readonly header: readonly string[]
  readonly catalogue: readonly string[]
  readonly declare: readonly string[]
  readonly out?: string
  readonly format: readonly string[]
  readonly seed?: string
  readonly concurrency?: string
  readonly rate?: string
  readonly timeout?: string
  readonly baseline?: string
  readonly writeBaseline?: string
  readonly resume?: string
  readonly reproduce?: string
  readonly sign?: string
  readonly ticket?: string
  readonly trust?: string
  readonly allowWrites?: boolean
  readonly allowNetwork: readonly string[]
  readonly quiet?: boolean
  readonly json?: boolean
  readonly color: boolean
}

/** What is chosen when nothing is said. */
export const nothingChosen = {
  spec: [],
  case: [],
  requirement: [],
  url: [],
  input: [],
  header: [],
  catalogue: [],
  declare: [],
  allowNetwork: [],
} as const

/** Gathers a repeatable option. */
export const many = (value: string, before: readonly string[]): readonly string[] => [
  ...before,
  value,
]

/** Adds the options of a run to a command: what to test, how, and where the bundle goes. */
export function runOptions(command: Command): Command {
  return signerOptions(
    gateOptions(outputOptions(choiceOptions(command)))
      .option('--resume <bundle>', 'go on with an interrupted run')
      .option(
        '--reproduce <bundle>',
        'ask the very plan of this bundle again, and compare; nothing marks the requests',
      )
      .option(
        '--changed-since <openapi>',
        'test only what differs since this OpenAPI document; the outcome is never "conformant"',
      )
      .option(
        '--changed-to <openapi>',
        'the document as it is now (default: the one that the standard or suite uses)',
      )
      .option('--ticket <file>', 'the ticket of the body that this run answers')
      .option('--trust <file>', 'the trust list of the body, to verify the ticket with')
      .option('--sign <key>', 'sign the bundle with this key, of the role supplier or runner'),
  )
}

/** The options that say what is known, and so no news to a pipeline. */
export function gateOptions(command: Command): Command {
  return command
    .option(
      '--baseline <file>',
      'known failures: only what is new fails, and what is stale or expired',
    )
    .option(
      '--write-baseline <file>',
      'write the failures as a baseline; what stands in it keeps its reason',
    )
}

/** The options that say what to test, and how it is reached. */
export function choiceOptions(command: Command): Command {
  return command
    .option('--spec <id>', 'test this spec only, name or name@version (repeatable)', many, [])
    .option('--profile <id>', 'test what this accreditation profile asks for')
    .option('--category <id>', 'test what this lot of the framework asks for')
    .option('--case <id>', 'run this case only (repeatable)', many, [])
    .option('--requirement <id>', 'test this requirement only (repeatable)', many, [])
    .option('--suite <file>', 'an Arazzo document of your own')
    .option(
      '--url <url>',
      'base URL; with --suite SOURCE=URL, in place of the API document’s servers (repeatable)',
      many,
      [],
    )
    .option('--input <name=value>', 'an input of the workflows (repeatable)', many, [])
    .option(
      '-H, --header <name={env:VAR}>',
      'send this header with every request; its value comes from the environment (repeatable)',
      many,
      [],
    )
    .option('--catalogue <folder>', 'another folder with specs/ and suites/ (repeatable)', many, [])
    .option('--declare <name[=false]>', 'declare a capability (repeatable)', many, [])
    .option('--concurrency <n>', 'cases at a time (default: 4)')
    .option('--rate <n/s>', 'at most so many requests a second')
    .option('--timeout <duration>', 'for one exchange, such as 10s (default: 30s)')
    .option(
      '--allow-writes',
      'send requests that change data; without a target file this declares a sandbox',
    )
    .option(
      '--allow-network <address>',
      'allow an address or origin beside the base URL (repeatable)',
      many,
      [],
    )
}

/** The options that say what becomes of a run. */
export function outputOptions(command: Command): Command {
  return command
    .option('-o, --out <folder>', 'where the bundle goes (default: reports/<target>-<time>)')
    .option('-f, --format <id>', 'a report format (repeatable; default: json and html)', many, [])
    .option('--seed <text>', 'seed of fresh values (default: random, printed)')
    .option('--quiet', 'no progress and no summary; the exit code tells')
    .option('--json', 'print report.json to standard output')
    .option('--no-color', 'no colours (NO_COLOR does the same)')
}

/** What the command line wishes for. Throws Fault `usage` where options contradict each other. */
export function wishOf(io: Io, target: string | undefined, options: RunOptions): Wish {
  const roots = [io.root, ...options.catalogue.map(folder => resolve(io.cwd, folder))]
  return {
    roots,
    of: subject(io, target, options),
    profile: options.profile ?? null,
    category: options.category ?? null,
    specs: options.spec,
    selection: { cases: options.case, requirements: options.requirement },
    change: changeOf(io, options),
    inputs: Object.fromEntries(options.input.map(text => pair('--input', text))),
    declared: Object.fromEntries(options.declare.map(declaration)),
    headers: options.header.map(text => quickHeader(text)),
    writes: options.allowWrites === true,
    network: networkOf(options),
    tool: { name: 'assay', version: io.version },
  }
}

/** How the supplier is reached, as far as the command line says so. Throws Fault `usage`. */
export function networkOf(options: RunOptions): Wish['network'] {
  return {
    ...(options.concurrency === undefined
      ? {}
      : { concurrency: count('--concurrency', options.concurrency) }),
    ...(options.rate === undefined ? {} : { rate: rate(options.rate) }),
    ...(options.timeout === undefined ? {} : { timeout: duration(options.timeout) }),
    allow: options.allowNetwork,
  }
}

function changeOf(
  io: Io,
  { changedSince, changedTo }: RunOptions,
): NonNullable<Wish['change']> | null {
  if (changedSince !== undefined) {
    const to = changedTo === undefined ? null : resolve(io.cwd, changedTo)
    return { since: resolve(io.cwd, changedSince), to }
  }
  if (changedTo === undefined) return null
  throw usage('--changed-to goes with --changed-since, which names the document before.')
}

function subject(io: Io, target: string | undefined, options: RunOptions): Wish['of'] {
  if (options.suite !== undefined) return adHoc(io, options.suite, target, options)
  const picked = [options.profile, options.category].filter(one => one !== undefined)
  if (picked.length + (options.spec.length > 0 ? 1 : 0) > 1) {
    throw usage('Give one of --spec, --profile and --category.')
  }
  if (target !== undefined) {
    if (options.url.length > 0) throw usage('A target file already says the URL; leave out --url.')
    return { kind: 'file', file: resolve(io.cwd, target), shown: target }
  }
  const [url, ...more] = options.url
  if (url === undefined) {
    throw usage(
      'Nothing to test: give a target file, or --spec and --url.',
      'For example: assay run --spec service-directory --url http://127.0.0.1:8080',
    )
  }
  if (more.length > 0) throw usage('Give one --url; several are for --suite.')
  if (options.spec.length === 0 && picked.length === 0) {
    throw usage(
      'Say what to test: --spec, --profile or --category.',
      '"assay list specs" shows what there is.',
    )
  }
  return { kind: 'quick', url }
}

function adHoc(
  io: Io,
  file: string,
  target: string | undefined,
  { url, spec, profile, category, declare }: RunOptions,
): Wish['of'] {
  if (target !== undefined) {
    throw usage('--suite goes without a target file: --url SOURCE=URL says where each source is.')
  }
  const other = [
    spec.length > 0 ? '--spec' : '',
    profile === undefined ? '' : '--profile',
    category === undefined ? '' : '--category',
    declare.length > 0 ? '--declare' : '',
  ].find(name => name !== '')
  if (other !== undefined) throw usage(`--suite is tested on its own; leave out ${other}.`)
  const urls = Object.fromEntries(url.map(text => pair('--url', text)))
  return { kind: 'ad-hoc', file: resolve(io.cwd, file), urls }
}

function declaration(text: string): readonly [string, boolean] {
  const [name = '', value = 'true'] = text.split('=', 2)
  if (value !== 'true' && value !== 'false')
    throw usage(`--declare "${text}" is neither true nor false.`)
  return [name, value === 'true']
}

function pair(option: string, text: string): readonly [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw usage(`${option} wants NAME=VALUE; "${text}" has no name or no "=".`)
  return [text.slice(0, at), text.slice(at + 1)]
}

function quickHeader(text: string): { readonly name: string; readonly variable: string } {
  const found = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)=\{env:([A-Za-z_][A-Za-z0-9_]*)\}$/.exec(text)
  const [, name, variable] = found ?? []
  if (name !== undefined && variable !== undefined) return { name, variable }
  // The text is not repeated: it may hold a secret.
  throw usage(
    '--header wants NAME={env:VARIABLE}.',
    'A value on the command line would be seen by others and kept in the shell history.',
  )
}

function count(option: string, text: string): number {
  const n = Number(text)
  if (Number.isInteger(n) && n >= 1 && n <= 256) return n
  throw usage(`${option} wants a whole number from 1 to 256; it says "${text}".`)
}

const perSecond = { s: 1, m: 60, h: 3600 }

function rate(text: string): number {
  const [, amount, unit] = /^([1-9][0-9]{0,5})\/([smh])$/.exec(text) ?? []
  if (unit === 's' || unit === 'm' || unit === 'h') return Number(amount) / perSecond[unit]
  throw usage(`--rate wants a whole number a second, such as 5/s; it says "${text}".`)
}

/** A contradiction or gap in the command line. */
export function usage(message: string, hint?: string): Fault {
  return new Fault('usage', message, { hint })
}
