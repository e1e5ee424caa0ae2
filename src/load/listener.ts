import { resolve } from 'node:path'
import { duration } from '../base/duration.ts'
import { Fault } from '../model/fault.ts'
import type { Listener } from '../model/target.ts'
import type { Loaded } from './document.ts'
import type { ListenerFile } from './files.ts'

/** How requests to us are received. Throws `bad-url` with the line of the target file. */
export function listenerOf(
  file: ListenerFile | undefined,
  loaded: Loaded,
  folder: string,
): Listener | null {
  if (file === undefined) return null
  const url = file.url === undefined ? null : publicUrl(file.url, loaded)
  if (file.recorded !== undefined) {
    return { url, kind: 'handed-in', file: resolve(folder, file.recorded) }
  }
  const within = file.within === undefined ? null : duration(file.within)
  const { host, port } = socketOf(file.listen, loaded)
  if (url === null && (host === '0.0.0.0' || host === '::')) {
    throw new Fault('bad-url', `"${file.listen}" is every address of this machine, and no URL.`, {
      at: loaded.place('/listener/listen'),
      hint: 'Add url: where the supplier reaches it, such as https://hooks.example.org/.',
    })
  }
  return { url, kind: 'listen', host, port, within }
}

function socketOf(text: string, loaded: Loaded): { readonly host: string; readonly port: number } {
  const [, six, name = six, port = ''] =
    /^(?:\[([0-9a-fA-F:.]+)\]|([^:/\s]+)):(\d{1,5})$/.exec(text) ?? []
  if (name !== undefined && Number(port) <= 65_535) return { host: name, port: Number(port) }
  throw new Fault('bad-url', `"${text.slice(0, 100)}" is no address to listen at.`, {
    at: loaded.place('/listener/listen'),
    hint: 'Write a host and a port, such as 127.0.0.1:8443.',
  })
}

function publicUrl(text: string, loaded: Loaded): string {
  const fits = /^https?:\/\//i.test(text) && URL.canParse(text)
  const url = fits ? new URL(text) : null
  if (url !== null && url.search === '' && url.hash === '' && url.username === '') {
    return url.href.replace(/\/+$/, '')
  }
  throw new Fault('bad-url', 'The url of the listener is no http or https URL without a query.', {
    at: loaded.place('/listener/url'),
    hint: 'Write where the supplier reaches us, such as https://hooks.example.org/.',
  })
}
