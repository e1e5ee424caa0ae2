import { Argument } from 'commander'
import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { type KeysOptions, keysActions } from '../keys/actions.ts'
import { signerOptions } from '../keys/options.ts'

const examples = `
Examples:
  assay keys generate keys/root-a --role root --holder jane --passphrase env:ROOT_A
  assay keys generate keys/issuer --role certificate --holder GB-LAE-XYZ --passphrase file:issuer.pass
  assay keys describe keys/hsm --role register --holder GB-LAE-XYZ --public hsm.pem
  assay keys start assay-trust.json --holder GB-LAE-XYZ --name "The body" --root keys/root-a.json \\
    --root keys/root-b.json --root keys/root-c.json --threshold 2
  assay keys sign assay-trust.json --key keys/root-a.json --passphrase env:ROOT_A
  assay keys add assay-trust.json --key keys/issuer.json --from 2026-12-01T00:00:00Z --until 2027-12-01T00:00:00Z
  assay keys rotate assay-trust.json KID --key keys/issuer-2.json --from 2027-11-01T00:00:00Z --until 2028-11-01T00:00:00Z
  assay keys retire assay-trust.json KID --at 2027-06-01T00:00:00Z
  assay keys revoke assay-trust.json KID --at 2027-06-01T00:00:00Z --why "laptop stolen"
  assay keys list assay-trust.json

"generate" writes NAME.pem (private, encrypted) and NAME.json (public). Every change of a trust list
waits in LIST.next.json until enough root keys have signed it. docs/keys.md has the whole way.`

/** `assay keys`: keys, and the list that says whom to trust with what. */
export const keys: AddCommand = (program, io, done) => {
  const command = program
    .command('keys')
    .description('make keys; say whom to trust with what, and sign that')
    .addArgument(new Argument('<what>', 'what to do').choices([...Object.keys(keysActions)]))
    .argument('<file>', 'a name for the new key, or a trust list')
    .argument('[kid]', 'the key that is replaced, retired or revoked')
    .option('--role <role>', 'what the new key signs: one of those of docs/keys.md')
    .option('--holder <id>', 'whose key or list it is, such as GB-COH-01234567')
    .option('--name <text>', 'the holder’s name (default: the id)')
    .option('--public <pem>', 'the public half of a key that is kept elsewhere')
    .option('--root <file>', 'a root key of a new list (repeatable)', many, [])
    .option('--threshold <n>', 'so many root keys sign the list')
    .option('--key <file>', 'the key that is added, or that signs')
    .option('--from <instant>', 'from when the key is valid (default: now)')
    .option('--until <instant>', 'until when (default: a year later)')
    .option('--at <instant>', 'when it is retired or revoked (default: now)')
    .option('--why <text>', 'why it is revoked')
    .option('--json', 'with "list": as JSON')
  signerOptions(command)
    .addHelpText('after', examples)
    .action(async (what: string, file: string, kid: string | undefined, options: KeysOptions) => {
      await keysActions[what]?.({ io, file, kid, options })
      done(0)
    })
}
