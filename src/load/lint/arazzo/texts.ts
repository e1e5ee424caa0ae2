import { isExpression, parseExpression } from '../../../base/expression/index.ts'
import { format } from '../../../base/pointer.ts'
import type { Criterion, Step } from '../../../model/arazzo.ts'
import { Fault } from '../../../model/fault.ts'
import type { Json } from '../../../model/words.ts'
import type { Found, Rule } from '../book.ts'
import { type At, criteriaOf, notes, parametersIn, workflowsOf } from './reading.ts'

/** A text that was meant to be an expression is one. */
export const texts: Rule = book =>
  book.suites.flatMap(({ documents }) =>
    documents.flatMap(page =>
      workflowsOf(page, documents).flatMap(at =>
        notes(page, [
          ...sent(at).flatMap(({ value, pointer }) => unembedded(value, pointer)),
          ...criteriaOf(at).flatMap(({ one, pointer }) => context(one, pointer)),
          ...outputs(at),
          ...at.workflow.steps.flatMap((step, index) =>
            replaced(step, `${at.pointer}/steps/${index}/requestBody/replacements`),
          ),
        ]),
      ),
    ),
  )

interface Sent {
  readonly value: Json
  readonly pointer: string
}

/** Values in which expressions are evaluated before something is sent. */
function sent({ arazzo, workflow, pointer }: At): readonly Sent[] {
  const parameters = [
    ...parametersIn(arazzo, workflow.parameters, `${pointer}/parameters`),
    ...workflow.steps.flatMap(({ parameters: list }, index) =>
      parametersIn(arazzo, list, `${pointer}/steps/${index}/parameters`),
    ),
  ]
  const bodies = workflow.steps.flatMap(({ requestBody }, index) => {
    const at = `${pointer}/steps/${index}/requestBody`
    const { payload, replacements = [] } = requestBody ?? {}
    const values = replacements.map(({ value }, n) => ({
      value,
      pointer: `${at}/replacements/${n}/value`,
    }))
    return payload === undefined
      ? values
      : [{ value: payload, pointer: `${at}/payload` }, ...values]
  })
  const ofParameters = parameters.map(({ one, pointer: at, source }) => ({
    value: one.value,
    pointer: `${source ?? at}/value`,
  }))
  return [...ofParameters, ...bodies]
}

const roots =
  /\$(?:request|response|inputs|outputs|steps|workflows|sourceDescriptions|components)\.[A-Za-z]/

/** An expression in a longer text without its braces stays what it is (Arazzo 1.0.1, Runtime Expressions). */
function unembedded(value: Json, pointer: string): readonly Found[] {
  const found: Found[] = []
  const open: { readonly value: Json; readonly tokens: readonly string[] }[] = [
    { value, tokens: [] },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: at, tokens } = next
    if (typeof at === 'string') {
      const bare = isExpression(at) ? undefined : roots.exec(at.replaceAll(/\{\$[^{}]*\}/g, ''))
      if (bare) found.push(without(at, `${pointer}${format(tokens)}`))
    } else if (at !== null && typeof at === 'object') {
      for (const [name, member] of Object.entries(at)) {
        open.push({ value: member, tokens: [...tokens, name] })
      }
    }
  }
  return found
}

function without(text: string, pointer: string): Found {
  const outside = text.replaceAll(/\{\$[^{}]*\}/g, match => ' '.repeat(match.length))
  const name = /\$[^\s{}"'&]+/.exec(outside.slice(outside.search(roots)))?.[0] ?? '$…'
  const message = `"${name}" stands in a longer text without braces, and would be sent as it stands.`
  return { rule: 'expression-unembedded', message, pointer, hint: `Write {${name}}.` }
}

function context({ context: text }: Criterion, pointer: string): readonly Found[] {
  if (text === undefined) return []
  try {
    parseExpression(text)
    return []
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    // What looks like an expression is told of with all the others.
    if (isExpression(text)) return []
    const message = `The context is no expression: ${error.message}`
    const hint = 'Write an expression, such as $response.body.'
    return [{ rule: 'expression-syntax', message, pointer: `${pointer}/context`, hint }]
  }
}

function outputs({ workflow, pointer }: At): readonly Found[] {
  const maps = [
    { map: workflow.outputs, at: `${pointer}/outputs` },
    ...workflow.steps.map(({ outputs: map }, index) => ({
      map,
      at: `${pointer}/steps/${index}/outputs`,
    })),
  ]
  return maps.flatMap(({ map, at }) =>
    Object.entries(map ?? {}).flatMap(([name, value]): readonly Found[] => {
      if (typeof value !== 'string' || value.includes('$')) return []
      const message = `The output "${name}" is no expression: it is always "${value}".`
      const hint = 'Write an expression, such as $response.body#/id.'
      return [{ rule: 'output-literal', message, pointer: `${at}/${name}`, hint }]
    }),
  )
}

function replaced({ requestBody }: Step, pointer: string): readonly Found[] {
  const targets = (requestBody?.replacements ?? []).map(({ target }) => target)
  return targets.flatMap((target, index): readonly Found[] => {
    if (targets.indexOf(target) === index) return []
    const message = `"${target}" is replaced twice.`
    const hint = 'Remove one of the two; the last would be seen.'
    return [{ rule: 'replacement-twice', message, pointer: `${pointer}/${index}/target`, hint }]
  })
}
