import { forHtml } from '../../base/escape.ts'

/** HTML that was made here; any other text is escaped when it is put into a template. */
export interface Markup {
  readonly html: string
}

export type Part = Markup | string | number | null | false | readonly Part[]

/** A template whose holes are escaped: text has no way into the page but this. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: String.raw({ raw: strings }, ...parts.map(write)) }
}

function write(part: Part): string {
  if (part === null || part === false) return ''
  if (typeof part === 'string') return forHtml(part)
  if (typeof part === 'number') return String(part)
  if ('html' in part) return part.html
  return part.map(write).join('')
}

/** A message with our markup where it has `{name}`; its own text is escaped as any other. */
export function filled(message: string, holes: { readonly [name: string]: Part }): Markup {
  // Every second piece is a name.
  const pieces = message.split(/\{(\w+)\}/u)
  return markup`${pieces.map((piece, at) => (at % 2 === 0 ? piece : (holes[piece] ?? null)))}`
}
