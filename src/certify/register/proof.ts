import { base64, checkpointText } from '../log/checkpoint.ts'
import type { Log } from '../log/log.ts'
import { proofText } from '../log/proof-file.ts'

/**
 * The proof that an entry stands in the log, against the checkpoint of the log as it was when the entry
 * was its last: the same for ever, however much is added. `line` is that of the entry in `roots/`.
 */
export function proofOf({ origin, tree, entries }: Log, index: number, line: string): string {
  const size = index + 1
  const signature = line.split(' ')[1] ?? ''
  const text = checkpointText({ origin, size, root: tree.root(size) })
  const checkpoint = `${text}\n— ${origin} ${signature}\n`
  const at = entries[index]?.at ?? null
  return proofText({ index, at, path: tree.inclusion(index, size), checkpoint })
}

/** The root of the whole, as a checkpoint spells it. */
export const rootText = ({ root }: Pick<Log, 'root'>): string => base64(root)
