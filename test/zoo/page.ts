import type { Common, Outcome } from '../../fixtures/zoo/behaviour.ts'
import { zoo } from '../../fixtures/zoo/index.ts'

const lead = `# The zoo

Servers that are broken or hostile, each in one way, and what assay must make of it. They stand in
\`fixtures/zoo/\`; \`test/zoo/\` asks them with the real client and the real judge, those that spoil an
answer both in clear and over TLS, and finds: the outcome below, an end within the limits, nothing
thrown, and not one connection to the canary, a listener that nothing but a hostile server names.

*Seen* is the status of the answer, or why there was none. A request that never gets an answer while
others do is the supplier's failure (\`failed\`, cause \`supplier\`); what stands for the whole server
cannot be told from a broken network (\`cantTell\`). \`passed\` is what HTTP allows, or does no harm.
`

/** docs/zoo.md as the code has it. */
export function page(): string {
  const sections = Object.entries(zoo).map(([family, behaviours]) => section(family, behaviours))
  const count = Object.values(zoo).flat().length
  return [`${lead}\n${count} behaviours.\n`, ...sections].join('\n')
}

function section(family: string, behaviours: readonly Common[]): string {
  const rows = behaviours.map(
    ({ id, does, outcome }) => `| \`${id}\` | ${does} | ${told(outcome)} |`,
  )
  const title = family.charAt(0).toUpperCase() + family.slice(1)
  return `## ${title}\n\n| Id | What it does | Outcome |\n|---|---|---|\n${rows.join('\n')}\n`
}

function told({ ruling, cause, seen }: Outcome): string {
  const what = `\`${ruling}${cause === null || cause === 'supplier' ? '' : `/${cause}`}\``
  return seen === 200 && ruling === 'passed' ? what : `${what}, seen: ${seen}`
}
