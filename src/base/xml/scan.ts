/** How much XML is read. Whoever sends more is not read, which is never called wrong. */
export const bounds = {
  characters: 4 * 1024 * 1024,
  /** Elements, attributes, comments, processing instructions and CDATA sections together. */
  nodes: 60_000,
  depth: 100,
  /** On one element: comparing their names takes time that grows with the square. */
  attributes: 100,
}

/**
 * Why a text is not given to the parser: it declares a document type (entities could then be
 * expanded without end, or name files), or it is larger than `bounds`. Null when it may be
 * parsed. It says nothing about form, and takes time that grows with the length alone.
 */
export function refusal(text: string): string | null {
  if (text.length > bounds.characters) return `it is longer than ${bounds.characters} characters`
  const seen = { depth: 0, nodes: 0 }
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const piece = pieceAt(text, at)
    if (piece === 'doctype') return 'it declares a document type (DOCTYPE)'
    // From here on it is not well formed: the parser will say where.
    if (piece === null) return null
    if (piece.attributes > bounds.attributes) {
      return `an element has more than ${bounds.attributes} attributes`
    }
    seen.depth += piece.deeper
    seen.nodes += piece.nodes + piece.attributes
    if (seen.depth > bounds.depth) return `it is nested deeper than ${bounds.depth}`
    if (seen.nodes > bounds.nodes) return `it has more than ${bounds.nodes} elements and attributes`
    at = piece.end
  }
  return null
}

interface Piece {
  readonly end: number
  readonly nodes: 0 | 1
  readonly attributes: number
  readonly deeper: -1 | 0 | 1
}

function pieceAt(text: string, at: number): Piece | 'doctype' | null {
  if (text.startsWith('<!--', at)) return upTo(text, at + 4, '-->')
  if (text.startsWith('<![CDATA[', at)) return upTo(text, at + 9, ']]>')
  if (text.startsWith('<?', at)) return upTo(text, at + 2, '?>')
  if (text.startsWith('<!', at)) return 'doctype'
  if (text.startsWith('</', at)) {
    const end = text.indexOf('>', at)
    return end === -1 ? null : { end: end + 1, nodes: 0, attributes: 0, deeper: -1 }
  }
  return startTag(text, at)
}

function upTo(text: string, from: number, mark: string): Piece | null {
  const found = text.indexOf(mark, from)
  return found === -1 ? null : { end: found + mark.length, nodes: 1, attributes: 0, deeper: 0 }
}

/** A `>` inside quotation marks does not end a tag. */
function startTag(text: string, from: number): Piece | null {
  let attributes = 0
  const mark = /[<>"']/g
  mark.lastIndex = from + 1
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const { 0: char, index } = found
    if (char === '<') return null
    if (char === '>') {
      const deeper = text[index - 1] === '/' ? 0 : 1
      return { end: index + 1, nodes: 1, attributes, deeper }
    }
    const close = text.indexOf(char, index + 1)
    if (close === -1) return null
    attributes += 1
    mark.lastIndex = close + 1
  }
  return null
}
