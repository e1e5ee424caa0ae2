import { forTerminal } from '../../base/escape.ts'
import type { Certificate } from '../../model/certificate.ts'
import type { Statement } from '../../model/statement.ts'

/** What `assay attest`, `waive` and `approve` say, for people. */
export const statementWords = {
  saysNo: 'The answer is no: this attests nothing. Say --answer yes when it is so.\n',
  signed: (file: string) =>
    `${file}\nNext, a second person: assay approve ${file} --key APPROVER.json --passphrase env:NAME\n`,
  approved: (file: string) => `${file}: approved.\n`,
  statement: (statement: Statement) => {
    const { kind, requirements, scope, says, by, expires } = statement
    const { product, environment, urls } = scope
    const answer = statement.kind === 'attestation' ? `, answer ${statement.answer}` : ''
    return told([
      `${kind} of ${requirements.join(', ')}${answer}`,
      `by ${by.name} (${by.id}), until ${expires}`,
      `for ${product.name} ${product.version} of ${scope.supplier}, ${environment}: ${urls.join(', ')}`,
      says,
    ])
  },
  certificate: ({ credentialSubject, validFrom, validUntil, id }: Certificate) => {
    const { product, profile, assurance, headline, scope } = credentialSubject
    return told([
      `certificate ${id}`,
      `${product.name} ${product.version} of ${credentialSubject.id}: ${profile.id}, ${assurance}`,
      headline,
      `attested: ${scope.attested.join(', ') || 'none'}; waived: ${scope.waived.join(', ') || 'none'}`,
      `from ${validFrom} until ${validUntil}`,
    ])
  },
} as const

const told = (lines: readonly string[]): string =>
  `You consent to:\n${lines.map(line => `  ${forTerminal(line)}\n`).join('')}`
