import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundleEntries, certify, readManifest } from '../../assay.ts'
import { sha256 } from '../../base/digest.ts'
import { isObject } from '../../base/is-object.ts'
import { Fault } from '../../model/fault.ts'
import type { Json } from '../../model/words.ts'
import { attempt, writeWhole } from '../bundle.ts'
import { shownPath } from '../bundle-folder.ts'
import type { Io } from '../io.ts'
import type { HeldKey } from '../keys/signer.ts'
import { sealWords } from './words.ts'

/** The bytes of a bundle's manifest, when every file is as it lists it. Throws Fault `bundle`. */
export async function wholeManifest(folder: string): Promise<Uint8Array> {
  const file = join(folder, 'manifest.json')
  const manifest = await readManifest(folder)
  if (manifest === null) {
    throw new Fault('bundle', 'The bundle has no manifest: its run has not come to its end.', {
      at: { file },
      hint: 'Go on with it: assay run … --resume BUNDLE',
    })
  }
  const bytes = readFileSync(file)
  mustBe(file, certify.unlikeManifest(await bundleEntries(folder), manifest.files))
  return bytes
}

function mustBe(file: string, wrong: readonly string[]): void {
  if (wrong.length === 0) return
  const shown = wrong.slice(0, 5).join(' ')
  throw new Fault('bundle', `${sealWords.notWhole(wrong.length)}: ${shown}`, {
    at: { file },
    hint: 'The bundle was changed; ask for it again.',
  })
}

/** Signs a bundle that is whole: one line more in `manifest.jws`. */
export async function sealBundle(io: Io, folder: string, signer: HeldKey): Promise<void> {
  const line = await certify.sealLine(await wholeManifest(folder), signer)
  const file = join(folder, 'manifest.jws')
  attempt(file, () => appendFileSync(file, `${line}\n`))
  io.err(sealWords.signed(shownPath(io, file), signer.key.role, signer.key.holder.name))
}

/** Packs a bundle that is whole into one archive. */
export async function packBundle(io: Io, folder: string, file: string): Promise<void> {
  if (existsSync(file)) {
    throw new Fault('file-exists', `"${shownPath(io, file)}" is there already.`, {
      hint: 'Give another name with -o.',
    })
  }
  await wholeManifest(folder)
  const files = (await bundleEntries(folder)).map(({ path }) => {
    return { name: path, bytes: readFileSync(join(folder, path)) }
  })
  const packed = certify.archive(files)
  const read = certify.openArchive(packed)
  if (read.kind === 'refused') throw unreadable(folder, read)
  await writeWhole(file, [packed])
  io.err(sealWords.packed(shownPath(io, file), files.length, packed.length))
}

/** Unpacks an archive into a new folder, once all of it is as its manifest lists it. */
export function unpackBundle(io: Io, file: string, folder: string): void {
  if (existsSync(folder)) {
    throw new Fault('file-exists', `"${shownPath(io, folder)}" is there already.`, {
      hint: 'Give another folder with -o.',
    })
  }
  const read = certify.openArchive(archiveBytes(file))
  if (read.kind === 'refused') throw unreadable(file, read)
  const { files } = read
  mustBe(file, certify.unlikeManifest(files.map(held), listedIn(file, files)))
  for (const { name, bytes } of files) {
    const path = join(folder, name)
    attempt(path, () => {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, bytes, { flag: 'wx' })
    })
  }
  io.err(sealWords.unpacked(shownPath(io, folder), files.length))
}

const held = ({ name, bytes }: certify.ArchiveFile): certify.ListedFile => {
  return { path: name, sha256: `sha256:${sha256(bytes)}`, bytes: bytes.length }
}

/** The files that the archive's own manifest lists; all of it is checked when the folder is read. */
function listedIn(
  file: string,
  files: readonly certify.ArchiveFile[],
): readonly certify.ListedFile[] {
  const manifest = files.find(({ name }) => name === 'manifest.json')
  const read = manifest === undefined ? null : certify.strictObject(manifest.bytes)
  const listed = read !== null && 'value' in read ? read.value['files'] : undefined
  if (Array.isArray(listed)) return listed.map(asListed)
  throw new Fault('bundle', 'The archive holds no manifest that can be read.', {
    at: { file },
    hint: 'It is not what "assay pack" wrote.',
  })
}

function asListed(one: Json): certify.ListedFile {
  const { path, sha256: digest, bytes } = isObject(one) ? one : {}
  return { path: String(path), sha256: `sha256:${String(digest).slice(7)}`, bytes: Number(bytes) }
}

function archiveBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    throw new Fault('file-missing', 'The archive cannot be read.', { at: { file }, cause })
  }
}

function unreadable(file: string, { says, reason }: certify.Refused): Fault {
  return new Fault('bundle', `${says} (${reason})`, {
    at: { file },
    hint: 'An archive is taken as "assay pack" writes it; others cannot be told to be safe.',
  })
}
