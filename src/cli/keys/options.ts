import type { Command } from 'commander'

/** Where the private half of a key is. */
export interface SignerOptions {
  readonly passphrase?: string
  readonly signer?: string
}

/** The options of every command that signs. */
export function signerOptions(command: Command): Command {
  return command
    .option('--passphrase <ref>', 'of the private key: env:NAME or file:PATH, never the text')
    .option(
      '--signer <command>',
      'a program that signs: bytes on its stdin, signature on its stdout',
    )
}
