import { first } from '../../base/headers.ts'
import { isObject } from '../../base/is-object.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Check, Operation } from '../check.ts'
import { declaredTypes } from '../reading/declared.ts'
import { jsonAnswer } from '../reading/json-answer.ts'
import { declaresProblem, hasErrorBody, isProblem } from '../reading/problem.ts'
import { concluded, count, type Slip, type Tally, tally } from '../reading/tally.ts'

const wanted = 'application/problem+json with type, title and status'

/**
 * RFC 9457 §3. An error body of another form that the sector's own standard prescribes for the
 * operation is left aside.
 */
export const problemDetails: Check<'exchange', Tally> = {
  id: 'problem-details',
  says: 'Error bodies are problem details with type, title and status.',
  over: 'run',
  kinds: ['exchange'],
  start: tally,
  judge: (seen, { operation }, memory) => {
    if (seen.response.status < 400) return []
    memory.looked += 1
    if (!hasErrorBody(seen) || prescribed(operation, seen.response.status)) return []
    count(memory, slip(seen))
    return []
  },
  end: memory =>
    concluded(memory, {
      things: 'error bodies',
      passed: `are ${wanted}`,
      wanted,
      absent: `${memory.looked} error answers had no body, or one whose form their standard prescribes.`,
    }),
}

function prescribed(operation: Operation | null, status: number): boolean {
  const types = Object.keys(declaredTypes(operation, status)?.content ?? {})
  return types.length > 0 && !types.some(type => type.startsWith('*/') || isProblem(type))
}

function slip(seen: Seen<'exchange'>): Slip | null {
  const at = 'content-type'
  const sent = first(seen.response.headers, 'content-type') ?? 'no content type'
  const status = seen.response.status
  if (!declaresProblem(seen)) return { evidence: seen.id, at, what: `${status} came as ${sent}` }
  const value = jsonAnswer(seen)
  if (!isObject(value)) return { evidence: seen.id, at: '', what: `${status} held no JSON object` }
  const missing = [
    ...(typeof value['type'] === 'string' ? [] : ['type']),
    ...(typeof value['title'] === 'string' ? [] : ['title']),
    ...(typeof value['status'] === 'number' ? [] : ['status']),
  ]
  if (missing.length === 0) return null
  return { evidence: seen.id, at: '', what: `${status} came without ${missing.join(', ')}` }
}
