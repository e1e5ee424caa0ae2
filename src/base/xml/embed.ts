import type { Json } from '../../model/words.ts'

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
}

/** Text for XML content and attributes (XML 1.0 §2.4); a carriage return would be read as a line feed. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'\r]/g, character => entities[character] ?? character)
}

/**
 * A value as it may stand in a document after the text `before`: escaped, so that it can never be
 * read as markup. A CDATA section knows no escapes: it is closed around the value.
 */
export function embed(value: Json, before: string): string {
  const text = escaped(typeof value === 'string' ? value : JSON.stringify(value))
  return inCdata(before) ? `]]>${text}<![CDATA[` : text
}

function inCdata(text: string): boolean {
  const ends: { readonly [mark: string]: string } = {
    '<!--': '-->',
    '<?': '?>',
    '<![CDATA[': ']]>',
  }
  const mark = /<!--|<\?|<!\[CDATA\[/g
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const end = ends[found[0]] ?? ''
    const close = text.indexOf(end, mark.lastIndex)
    if (close === -1) return found[0] === '<![CDATA['
    mark.lastIndex = close + end.length
  }
  return false
}
