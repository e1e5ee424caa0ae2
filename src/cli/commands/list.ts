import { resolve } from 'node:path'
import { suppliers } from '../../../fixtures/suppliers/index.ts'
import { checks, loadCatalogue, reporters } from '../../assay.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import type { AddCommand } from '../command.ts'
import { table } from '../table.ts'

const examples = `
Examples:
  assay list                   everything there is to list
  assay list specs
  assay list requirements      with level, and how each is settled
  assay list faults            mistakes the reference suppliers can make (assay sandbox --fault)
`

type Rows = readonly (readonly string[])[]

const lists: { readonly [what: string]: (catalogue: Catalogue) => Rows } = {
  specs: ({ specs }) =>
    specs.map(spec => [spec.id, `${spec.requirements.length} requirements`, spec.title]),
  profiles: ({ profiles }) => profiles.map(one => [one.id, one.status, one.title]),
  categories: ({ categories }) =>
    categories.map(one => [one.id, one.profiles.join(', ') || '-', one.title]),
  requirements: ({ specs }) =>
    specs.flatMap(spec =>
      spec.requirements.map(one => [
        one.id,
        one.level,
        one.proof.kind,
        one.when ?? 'always',
        one.says,
      ]),
    ),
  checks: () =>
    [...checks.values()].map(check => [
      check.id,
      `over ${check.over}`,
      check.implicit ? 'implicit' : 'named',
      check.says,
    ]),
  faults: () =>
    Object.entries(suppliers).flatMap(([spec, supplier]) =>
      supplier.faults.map(fault => [
        spec,
        fault.name,
        fault.breaks.map(one => one.requirement).join(', ') || '-',
        fault.says,
      ]),
    ),
  formats: () => [...reporters.values()].map(one => [one.id, one.file, one.says]),
}

/** `assay list`: what there is. */
export const list: AddCommand = (program, io, done) => {
  program
    .command('list')
    .description('list specs, profiles, categories, requirements, checks, faults or formats')
    .argument('[what]', Object.keys(lists).join(', '))
    .option(
      '--catalogue <folder>',
      'another folder with specs/ and suites/ (repeatable)',
      (one, before: readonly string[]) => [...before, one],
      [],
    )
    .option('--json', 'as JSON')
    .addHelpText('after', examples)
    .action(
      async (
        what: string | undefined,
        options: { readonly catalogue: readonly string[]; readonly json?: boolean },
      ) => {
        const catalogue = await loadCatalogue([
          io.root,
          ...options.catalogue.map(folder => resolve(io.cwd, folder)),
        ])
        const names =
          what === undefined
            ? Object.keys(lists).filter(
                name => name !== 'requirements' && name !== 'checks' && name !== 'faults',
              )
            : [what]
        for (const name of names) {
          const rows = lists[name]?.(catalogue)
          if (rows === undefined) {
            throw new Fault(
              'unknown-name',
              `There is no list of "${name}".${didYouMean(name, Object.keys(lists))}`,
              {
                hint: `Lists: ${Object.keys(lists).join(', ')}.`,
              },
            )
          }
          if (options.json === true) io.out(`${JSON.stringify(rows)}\n`)
          else
            io.out(
              `${what === undefined ? `${name}\n` : ''}${table(rows)}${what === undefined ? '\n' : ''}`,
            )
        }
        if (what === undefined && options.json !== true)
          io.out('More: assay list requirements | checks | faults\n')
        done(0)
      },
    )
}
