import type { CutOff, Seen } from '../model/evidence.ts'
import type { Recorded } from './recorded.ts'

/**
 * The attempts that a run left open after it had been about to make something: a killed run had no
 * time to remove it, an interrupted one perhaps too little.
 */
export async function cutOff({ evidence }: Pick<Recorded, 'evidence'>): Promise<readonly CutOff[]> {
  const open = new Map<string, { intended: Set<string>; seen: Seen[] }>()
  for await (const line of evidence.lines()) {
    if (line.kind === 'case-begin') open.set(line.case, { intended: new Set(), seen: [] })
    else if (line.kind === 'case-end') open.delete(line.case)
    else if (line.kind === 'cleanup-intent') open.get(line.case)?.intended.add(line.id)
    else if (line.kind !== 'handshake') open.get(line.case)?.seen.push(line)
  }
  return [...open]
    .filter(([, { intended }]) => intended.size > 0)
    .map(([id, left]) => ({ case: id, ...left }))
}
