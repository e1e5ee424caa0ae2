import type { JsonObject } from '../../model/words.ts'

/** How one parameter goes on the wire: the fields of an OpenAPI Parameter Object that matter here. */
export interface ParameterShape {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly style: string
  readonly explode: boolean
  /** Only ever true in a query (OAS 3.1.1 §4.8.12.2.2). */
  readonly allowReserved: boolean
  readonly allowEmptyValue: boolean
  /** A path whose value stands for several segments (`x-assay-segments`). */
  readonly segments: boolean
  /** The operation describes it. */
  readonly declared: boolean
  /** A media type when the parameter is described by `content`. */
  readonly content: string | null
}

const defaultStyle = { path: 'simple', query: 'form', header: 'simple', cookie: 'form' } as const

/**
 * Reads a resolved Parameter Object; `null` (not declared) gives the defaults of OAS 3.1.1
 * §4.8.12. A `deepObject` without `explode` is read as exploded, the only form it has.
 */
export function shapeOf(
  name: string,
  where: ParameterShape['in'],
  declared: JsonObject | null,
): ParameterShape {
  const style = typeof declared?.['style'] === 'string' ? declared['style'] : defaultStyle[where]
  const explode = declared?.['explode']
  const content = declared?.['content']
  const media =
    typeof content === 'object' && content !== null ? Object.keys(content)[0] : undefined
  return {
    name,
    in: where,
    style,
    explode: typeof explode === 'boolean' ? explode : style === 'form' || style === 'deepObject',
    allowReserved: where === 'query' && declared?.['allowReserved'] === true,
    allowEmptyValue: where === 'query' && declared?.['allowEmptyValue'] === true,
    segments: where === 'path' && declared?.['x-assay-segments'] === true,
    declared: declared !== null,
    content: media ?? null,
  }
}
