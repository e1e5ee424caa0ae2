import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import t from 'tap'
import { interpret } from '../../../src/base/flow/index.ts'
import type { Step } from '../../../src/model/arazzo.ts'
import type { Seen } from '../../../src/model/evidence.ts'
import { program, seenOf, workflow } from '../../make-flow.ts'

const steps = 10_000

/** A step that goes to itself for ever, and counts how often any member of it is looked at. */
function counted(): { readonly step: Step; readonly looks: () => number } {
  let looks = 0
  const own: Step = {
    stepId: 'list',
    operationId: 'listThings',
    successCriteria: [{ condition: '$statusCode == 200' }],
    outputs: { n: '$response.body#/n' },
    onSuccess: [{ name: 'on', type: 'goto', stepId: 'list' }],
  }
  const step = new Proxy(own, {
    get: (target, name) => {
      looks += 1
      return Reflect.get(target, name)
    },
  })
  return { step, looks: () => looks }
}

t.test(
  'a loop of 10,000 steps: the last costs what the first does, and nothing piles up',
  async t => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const { step, looks } = counted()
    const flow = interpret({ ...program([workflow([step])]), maxSteps: steps })
    const work: number[] = []
    const kept: WeakRef<Seen>[] = []
    let next = flow.next(null)
    let before = looks()
    while (next.done !== true) {
      if (next.value.kind !== 'ask') {
        next = flow.next(null)
        continue
      }
      const seen = seenOf(next.value, { status: 200, body: { n: kept.length } })
      kept.push(new WeakRef(seen))
      next = flow.next(seen)
      work.push(looks() - before)
      before = looks()
      // A WeakRef holds what it names until the job ends.
      if (kept.length % 1000 === 0) await setImmediate()
    }
    await setImmediate()
    collect()
    const alive = kept.filter(ref => ref.deref() !== undefined).length
    const { end } = { end: next.value }
    t.equal(work.length, steps)
    t.equal(new Set(work.slice(1, -1)).size, 1, 'each step looks at as much as the one before')
    t.ok(alive <= 3, `${alive} answers are still held`)
    t.equal(end.steps.length, 1000)
    t.equal(end.stepsOmitted, steps - 1000)
  },
)
