/** What a person reads of each format, without the words that programs read. */
export const visible: { readonly [format: string]: (text: string) => string } = {
  html: text =>
    decoded(
      text
        .replace(/<(script|style|code|pre)\b[^>]*>[\s\S]*?<\/\1>/gu, ' ')
        .replace(/<[^<>]*>/gu, readOut),
    ),
  // Read out of its bytes already.
  pdf: text => text,
  markdown: text => text.replace(/<br>|\|[-:|]+\|/gu, ' '),
  annotations: text =>
    text
      .replace(/^::(?:error|warning|notice) (?:file=[^,]*,line=\d+,)?title=/gmu, '')
      .replace(/%(?:0A|0D|25|3A|2C)/gu, ' '),
  junit: text =>
    decoded(
      [...text.matchAll(/ message="([^"]*)"|>([^<>]+)</gu)]
        .map(([, message, inside]) => message ?? inside)
        .join('\n'),
    ),
  tap: text => [...text.matchAll(/ # (?:TODO|SKIP) (.*)/gu)].map(([, why]) => why).join('\n'),
  sarif: text => stringsAt(text, ['text']),
  ctrf: text => stringsAt(text, ['message', 'trace']),
  earl: text => stringsAt(text, ['dct:title', 'dct:description', 'earl:info']),
  har: text => stringsAt(text, ['comment']),
  badge: text => stringsAt(text, ['label', 'message']),
  'badge-svg': text => decoded(text.replace(/<[^<>]*>/gu, readOut)),
}

/** The attributes of a tag that are read out or shown. */
function readOut(tag: string): string {
  const values = tag.matchAll(/ (?:aria-label|alt|title|placeholder|data-label)="([^"]*)"/gu)
  return ` ${[...values].map(([, value]) => value).join(' ')} `
}

function decoded(text: string): string {
  return text.replace(/&(?:\w+|#\d+);/gu, ' ')
}

/** Every text under one of these names, however deep. */
function stringsAt(json: string, names: readonly string[]): string {
  const found: string[] = []
  JSON.parse(json, (name, value: unknown) => {
    if (names.includes(name) && typeof value === 'string') found.push(value)
    return value
  })
  return found.join('\n')
}
