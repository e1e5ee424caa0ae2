import { forMarkdown } from '../../base/escape.ts'
import type { Requirement, Spec } from '../../model/catalogue.ts'
import type { Strength } from './record.ts'

/** A spec, and what the faults showed of it; null when no reference supplier is held to it. */
export interface Shown {
  readonly spec: Spec
  readonly strength: Strength | null
}

const head = `# Coverage

Made by \`npm run strength\`; a test holds it to the specs and to what the faults showed.
*Tested* requirements are settled by a run. Each is passed by the reference supplier and failed by the
faults that are named here, for the reason their tables give (\`assay list faults\`). *Attested* ones need
somebody's word for what no request can show. *Excused* ones are not judged, and their row says why.
*Proposed* ones are for a governance body to ratify.
`

/** `docs/coverage.md`: which requirement is proven by what, for every spec. */
export function* coveragePage(all: readonly Shown[]): Iterable<string> {
  yield head
  yield '\n| spec | requirements | tested | of those, failed by a fault | attested | excused | proposed |\n'
  yield '|---|---|---|---|---|---|---|\n'
  for (const one of all) yield total(one)
  for (const one of all) yield* section(one)
}

function total({ spec, strength }: Shown): string {
  const { id, requirements } = spec
  const of = (kind: Requirement['proof']['kind']) =>
    requirements.filter(({ proof }) => proof.kind === kind)
  const proven = of('tests').filter(one => failing(strength, one).length > 0).length
  const proposed = requirements.filter(({ status }) => status === 'proposed').length
  const counts = [of('tests').length, proven, of('attested').length, of('excused').length, proposed]
  return `| \`${id}\` | ${requirements.length} | ${counts.join(' | ')} |\n`
}

function* section({ spec, strength }: Shown): Iterable<string> {
  yield `\n## ${spec.id}\n${forMarkdown(spec.title)}.\n\n`
  yield '| requirement | level | status | settled by | faults that fail it |\n|---|---|---|---|---|\n'
  for (const one of spec.requirements) {
    const { id, level, status, proof } = one
    const settled = proof.kind === 'tests' ? checksOf(proof.rows) : proof.kind
    const faults = proof.kind === 'tests' ? few(failing(strength, one)) : '–'
    yield `| ${id} | ${level} | ${status} | ${settled} | ${faults} |\n`
  }
}

const checksOf = (rows: readonly { readonly check: string }[]): string =>
  [...new Set(rows.map(({ check }) => `\`${check}\``))].join(', ')

/** The faults that fail a requirement: those that change little else first. */
function failing(strength: Strength | null, { id }: Requirement): readonly string[] {
  return (strength?.faults ?? [])
    .filter(({ rulings }) =>
      rulings.some(({ requirement, outcome }) => requirement === id && outcome === 'failed'),
    )
    .toSorted((a, b) => a.rulings.length - b.rulings.length)
    .map(({ name }) => name)
}

const most = 4

function few(names: readonly string[]): string {
  if (names.length === 0) return '**none**'
  const shown = names.slice(0, most).map(name => `\`${name}\``)
  return names.length > most
    ? `${shown.join(', ')} and ${names.length - most} more`
    : shown.join(', ')
}
