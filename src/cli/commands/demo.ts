import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { supplierOf } from '../../../fixtures/suppliers/index.ts'
import { serve } from '../../../fixtures/suppliers/serve.ts'
import type { Report } from '../../model/judgement.ts'
import { type RunOptions, runOptions, wishOf } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { conduct } from '../conduct.ts'
import type { Io } from '../io.ts'

const examples = `
Examples:
  assay demo                        test the built-in reference supplier and show a report
  assay demo -f junit -f html       with these report formats

It starts a made-up council's service directory on loopback, tests it as "assay run" would test
yours, and compares the rulings with what they must be. Exit code 0 when they are, else 4.
`

const spec = 'service-directory'

/** `assay demo`: assay tests itself on the reference supplier, in front of the user. */
export const demo: AddCommand = (program, io, done) => {
  const command = program.command('demo').description('test the built-in reference supplier')
  runOptions(command)
    .addHelpText('after', examples)
    .action(async (options: RunOptions) => {
      const supplier = supplierOf(spec)
      const serving = await serve(supplier, { now: io.now })
      io.err(`Reference supplier for ${supplier.spec} at ${serving.url}\n`)
      try {
        const declare = supplier.capabilities.map(name => `${name}=true`)
        const asked = { ...options, spec: [spec], url: [serving.url], declare }
        const { report } = await conduct(io, wishOf(io, undefined, asked), asked)
        done(agrees(io, report) ? 0 : 4)
      } finally {
        await serving.close()
      }
    })
}

/** Compares the rulings with those the reference supplier must get. */
function agrees(io: Io, report: Report): boolean {
  const file = resolve(io.root, `specs/${spec}/3.0/expected.json`)
  const expected: { readonly rulings: { readonly [requirement: string]: string } } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  const wrong = report.rulings.filter(
    ruling => expected.rulings[ruling.requirement] !== ruling.outcome,
  )
  for (const ruling of wrong) {
    io.err(
      `Self-test: ${ruling.requirement} is ${ruling.outcome}; it must be ${expected.rulings[ruling.requirement] ?? 'absent'}.\n`,
    )
  }
  const same = wrong.length === 0 && Object.keys(expected.rulings).length === report.rulings.length
  io.err(
    same
      ? '\nSelf-test: every ruling is as it must be.\n'
      : '\nSelf-test: assay does not judge its own reference supplier rightly.\n',
  )
  return same
}
