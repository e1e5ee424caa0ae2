import { type CipherSuite, cipherSuiteNamed } from '../../base/tls/index.ts'
import type { Opinion } from '../../model/judgement.ts'
import { type Hello, hellos, type Probed } from './handshakes.ts'

/** Holds what the server chose, where every suite was offered, to a wish. */
export function chosenSuite(
  memory: Probed,
  wanted: string,
  good: (suite: CipherSuite) => boolean,
): readonly Opinion[] {
  const free = hellos(memory).filter(({ offered }) => offered.ciphers === 'ALL')
  const modern = free.filter(({ version }) => version === 'TLSv1.2' || version === 'TLSv1.3')
  if (free.length > 0 && modern.length === 0) {
    const because = `The server chose ${free.map(({ version }) => version).join(', ')}, where this does not apply.`
    return [{ outcome: 'inapplicable', cause: 'condition-not-met', because }]
  }
  return modern.map(hello => opinion(hello, wanted, good))
}

function opinion(
  { id, version, suite: name }: Hello,
  wanted: string,
  good: (suite: CipherSuite) => boolean,
): Opinion {
  const suite = cipherSuiteNamed(name)
  const evidence = [id]
  if (suite === undefined) {
    const because = `Under ${version} the server chose ${name}, which assay does not know; ${wanted} was wanted.`
    return { outcome: 'cantTell', cause: 'harness', because, evidence }
  }
  const because = `Under ${version} the server chose ${name}; ${wanted} was wanted.`
  return { outcome: good(suite) ? 'passed' : 'failed', because, wanted, seen: name, evidence }
}
