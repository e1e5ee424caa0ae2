import type { Subject } from '../../model/certificate.ts'
import type { Plan } from '../../model/plan.ts'
import type { Stated } from '../../model/statement.ts'
import { recallWords as words } from './words.ts'

/** What people stated, as the certificate repeats it: its statements were verified when it was issued. */
export function statedAs({ scope, digests }: Subject, { specs }: Plan): readonly Stated[] {
  const of = (kind: Stated['kind'], ids: readonly string[]): readonly Stated[] =>
    specs.flatMap(({ id: spec, requirements }) =>
      requirements
        .filter(({ id }) => ids.includes(id))
        .map(({ id }) => {
          const { manifest: digest } = digests
          return { kind, spec, requirement: id, because: words.stated, digest }
        }),
    )
  return [...of('attested', scope.attested), ...of('waived', scope.waived)]
}
