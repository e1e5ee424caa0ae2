const short = { passed: '.', inapplicable: '-', failed: 'FAILED', cantTell: '?', untested: 'o' }

/** One line a requirement, one column a supplier; passed everywhere is left out. */
export function printTable(assessed) {
  const ids = assessed[0]?.report.rulings.map(({ requirement }) => requirement) ?? []
  const names = assessed.map(({ name }) => name)
  console.log(`\n${line('', names)}`)
  for (const id of ids) {
    const outcomes = assessed.map(({ report }) => rulingOf(report, id)?.outcome ?? '')
    if (outcomes.some(outcome => outcome !== 'passed')) {
      console.log(
        line(
          id,
          outcomes.map(outcome => short[outcome] ?? ''),
        ),
      )
    }
  }
  for (const outcome of Object.keys(short)) {
    console.log(
      line(
        outcome,
        assessed.map(({ report }) => String(report.counts[outcome])),
      ),
    )
  }
  console.log(
    line(
      'exchanges',
      assessed.map(({ report }) => String(report.exchanges.total)),
    ),
  )
  console.log(
    line(
      'exit',
      assessed.map(({ code }) => String(code)),
    ),
  )
  console.log('. passed   ? cannot tell   o untested   - inapplicable')
}

/** Every finding that is not passed, to be checked by hand. */
export function printFindings(assessed) {
  for (const { name, report } of assessed) {
    for (const ruling of report.rulings.filter(({ outcome }) => outcome !== 'passed')) {
      const { requirement, outcome, cause, because, findings } = ruling
      console.log(`\n${name} ${requirement} ${outcome}/${cause}: ${because}`)
      for (const finding of findings.filter(each => each.outcome !== 'passed')) {
        const [first = 'no evidence'] = finding.evidence
        console.log(`  ${finding.outcome} ${finding.check} [${first}] ${finding.because}`)
      }
    }
  }
}

const rulingOf = (report, id) => report.rulings.find(({ requirement }) => requirement === id)

const line = (first, cells) =>
  `${first.padEnd(14)}${cells.map(cell => cell.padEnd(15)).join('')}`.trimEnd()
