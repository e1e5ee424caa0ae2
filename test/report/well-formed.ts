/**
 * The names of an XML document's elements, in order. Throws where the document is not well formed
 * as far as reporters can go wrong: characters, nesting, attributes, references, one root.
 */
export function elements(text: string): readonly string[] {
  const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(text)
  if (illegal !== null) throw new Error(`illegal character at ${illegal.index}`)
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  const token = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|[^<>]+|[<>]/gu
  const open: string[] = []
  const names: string[] = []
  let roots = 0
  for (const [whole, close, name, attributes, empty] of body.matchAll(token)) {
    if (whole === '<' || whole === '>') throw new Error(`stray ${whole}`)
    if (/&(?!(?:amp|lt|gt|quot|apos|#[0-9]+);)/u.test(whole)) throw new Error(`stray & in ${whole}`)
    if (name === undefined) {
      if (open.length === 0 && whole.trim() !== '') throw new Error(`text outside: ${whole}`)
      continue
    }
    if (close === '/') {
      if (open.pop() !== name) throw new Error(`unexpected </${name}>`)
      continue
    }
    const given = [...(attributes ?? '').matchAll(/ ([a-z]+)="[^"]*"/gu)].map(match => match[1])
    if (new Set(given).size !== given.length) throw new Error(`attribute twice in <${name}>`)
    if (open.length === 0) roots++
    names.push(name)
    if (empty !== '/') open.push(name)
  }
  if (open.length > 0 || roots !== 1) throw new Error(`open at the end: ${open.join(', ')}`)
  return names
}
