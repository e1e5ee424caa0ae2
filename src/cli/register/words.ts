import { forTerminal } from '../../base/escape.ts'

/** A product that was held to a policy. */
interface Matched {
  readonly product: string
  readonly version: string
  readonly supplier: { readonly name: string }
  readonly validUntil: string
  readonly lacks: readonly string[]
}

/** What `assay register` says of adding and building, for people. */
export const registerWords = {
  added: (file: string, kind: string, entry: number) => `${file}: ${kind}, entry ${entry}\n`,
  proof: (file: string) => `${file}  the proof, to travel with the certificate\n`,
  proved: (file: string) => `${file}  the proof\n`,
  cosigned: (count: number) =>
    `${count} cosignature${count === 1 ? '' : 's'} more stand${count === 1 ? 's' : ''} below the checkpoint, until the next entry.\n`,
  size: (origin: string, size: number) =>
    `${origin}: ${size} ${size === 1 ? 'entry' : 'entries'}\n`,
  changed: (file: string) => `${file}\nNext: assay register add LOG ${file} --key REGISTER.json\n`,
  built: (folder: string, counts: { readonly files: number; readonly written: number }) =>
    `${folder}: ${counts.files} files, of which ${counts.written} changed\n`,
  matched: (meeting: number, all: number) =>
    `${meeting} of ${all} products with a valid certificate meet it.\n`,
  match: (of: Matched) => {
    const what = `${of.product} ${of.version}, ${of.supplier.name}, until ${of.validUntil.slice(0, 10)}`
    const lacks = of.lacks.map(says => `    ${says}`)
    const mark = of.lacks.length === 0 ? 'meets it' : 'lacks'
    return [`${mark}: ${what}`, ...lacks].map(line => `${forTerminal(line)}\n`).join('')
  },
  noLists:
    'No status lists were signed: --status-key KEY.json --status-passphrase env:NAME. Without a list of this week no certificate verifies.\n',
} as const
