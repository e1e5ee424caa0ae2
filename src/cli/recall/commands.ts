import { certify } from '../../assay.ts'
import type { Fate, Recalled } from '../../model/recall.ts'
import type { Listed } from '../../model/register.ts'

/** What a command that does it is made of. */
export interface Doing {
  readonly listed: Listed
  readonly fate: Fate
  readonly recalled: Recalled
  /** The folder of the log, and where the bundle is, as the command line names them. */
  readonly log: string
  readonly bundle: string | null
}

/**
 * The commands that do what is proposed. They are printed and not run: one person holds the key for
 * status changes, another the key of the log, and neither should be asked to hold both.
 */
export function commandsFor({ listed, fate, recalled, log, bundle }: Doing): readonly string[] {
  const { certificate, status } = listed
  const change = (what: 'suspend' | 'reinstate' | 'revoke', why: string): string =>
    line(
      'assay',
      'register',
      what,
      log,
      certificate.id,
      '--why',
      why,
      ...statusKey,
      '-o',
      fileOf(listed),
    )
  const recall = `Recalled: ${named(recalled)}.`
  switch (fate.proposal) {
    case 'stands':
      return status === 'suspended'
        ? [change('reinstate', `Judged again: ${named(recalled)}.`)]
        : []
    case 'suspend':
      return status === 'suspended' ? [] : [change('suspend', recall)]
    case 'revoke':
      return [change('revoke', recall)]
    case 're-issue':
      return bundle === null ? [] : [line('assay', 'certify', bundle, '--register', baseOf(listed))]
    case 'no-bundle':
      return []
  }
}

/** The command that enters all changes of status at once; null when there are none. */
export function enteringAll(
  log: string,
  commands: readonly string[],
  all: readonly Listed[],
): string | null {
  const changed = all.filter(one => commands.some(text => text.endsWith(fileOf(one)))).map(fileOf)
  if (changed.length === 0) return null
  const trust = [
    '--trust',
    'assay-trust.json',
    '--key',
    'REGISTER.json',
    '--passphrase',
    'env:REGISTER',
  ]
  return line('assay', 'register', 'add', log, ...changed, ...trust)
}

const statusKey = ['--key', 'STATUS.json', '--passphrase', 'env:STATUS']

const fileOf = ({ certificate }: Listed): string => `${certify.nameOf(certificate.id)}.recall.jwt`

/** What is recalled, as one reads it: `PAY-08 of payments@1.0.0`. */
export function named({ suite, spec, requirement, check }: Recalled): string {
  const what = [requirement, check].filter(one => one !== null).join(', ')
  return `${what} of ${suite ?? spec ?? ''}`
}

const baseOf = ({ certificate }: Listed): string =>
  (certificate.credentialStatus[0]?.statusListCredential ?? '').replace(/\/status\/[a-z]+$/, '')

/** A line that a shell takes as these words: an id may hold anything. */
const line = (...argv: readonly string[]): string =>
  argv
    .map(one => (/^[\w@%+=:,./-]+$/.test(one) ? one : `'${one.replaceAll("'", `'\\''`)}'`))
    .join(' ')
