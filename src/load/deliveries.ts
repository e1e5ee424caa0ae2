import { payload } from '../base/payload.ts'
import type { Delivery, Header } from '../model/evidence.ts'
import { Fault } from '../model/fault.ts'
import type { Target } from '../model/target.ts'
import { readDocument } from './document.ts'
import type { DeliveryFile } from './files.ts'
import { checker } from './schema-check.ts'
import { ourLimits, readText } from './text.ts'

const limits = { ...ourLimits, bytes: 64 * 1024 * 1024 }
const most = 1_000

/**
 * The requests that a supplier handed in because we cannot be reached: one JSON object a line.
 * None when the target names no such file. Throws `schema`, `syntax` and what `readText` throws.
 */
export async function readDeliveries({ listener }: Target): Promise<readonly Delivery[]> {
  if (listener?.kind !== 'handed-in') return []
  const { file } = listener
  const check = await checker('delivery')
  const lines = (await readText(file, limits)).split('\n')
  if (lines.length > most + 1) {
    throw new Fault('file-too-large', `The file holds more than ${most} requests.`, {
      at: { file },
      hint: 'Keep those of the run.',
    })
  }
  return lines.flatMap((line, before) => {
    if (line.trim() === '') return []
    // The empty lines before it give each message its line.
    return [deliveryOf(check(readDocument(`${'\n'.repeat(before)}${line}`, file)), listener.url)]
  })
}

function deliveryOf(of: DeliveryFile, url: string | null): Delivery {
  const { peer, at, method = 'POST', path = '', headers = {}, body } = of
  const bytes = typeof body === 'object' ? Buffer.from(body.base64, 'base64') : body
  return {
    peer,
    via: 'handed-in',
    at,
    method,
    // RFC 2606 §2: a name that leads nowhere.
    url: `${url ?? 'https://handed-in.invalid'}/${peer}${path}`,
    headers: Object.entries(headers).map(([name, value]): Header => [name, value]),
    body: bytes === undefined ? null : payload(Buffer.from(bytes)),
  }
}
