import { operationsOf, parametersOf } from '../base/operations.ts'
import type { ApiDocument } from '../model/catalogue.ts'
import type { TokenLine } from '../model/evidence.ts'
import { carrying } from './credentials/carry.ts'
import { credentials } from './credentials.ts'
import type { Answer } from './http.ts'
import { open, type Performance } from './perform.ts'
import { pseudonyms } from './pseudonyms.ts'
import { redactor } from './redact.ts'

export type Examination = Pick<
  Performance,
  'plan' | 'target' | 'quickHeaders' | 'readSecret' | 'ca' | 'clock' | 'random' | 'where'
>

export interface Examined {
  readonly spec: string
  /** What was asked. */
  readonly url: string
  readonly answer: Answer
}

/**
 * One answer of each deployment to a plain GET with the default credential, at the first
 * operation that needs no parameter: what `assay doctor` asks.
 */
export async function examine(run: Examination): Promise<readonly Examined[]> {
  const { plan, target } = run
  const signed = credentials(target.credentials, run.readSecret, run.quickHeaders)
  const sender = (await open(run))()
  const hide = redactor({ secrets: signed.secrets, pseudonyms: pseudonyms(run.random(32)) })
  const note = (_: TokenLine): void => undefined
  const turn = (): Promise<void> => Promise.resolve()
  const carry = carrying({ ...run, sender, credentials: signed, redactor: hide, note, turn })
  const found: Examined[] = []
  try {
    for (const { spec, url: base } of plan.target.deployments) {
      const documents = plan.specs.find(({ id }) => id === spec)?.documents ?? []
      const url = `${base}${askable(documents)}`
      const headers = [
        ['accept', '*/*'],
        ['user-agent', `assay/${plan.tool.version}`],
      ] as const
      const request = { method: 'GET', url, headers, body: null }
      const { answer } = await carry(request, { client: null, spec, step: null, sender })
      found.push({ spec, url, answer })
    }
    return found
  } finally {
    await sender.close()
  }
}

/** The path of the first operation that anyone can ask without knowing anything. */
function askable(documents: readonly ApiDocument[]): string {
  const free = documents
    .filter(({ dialect }) => dialect !== 'schema')
    .flatMap(operationsOf)
    .find(
      operation =>
        operation.method.toLowerCase() === 'get' &&
        !operation.path.includes('{') &&
        parametersOf(operation).every(parameter => parameter['required'] !== true),
    )
  return free?.path ?? '/'
}
