import type { Approval, Statement } from '../../model/statement.ts'

const day = (instant: string): string => instant.slice(0, 10)

/** What a ruling says of the statement that settled it. */
export const statementWords = {
  because: (statement: Statement, { by }: Approval): string => {
    const did = statement.kind === 'waiver' ? 'Waived' : 'Attested'
    const { name } = statement.by
    const times = `on ${day(statement.madeAt)}, until ${day(statement.expires)}`
    return `${did} by ${name} ${times}, with the consent of ${by.name}: ${statement.says}`
  },
} as const
