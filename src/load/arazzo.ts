import { get } from '../base/pointer.ts'
import type { ArazzoDocument } from '../model/arazzo.ts'
import { Fault } from '../model/fault.ts'
import type { Json } from '../model/words.ts'
import type { Loaded } from './document.ts'
import { loadChecked } from './schema-check.ts'

/**
 * Reads an Arazzo document that assay can run. Throws what reading it throws, `schema` for
 * what is no Arazzo, and `not-supported` for the AsyncAPI parts of Arazzo 1.1.
 */
export async function loadArazzo(
  file: string,
): Promise<{ readonly loaded: Loaded; readonly value: ArazzoDocument }> {
  const read = await loadChecked(file, 'arazzo')
  refuseAsyncApi(read.loaded)
  return read
}

function refuseAsyncApi(loaded: Loaded): void {
  const [first] = asyncApiParts(loaded.value)
  if (first === undefined) return
  throw new Fault('not-supported', `${first.says}: assay does not run AsyncAPI.`, {
    at: loaded.place(first.pointer),
    hint: 'Leave the source and its steps out; steps that call OpenAPI operations are run.',
  })
}

interface Part {
  readonly says: string
  readonly pointer: string
}

function asyncApiParts(root: Json): readonly Part[] {
  const sources = items(root, '/sourceDescriptions').flatMap(({ value, pointer }) =>
    get(value, '/type') === 'asyncapi'
      ? [{ says: 'The source is of type "asyncapi"', pointer: `${pointer}/type` }]
      : [],
  )
  const workflows = items(root, '/workflows')
  const steps = workflows.flatMap(({ pointer }) => items(root, `${pointer}/steps`))
  const members = steps.flatMap(({ value, pointer }) =>
    ['channelPath', 'action', 'correlationId'].flatMap(name =>
      get(value, `/${name}`) === undefined
        ? []
        : [{ says: `The step has "${name}"`, pointer: `${pointer}/${name}` }],
    ),
  )
  const lists = [...workflows, ...steps].map(({ pointer }) => `${pointer}/parameters`)
  const parameters = [...lists, '/components/parameters']
    .flatMap(pointer => items(root, pointer))
    .flatMap(({ value, pointer }) =>
      get(value, '/in') === 'channel'
        ? [{ says: 'The parameter is "in: channel"', pointer: `${pointer}/in` }]
        : [],
    )
  return [...sources, ...members, ...parameters]
}

/** The items of the list, or members of the object, at a pointer. */
function items(root: Json, pointer: string) {
  const list = get(root, pointer)
  if (typeof list !== 'object' || list === null) return []
  return Object.entries(list).map(([name, value]) => ({ value, pointer: `${pointer}/${name}` }))
}
