import { resolve } from 'node:path'
import { exchangesOf, judgeBundle, loadCatalogue } from '../../assay.ts'
import { forTerminal } from '../../base/escape.ts'
import { suggest } from '../../base/suggest.ts'
import { Fault } from '../../model/fault.ts'
import type { Finding, Report } from '../../model/judgement.ts'
import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import { explainable, explanation } from '../explanation.ts'

const examples = `
Examples:
  assay explain ORUK-10            a requirement: clause, tests, remedy
  assay explain ORUK-10 BUNDLE     and how a recorded run settled it, with the evidence
  assay explain pages-walk         a check
  assay explain page-overlap       a fault of the reference supplier
  assay explain step-unreachable   a rule of assay lint
  assay explain directory@1        a profile
  assay explain missing-data       a cause
  assay explain 3                  an exit code`

/** `assay explain`: what an id means, and what a recorded run found of it. */
export const explain: AddCommand = (program, io, done) => {
  program
    .command('explain')
    .description('explain a requirement, check, fault, rule, profile, spec, cause or exit code')
    .argument('<id>', 'what to explain')
    .argument('[bundle]', 'the folder that a run wrote')
    .option('--catalogue <folder>', 'another folder with specs/ and suites/ (repeatable)', many, [])
    .addHelpText('after', examples)
    .action(
      async (
        id: string,
        bundle: string | undefined,
        { catalogue: folders }: { readonly catalogue: readonly string[] },
      ) => {
        const roots = [io.root, ...folders.map(folder => resolve(io.cwd, folder))]
        const catalogue = await loadCatalogue(roots)
        const found = explanation(catalogue, id)
        if (found === null) {
          const near = suggest(id, explainable(catalogue))
          throw new Fault('unknown-name', `Nothing here is called "${id}".`, {
            hint:
              near === undefined ? 'assay list shows what there is.' : `Did you mean "${near}"?`,
          })
        }
        const settled =
          bundle === undefined ? '' : await inBundle(resolve(io.cwd, bundle), id, io.version)
        io.out(`${found}${settled}`)
        done(0)
      },
    )
}

/** How a recorded run settled a requirement, finding by finding, with what was seen. */
async function inBundle(folder: string, id: string, version: string): Promise<string> {
  const report = await judgeBundle(folder, { name: 'assay', version })
  const ruling = report.rulings.find(one => one.requirement === id)
  if (ruling === undefined) return notIn(report, id)
  const exchanges = await exchangesOf(folder, ruling.findings)
  const lines = ruling.findings.flatMap(finding => [
    `\n  ${finding.outcome}  ${where(finding)}\n`,
    `    ${forTerminal(finding.because)}\n`,
    ...finding.evidence.map(each => `    ${exchanges.get(each) ?? each}\n`),
  ])
  const omitted =
    ruling.findingsOmitted === 0 ? '' : `\n  and ${ruling.findingsOmitted} more findings\n`
  const cause = ruling.cause === null ? '' : ` (${ruling.cause})`
  const head = `\nIn this run: ${ruling.outcome}${cause}. ${forTerminal(ruling.because)}\n`
  return `${head}${lines.join('')}${omitted}`
}

function notIn(report: Report, id: string): string {
  const which = report.partial ? 'a part of the requirements' : 'other requirements'
  return `\nIn this run: "${id}" is no requirement of it; it asked ${which}.\n`
}

function where({ check, as, case: name }: Finding): string {
  return `${check}${as === null ? '' : ` (${as})`} in case ${name}`
}
