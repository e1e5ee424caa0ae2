import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { certify } from '../../assay.ts'
import { Fault } from '../../model/fault.ts'
import { attempt } from '../bundle.ts'

/** A bundle that was handed in, as a folder; `close` removes what was unpacked. */
export interface HandedIn {
  readonly kind: 'folder'
  readonly folder: string
  readonly close: () => void
}

/** Opens a folder or an archive. Throws Fault `file-missing` where there is neither. */
export function openHandedIn(path: string): HandedIn | certify.Refused {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory() === true) return { kind: 'folder', folder: path, close: () => undefined }
  if (found?.isFile() !== true) {
    throw new Fault('file-missing', 'There is no bundle here.', {
      at: { file: path },
      hint: 'Give the folder that "assay run" wrote, or the archive that "assay pack" made of it.',
    })
  }
  // No archive that can be opened is larger: what is in it is bounded likewise.
  if (found.size > 512 * 1024 * 1024) return certify.refused('too-large', `${found.size} bytes`)
  const read = certify.openArchive(readFileSync(path))
  return read.kind === 'refused' ? read : unpacked(read.files)
}

/** Names were held to those of a bundle when the archive was read: none leads out. */
function unpacked(files: readonly certify.ArchiveFile[]): HandedIn {
  const above = mkdtempSync(join(tmpdir(), 'assay-check-'))
  const close = (): void => rmSync(above, { recursive: true, force: true })
  const folder = join(above, 'bundle')
  try {
    attempt(folder, () => mkdirSync(folder))
    for (const { name, bytes } of files) {
      const path = join(folder, name)
      attempt(path, () => {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 })
      })
    }
  } catch (error) {
    close()
    throw error
  }
  return { kind: 'folder', folder, close }
}
