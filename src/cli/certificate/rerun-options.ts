import type { Command } from 'commander'
import { many } from '../choice.ts'

/** The options of a buyer who asks again. */
export interface RerunOptions {
  readonly rerunOn: string
  readonly bundle?: string
  readonly header: readonly string[]
  readonly input: readonly string[]
  readonly catalogue: readonly string[]
  readonly allowWrites?: boolean
  readonly allowNetwork: readonly string[]
  readonly out?: string
  readonly json?: boolean
}

/** The options that repeat the certified plan on a deployment of one's own. */
export function rerunOptions(command: Command): Command {
  return command
    .option(
      '--rerun-on <where>',
      'ask it all again of your own tenant: its base URL, or a target file',
    )
    .option('--bundle <bundle>', 'the bundle that was certified, or its archive')
    .option(
      '-H, --header <name={env:VAR}>',
      'send this header with every request; its value comes from the environment (repeatable)',
      many,
      [],
    )
    .option('--input <name=value>', 'an input of the workflows (repeatable)', many, [])
    .option('--catalogue <folder>', 'another folder with specs/ and suites/ (repeatable)', many, [])
    .option('--allow-writes', 'also ask what changes data: your tenant is a sandbox')
    .option(
      '--allow-network <address>',
      'allow an address or origin beside the base URL (repeatable)',
      many,
      [],
    )
    .option('-o, --out <folder>', 'where the bundle of the new run goes')
}
