import type { Command } from 'commander'
import { type RunOptions, runOptions, wishOf } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { conduct } from '../conduct.ts'

const examples = `
Examples:
  assay run target.yaml                                   what the target file describes
  assay run --spec service-directory --url http://127.0.0.1:8080
  assay run target.yaml --profile directory@1             what a certificate asks for
  assay run target.yaml --requirement ORUK-10             one requirement (never "conformant")
  assay run --spec payments --url https://pay.example/v1 -H Authorization={env:PAY_TOKEN}
  assay run --suite smoke.arazzo.yaml --url api=http://127.0.0.1:8080 --input id=42
  assay run target.yaml --sign keys/supplier.json --passphrase env:SUPPLIER
  assay run --reproduce BUNDLE --seed HELD-OUT            the same plan again: 0 the same, 1 not
  assay run target.yaml --baseline known.json             fail only on what is new, or stale
  assay run target.yaml --changed-since old.yaml          only what differs (never "conformant")

Exit codes: 0 gate open, 1 not conformant, 2 usage or input, 3 incomplete, 4 assay's own fault,
130/143 interrupted (evidence kept: go on with --resume BUNDLE).`

/** `assay run`: plan, execute, judge, report. */
export const run: AddCommand = (program, io, done) => {
  const command: Command = program
    .command('run')
    .description('test a supplier and report what was found')
    .argument('[target]', 'a target file (see: assay init)')
  runOptions(command)
    .addHelpText('after', examples)
    .action(async (target: string | undefined, options: RunOptions) => {
      if (options.reproduce !== undefined) {
        const { reproduce } = await import('../reproduce/reproduce.ts')
        done(await reproduce(io, { bundle: options.reproduce, target, options }))
        return
      }
      const wish = wishOf(io, target, options)
      const { code } = await conduct(io, wish, options)
      done(code)
    })
}
