import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { supplierOf } from '../../../fixtures/suppliers/index.ts'
import { serve } from '../../../fixtures/suppliers/serve.ts'
import type { Report } from '../../model/judgement.ts'
import { nothingChosen, outputOptions, type RunOptions, wishOf } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { conduct } from '../conduct.ts'
import type { Io } from '../io.ts'

const examples = `
Examples:
  assay demo                        test the built-in reference supplier and show a report
  assay demo -f junit -f html       with these report formats

It starts a made-up council's service directory on loopback, tests it as "assay run" would test
yours, and compares the rulings with what they must be. Exit code 0 when they are, else 4.`

const spec = 'service-directory'

/** `assay demo`: assay tests itself on the reference supplier, in front of the user. */
export const demo: AddCommand = (program, io, done) => {
  const command = program.command('demo').description('test the built-in reference supplier')
  outputOptions(command)
    .addHelpText('after', examples)
    .action(async (options: RunOptions) => {
      const supplier = supplierOf(spec)
      const serving = await serve(supplier, { now: io.now })
      io.err(`Reference supplier for ${supplier.spec} at ${serving.url}\n`)
      try {
        const declare = supplier.capabilities.map(name => `${name}=true`)
        const asked = { ...nothingChosen, ...options, spec: [spec], url: [serving.url], declare }
        const { code, report } = await conduct(io, wishOf(io, undefined, asked), asked)
        done(code === 130 || code === 143 ? code : agrees(io, report) ? 0 : 4)
      } finally {
        await serving.close()
      }
    })
}

/** Compares the rulings with those the reference supplier must get. */
function agrees(io: Io, report: Report): boolean {
  const file = resolve(io.root, `specs/${spec}/3.0/expected.json`)
  const { rulings }: { readonly rulings: { readonly [requirement: string]: string } } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  const seen = new Map(report.rulings.map(({ requirement, outcome }) => [requirement, outcome]))
  const all = [...new Set([...seen.keys(), ...Object.keys(rulings)])].sort()
  const wrong = all.filter(id => seen.get(id) !== rulings[id])
  for (const id of wrong) {
    io.err(
      `Self-test: ${id} is ${seen.get(id) ?? 'absent'}; it must be ${rulings[id] ?? 'absent'}.\n`,
    )
  }
  io.err(
    wrong.length === 0
      ? '\nSelf-test: every ruling is as it must be.\n'
      : '\nSelf-test: assay does not judge its own reference supplier rightly.\n',
  )
  return wrong.length === 0
}
