import { isObject } from '../../base/is-object.ts'
import { parseJson } from '../../base/json.ts'
import { itemHash } from '../../base/register/item.ts'
import { unzip, type ZipFile } from '../../base/zip.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { isList } from '../reading/json-answer.ts'
import { numeral } from '../reading/paged.ts'
import { cut, wanted } from '../reading/wanted-json.ts'

/**
 * Open Registers v1, archive-resource: a folder with register.json, item/ and entry/, fit to be a
 * backup. So every item that an entry names must be there, by its hash.
 */
export const registerArchive: Check<'exchange'> = {
  id: 'register-archive',
  says: 'The archive of a register holds its summary, all its entries, and the items they name.',
  over: 'observation',
  kinds: ['exchange'],
  judge: (seen, asked) => {
    if (!wanted(asked)) return []
    if (seen.responseBody?.cut === true) return [cut]
    const bytes = seen.responseBody?.bytes ?? new Uint8Array()
    const zip = unzip(bytes)
    if (zip.kind === 'not-zip' && bytes[0] === 0x1f && bytes[1] === 0x8b) {
      const because = 'The archive is packed with gzip; assay reads ZIP.'
      return [{ outcome: 'cantTell', cause: 'harness', because }]
    }
    if (zip.kind === 'not-zip') return [failed('The answer is no ZIP archive.')]
    if (zip.kind === 'broken') return [failed(`The archive cannot be unpacked: ${zip.because}.`)]
    return [held(zip.files)]
  },
}

function held(files: readonly ZipFile[]): Opinion {
  const read = (folder: RegExp) =>
    files.filter(({ name }) => folder.test(name)).map(({ bytes }) => parseJson(bytes))
  const [summary] = read(/(?:^|\/)register\.json$/)
  if (!isObject(summary)) return failed('The archive has no register.json that is an object.')
  const items = read(/(?:^|\/)item\/[^/]+\.json$/).flatMap(itemsIn)
  const entries = read(/(?:^|\/)entry\/[^/]+\.json$/).flatMap(objectsIn)
  if (items.length === 0) return failed('The archive has no file in item/ with an item.')
  if (entries.length === 0) return failed('The archive has no file in entry/ with an entry.')
  const total = numeral(summary['total-entries'])
  if (total !== null && total !== entries.length) {
    return failed(`register.json counts ${total} entries, and entry/ holds ${entries.length}.`)
  }
  const known = new Set(items.map(itemHash))
  const named = entries.flatMap(hashesOf)
  const lost = named.find(hash => !known.has(hash))
  if (lost !== undefined) return failed(`An entry names ${lost}, and no item has that hash.`)
  const because = `The archive holds ${entries.length} entries, and every item of the ${named.length} they name.`
  return { outcome: 'passed', because }
}

function objectsIn(value: Json | undefined): readonly JsonObject[] {
  if (isList(value)) return value.flatMap(objectsIn)
  return isObject(value) ? [value] : []
}

/** A file holds an item, a list of them, or several by their hashes. */
function itemsIn(value: Json | undefined): readonly JsonObject[] {
  const byHash = isObject(value) && Object.keys(value).every(name => name.startsWith('sha-256:'))
  return byHash ? Object.values(value).flatMap(objectsIn) : objectsIn(value)
}

function hashesOf(entry: JsonObject): readonly string[] {
  const hashes = entry['item-hash']
  const all = isList(hashes) ? hashes : [hashes]
  return all.filter(hash => typeof hash === 'string')
}

function failed(because: string): Opinion {
  const wanted = 'a ZIP archive with register.json, entry/ and item/'
  return { outcome: 'failed', because: `${because} ${capital(wanted)} was wanted.`, wanted }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
