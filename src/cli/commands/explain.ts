import { suppliers } from '../../../fixtures/suppliers/index.ts'
import { checks, loadCatalogue } from '../../assay.ts'
import { suggest } from '../../base/suggest.ts'
import type { Catalogue, Requirement, Spec } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import { causes } from '../../model/words.ts'
import type { AddCommand } from '../command.ts'
import { causeMeanings, exitMeanings } from '../meanings.ts'

const examples = `
Examples:
  assay explain ORUK-10            a requirement: clause, tests, remedy
  assay explain pages-walk         a check
  assay explain page-overlap       a fault of the reference supplier
  assay explain directory@1        a profile
  assay explain missing-data       a cause
  assay explain 3                  an exit code
`

/** `assay explain`: what an id means. */
export const explain: AddCommand = (program, io, done) => {
  program
    .command('explain')
    .description('explain a requirement, check, fault, profile, spec, cause or exit code')
    .argument('<id>', 'what to explain')
    .addHelpText('after', examples)
    .action(async (id: string) => {
      const catalogue = await loadCatalogue([io.root])
      const found = explanation(catalogue, id)
      if (found === null) {
        const near = suggest(id, names(catalogue))
        throw new Fault('unknown-name', `Nothing here is called "${id}".`, {
          hint: near === undefined ? 'assay list shows what there is.' : `Did you mean "${near}"?`,
        })
      }
      io.out(found)
      done(0)
    })
}

function explanation(catalogue: Catalogue, id: string): string | null {
  for (const spec of catalogue.specs) {
    const requirement = spec.requirements.find(one => one.id === id)
    if (requirement !== undefined) return ofRequirement(spec, requirement)
  }
  const check = checks.get(id)
  if (check !== undefined) return ofCheck(catalogue, id, check)
  return ofFault(id) ?? ofNamed(catalogue, id)
}

function ofRequirement(spec: Spec, one: Requirement): string {
  const { proof, clause } = one
  const how =
    proof.kind === 'tests'
      ? proof.rows
          .map(
            row =>
              `  tested    ${row.check}${row.as === null ? '' : ` (${row.as})`}${row.case === null ? '' : ` in case ${row.case}`}${row.operation === null ? '' : ` on every ${row.operation}`}\n`,
          )
          .join('')
      : proof.kind === 'attested'
        ? `  attested  ${proof.how}\n`
        : `  excused   ${proof.reason}\n`
  const broken = Object.values(suppliers)
    .filter(supplier => supplier.spec === spec.id)
    .flatMap(supplier => supplier.faults)
    .filter(fault => fault.breaks.some(breaks => breaks.requirement === one.id))
  return [
    `${one.id}  ${one.level}  ${spec.id}  ${one.facet}  ${one.status}\n\n`,
    `  ${one.says}\n\n`,
    `  clause    ${clause.document}, ${clause.section}${clause.upstream === null ? '' : ` (${clause.upstream})`}\n`,
    one.when === null ? '' : `  when      the capability "${one.when}" is declared\n`,
    how,
    broken.length === 0 ? '' : `  broken by ${broken.map(fault => fault.name).join(', ')}\n`,
    `  remedy    ${one.remedy.trim()}\n`,
  ].join('')
}

function ofCheck(
  catalogue: Catalogue,
  id: string,
  check: { readonly says: string; readonly over: string; readonly implicit: boolean },
): string {
  const users = catalogue.specs.flatMap(spec =>
    spec.requirements
      .filter(one => one.proof.kind === 'tests' && one.proof.rows.some(row => row.check === id))
      .map(one => one.id),
  )
  return [
    `${id}  check over ${check.over}${check.implicit ? ', on every exchange of an operation' : ''}\n\n`,
    `  ${check.says}\n\n`,
    `  settles   ${users.length === 0 ? 'nothing yet' : users.join(', ')}\n`,
  ].join('')
}

function ofFault(id: string): string | null {
  for (const [spec, supplier] of Object.entries(suppliers)) {
    const fault = supplier.faults.find(one => one.name === id)
    if (fault === undefined) continue
    const breaks = fault.breaks
      .map(one => `  breaks    ${one.requirement} (${one.check}): ${one.outcome}\n`)
      .join('')
    return `${id}  fault of ${spec}\n\n  ${fault.says}\n\n${breaks}  try       assay sandbox ${spec} --fault ${id}\n`
  }
  return null
}

function ofNamed(catalogue: Catalogue, id: string): string | null {
  const profile = catalogue.profiles.find(one => one.id === id)
  if (profile !== undefined) {
    const specs = profile.specs.map(
      one =>
        `  asks for  ${one.spec} by suite ${one.suite}; capabilities: ${one.capabilities.join(', ') || 'none'}\n`,
    )
    return `${id}  profile, ${profile.status}\n\n  ${profile.title}. ${profile.summary.trim()}\n\n${specs.join('')}  minimum   ${profile.minimumPassed} MUST requirements passed\n`
  }
  const spec = catalogue.specs.find(one => one.id === id || one.name === id)
  if (spec !== undefined) {
    return `${spec.id}  spec\n\n  ${spec.title}. ${spec.summary.trim()}\n\n  upstream  ${spec.upstream.name} ${spec.upstream.version}, ${spec.upstream.url}\n  has       ${spec.requirements.length} requirements (assay list requirements)\n`
  }
  const cause = causes.find(one => one === id)
  if (cause !== undefined) return `${id}  cause\n\n  ${causeMeanings[cause]}\n`
  const meaning = exitMeanings[id]
  return meaning === undefined ? null : `${id}  exit code\n\n  ${meaning}\n`
}

function names(catalogue: Catalogue): readonly string[] {
  return [
    ...catalogue.specs.flatMap(spec => [
      spec.name,
      spec.id,
      ...spec.requirements.map(one => one.id),
    ]),
    ...checks.keys(),
    ...Object.values(suppliers).flatMap(supplier => supplier.faults.map(fault => fault.name)),
    ...catalogue.profiles.map(one => one.id),
    ...causes,
    ...Object.keys(exitMeanings),
  ]
}
