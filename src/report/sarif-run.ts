import { jsonText } from './json-text.ts'

export type Level = 'error' | 'warning' | 'note'

export interface SarifRun {
  readonly version: string
  readonly rules: readonly object[]
  /** False when the run did not come to its end. */
  readonly whole: boolean
  readonly properties?: object
}

/** What stands before and after the list of results: one run of assay (SARIF 2.1.0 §3.14). */
export function sarifRun({ version, rules, whole, properties }: SarifRun) {
  const mark = '@results'
  const log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'assay', version, rules } },
        invocations: [{ executionSuccessful: whole }],
        columnKind: 'utf16CodeUnits',
        properties,
        results: mark,
      },
    ],
  }
  // A quote inside a text is escaped: this stands once.
  const [before = '', after = ''] = jsonText(log).split(`"results": "${mark}"`)
  return { before: `${before}"results": `, after: `${after}\n`, margin: '\n   ' }
}
