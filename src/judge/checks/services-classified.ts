import { identifiers } from '../../base/identifiers/index.ts'
import { isObject } from '../../base/is-object.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { kindNamed } from '../reading/identifier-names.ts'
import { isList, records } from '../reading/json-answer.ts'
import { concluded, count, type Tally, tally } from '../reading/tally.ts'
import { type Node, pointerOf, walk } from '../reading/walk.ts'

/**
 * A record is a service when it stands under a member `service` or `services`, in the list at an
 * address `…/services`, or at `…/services/ID`. A list whose records show no classification at all is a short form, and says
 * nothing; a single service must have one.
 */
export const servicesClassified: Check<'exchange', Tally> = {
  id: 'services-classified',
  says: 'Each service has a number of the Local Government Service List, or the address of a term.',
  over: 'run',
  kinds: ['exchange'],
  start: tally,
  judge: (seen, _asked, memory) => {
    const root = records(seen)
    if (root === undefined) return []
    memory.looked += 1
    const found = services(root, seen)
    const single = found.filter(node => !isInList(node))
    const full = found.some(({ value }) => membersOf(value).length > 0)
    for (const node of full ? found : single) {
      const fault = faultOf(node.value)
      count(memory, fault === null ? null : { evidence: seen.id, at: pointerOf(node), what: fault })
    }
    return []
  },
  end: memory =>
    concluded(memory, {
      things: 'services',
      passed: 'are classified',
      wanted: 'a number of the service list (lgsl), or an absolute address of a term',
      absent: `No service was recognised in ${memory.looked} answers.`,
    }),
}

interface Service extends Node {
  readonly value: JsonObject
}

function services(root: Json, { request }: Seen<'exchange'>): readonly Service[] {
  const found: Service[] = []
  const { pathname } = new URL(request.url)
  const isOne = /\/services\/[^/]+$/.test(pathname)
  const isMany = /\/services\/?$/.test(pathname)
  for (const node of walk(root)) {
    const { value, name, parent } = node
    const listed = isMany && isList(parent?.value) && depthOf(node) <= 2
    const named = parent === null ? isOne : listed || /^services?$/i.test(name)
    if (named && isObject(value) && typeof value['name'] === 'string')
      found.push({ ...node, value })
  }
  return found
}

function isInList({ parent }: Node): boolean {
  return parent !== null && (isList(parent.value) || isInList(parent))
}

function depthOf({ parent }: Node): number {
  return parent === null ? 0 : 1 + depthOf(parent)
}

const classifies = /taxonom|classif|categor|(?:^|_)terms?(?:$|_)|service_?type/i

/** Every text or number below members whose names say that they classify, or name the list. */
function membersOf(service: JsonObject): readonly string[] {
  const found: string[] = []
  for (const { value, name, parent } of walk(service)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue
    if (kindNamed(name) === 'lgsl') found.push(`lgsl ${value}`)
    else if (below(parent) || classifies.test(name)) found.push(String(value))
  }
  return found
}

function below(node: Node | null): boolean {
  for (let at = node; at !== null; at = at.parent) if (classifies.test(at.name)) return true
  return false
}

function faultOf(service: JsonObject): string | null {
  const members = membersOf(service)
  const good = members.some(text =>
    text.startsWith('lgsl ')
      ? identifiers.get('lgsl')?.conforms(text.slice(5)) === true
      : /^https?:\/\/[^\s/]+\/\S+$/.test(text),
  )
  if (good) return null
  const [first] = members
  return first === undefined
    ? 'a service without a classification'
    : `a service classified "${first.slice(0, 60)}"`
}
