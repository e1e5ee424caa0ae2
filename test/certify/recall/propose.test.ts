import t from 'tap'
import { moved, proposed, type Rejudged } from '../../../src/certify/recall/propose.ts'
import { mayRely } from '../../../src/certify/recall/relied.ts'
import type { Scope } from '../../../src/model/certificate.ts'
import type { Recalled } from '../../../src/model/recall.ts'
import { certificateOf } from '../../make-register.ts'

const scope: Scope = {
  assessed: ['A-1', 'A-2', 'A-3'],
  notMet: ['A-3'],
  attested: ['A-4'],
  waived: ['A-5'],
  declaredAbsent: ['tea'],
  notAssessable: ['A-6'],
}
const report = { verdict: 'conformant', headline: 'Conformant.' } as const
const rejudged = (more: Partial<Rejudged>): Rejudged => {
  return { report, scope, unanswered: [], same: false, ...more }
}

t.test('what is judged otherwise decides what is proposed', async t => {
  const other = { ...scope, notMet: [], assessed: ['A-1', 'A-3'], notAssessable: ['A-2', 'A-6'] }
  const failed = { verdict: 'not-conformant', headline: 'Not conformant: A-1.' } as const
  const open = { verdict: 'incomplete', headline: 'Incomplete: A-1.' } as const
  for (const [name, of, proposal] of [
    ['nothing else', {}, 'stands'],
    ['other requirements', { scope: other }, 're-issue'],
    ['a failure', { report: failed }, 'revoke'],
    ['an open question', { report: open, unanswered: ['read'] }, 'suspend'],
    ['no judgement at all, for nothing was mended', { same: true }, 'suspend'],
  ] as const) {
    t.match(proposed(scope, rejudged(of)), { proposal }, name)
  }
  t.same(proposed(scope, rejudged({ scope: other })).changes, [
    { requirement: 'A-2', before: 'met', after: 'open' },
    { requirement: 'A-3', before: 'not-met', after: 'met' },
  ])
})

t.test('what is new, or gone, is told from what is open', async t => {
  const other = { ...scope, attested: [], waived: [], notAssessable: ['A-6', 'A-7'] }
  t.same(moved(scope, other), [
    { requirement: 'A-4', before: 'attested', after: null },
    { requirement: 'A-5', before: 'waived', after: null },
    { requirement: 'A-7', before: null, after: 'open' },
  ])
  t.same(moved(scope, scope), [])
})

t.test(
  'a certificate may rely on what its suites and tests settled, and on nothing else',
  async t => {
    const { credentialSubject } = certificateOf(1, { scope: { waived: ['ORUK-32'] } })
    const may = (more: Partial<Recalled>) =>
      mayRely(credentialSubject, {
        suite: null,
        spec: null,
        requirement: null,
        check: null,
        ...more,
      })
    t.ok(may({ suite: 'service-directory@1.0.0', requirement: 'ORUK-01' }))
    t.ok(may({ spec: 'transport@1.0', requirement: 'TRN-01' }))
    t.ok(may({ spec: 'transport@1.0', check: 'tls-version' }))
    t.notOk(may({ suite: 'service-directory@1.0.1', requirement: 'ORUK-01' }))
    t.notOk(may({ spec: 'transport@2.0', check: 'tls-version' }))
    t.notOk(may({ suite: 'service-directory@1.0.0', requirement: 'ORUK-32' }), 'it was waived')
  },
)
