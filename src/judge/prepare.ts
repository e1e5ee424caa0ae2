import { declaredParameters } from '../base/declared-parameters.ts'
import { operationsOf } from '../base/operations.ts'
import { escapeToken } from '../base/pointer.ts'
import { specOf } from '../base/program.ts'
import { type Schemas, schemas } from '../base/schema/index.ts'
import type { Operation } from '../model/api.ts'
import type { Spec } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { Plan } from '../model/plan.ts'
import type { Json } from '../model/words.ts'
import { bodySchemas } from './own-body.ts'

/** The schemas of each spec of a plan, ready, so that judging is synchronous. */
export async function schemasOf(plan: Plan): Promise<(spec: string) => Schemas> {
  const bySpec = new Map<string, Schemas>()
  for (const spec of plan.specs) bySpec.set(spec.id, schemas(spec.documents, spec.formats))
  await prepareSchemas(plan, bySpec)
  return id => bySpec.get(id) ?? schemas(specOf(plan, id).documents, specOf(plan, id).formats)
}

/** Readies the schemas of every response a planned case can meet. */
async function prepareSchemas(plan: Plan, bySpec: ReadonlyMap<string, Schemas>): Promise<void> {
  for (const spec of plan.specs) {
    const wanted = new Set(
      plan.cases.flatMap(one =>
        one.kind === 'workflow' && one.spec === spec.id ? one.operations : [],
      ),
    )
    const bank = bySpec.get(spec.id)
    if (bank !== undefined) await prepareSpec(spec, bank, wanted)
  }
}

async function prepareSpec(spec: Spec, bank: Schemas, wanted: ReadonlySet<string>): Promise<void> {
  for (const document of spec.documents) {
    if (document.dialect === 'schema') continue
    for (const operation of operationsOf(document)) {
      if (operation.operationId === null || !wanted.has(operation.operationId)) continue
      await prepareRequest(operation, bank)
      for (const status of membersOf(operation.object['responses'])) {
        const at = `${operation.pointer}/responses/${escapeToken(status)}`
        const response = found(() =>
          bank.resolve(document, valueAt(operation.object['responses'], status), at),
        )
        if (response === null) continue
        for (const media of membersOf(valueAt(response.value, 'content'))) {
          await bank.prepare(
            response.document,
            `${response.pointer}/content/${escapeToken(media)}/schema`,
          )
        }
      }
    }
  }
}

/** What our own requests are held to. */
async function prepareRequest(operation: Operation, bank: Schemas): Promise<void> {
  for (const { document, schema } of declaredParameters(operation, bank)) {
    if (schema !== null) await bank.prepare(document, schema)
  }
  for (const { document, pointer } of bodySchemas(operation)) {
    await bank.prepare(document, `${pointer}/schema`)
  }
}

/** A reference that leads nowhere is for the checks to say, exchange by exchange. */
function found<T>(resolve: () => T): T | null {
  try {
    return resolve()
  } catch (error) {
    if (error instanceof Fault && error.code === 'dangling-reference') return null
    throw error
  }
}

function membersOf(value: Json | undefined): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value)
    : []
}

function valueAt(value: Json | undefined, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return Object.entries(value).find(([key]) => key === name)?.[1] ?? null
}
