/**
 * Characters that move a cursor, change the direction of reading, hide text or cannot be
 * written: C0, C1, zero-width, bidi controls, line separators, tags, noncharacters.
 */
const hiddenRanges: readonly (readonly [from: number, to: number])[] = [
  [0x0000, 0x001f],
  [0x007f, 0x009f],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff], // matches a lone surrogate only: the pattern has the `u` flag
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xfffe, 0xffff],
  [0xe0000, 0xe007f],
]

const unicode = (point: number): string => `\\u{${point.toString(16)}}`
const rangeSource = hiddenRanges.map(([from, to]) => `${unicode(from)}-${unicode(to)}`).join('')
const hidden = new RegExp(`[${rangeSource}]`, 'gu')
const hiddenInProse = new RegExp(`(?![\\n\\t])[${rangeSource}]`, 'gu')
const hasHidden = new RegExp(`[${rangeSource}]`, 'u')

/** What GitHub, Azure Pipelines and TeamCity take for a command, wherever it stands. */
const marked = /(##[a-z]*)\[/giu

const shown = (character: string): string => unicode(character.codePointAt(0) ?? 0)

/**
 * Text on one line of a terminal or log: control characters are shown as `\u{1b}`. A workflow
 * command of a CI runner cannot begin: runners trim white space before `::` and find `##[`
 * (`##vso[`, `##teamcity[`) anywhere in a line.
 */
export function forTerminal(text: string): string {
  return text
    .replace(hidden, shown)
    .replace(/(^|\s)::/gu, '$1:\\u{3a}')
    .replace(marked, '$1\\[')
}

/**
 * Text in a font that has only some glyphs: composed (NFC), and each character that `undrawn` finds
 * (with the flags `g` and `u`) is shown as `\u{1b}`. What is hidden has to be among them.
 */
export function forFont(text: string, undrawn: RegExp): string {
  return text.normalize('NFC').replace(undrawn, shown)
}

const htmlEntities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Text for HTML content and quoted attributes; line feeds and tabs stay as they are. */
export function forHtml(text: string): string {
  return text
    .replace(hiddenInProse, shown)
    .replace(/[&<>"'`]/gu, character => htmlEntities[character] ?? character)
    .replaceAll('::', ':&#58;')
    .replace(marked, '$1&#91;')
}

const xmlEntities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** Text for XML 1.0 content and attributes: only legal characters (§2.2), and one line. */
export function forXml(text: string): string {
  return text
    .replace(hiddenInProse, shown)
    .replace(/[&<>"'\n\t]/gu, character => xmlEntities[character] ?? character)
    .replaceAll('::', ':&#58;')
    .replace(marked, '$1&#91;')
}

/**
 * The description of a TAP test point, or the reason of its directive (TAP 14, "Test points"): on
 * one line, and not to be read as a directive or as the opening of a subtest.
 */
export function forTap(text: string): string {
  return forTerminal(text)
    .replace(/\{(?=\s*$)/u, shown)
    .replace(/[\\#]/gu, '\\$&')
}

/** The text of a SARIF message (SARIF 2.1.0 §3.11.6): without links; line feeds stay. */
export function forSarif(text: string): string {
  return text.replace(hiddenInProse, shown).replace(/[\\[\]]/gu, '\\$&')
}

/** One line of the message of a workflow command of GitHub Actions; `%0A` joins several. */
export function forWorkflow(text: string): string {
  return text.replace(hidden, shown).replace(marked, '$1\\[').replaceAll('%', '%25')
}

/** A property of a workflow command, such as its `title` or `file`. */
export function forWorkflowProperty(text: string): string {
  return forWorkflow(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** One field of a CSV file (RFC 4180), quoted; a spreadsheet will not take it for a formula. */
export function forCsv(text: string): string {
  const formula = /^\s*[=+\-@＝＋－＠\t\r]/u.test(text)
  const safe = text.replace(hidden, shown).replace(marked, '$1\\[').replaceAll('"', '""')
  return `"${formula ? "'" : ''}${safe}"`
}

const markdownEntities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '@': '&#64;',
  ':': '&#58;',
}

/** Text inside one line of Markdown (CommonMark, GitHub's dialect): no markup, link or mention. */
export function forMarkdown(text: string): string {
  return text
    .replace(hidden, shown)
    .replace(/[\\`*_{}[\]()#+\-.!|~=$^]/gu, '\\$&')
    .replace(/[&<>@:]/gu, character => markdownEntities[character] ?? character)
    .replace(/^ /u, '&#32;')
}

/** A string inside a JSON document: same value when read, and safe to show on a terminal. */
export function forJson(text: string): string {
  // Nearly all text is of this kind, and a report is full of it.
  if (!/[^ -~]|["\\]|##[a-z]*\[/i.test(text)) return `"${text}"`
  const units = (match: string): string =>
    match
      .split('')
      .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('')
  return JSON.stringify(text)
    .replace(hidden, units)
    .replace(/##(?=[a-z]*\[)/giu, '#\\u0023')
}

/**
 * One word of a shell command. Single quotes where they can be read as they stand; where the
 * text holds control characters, `$'…'` with octal bytes (POSIX.1-2024 §2.2.4). A NUL cannot
 * be in a command line: callers keep such text out.
 */
export function forShell(text: string): string {
  if (!hasHidden.test(text) && !/\s::|##[a-z]*\[/iu.test(text)) {
    return `'${text.replaceAll("'", "'\\''")}'`
  }
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('::', '\\072:')
    .replace(/##(?=[a-z]*\[)/giu, '#\\043')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replace(hidden, octal)
  return `$'${escaped}'`
}

/** At most `limit` UTF-16 units; what was cut ends in an ellipsis. Cut first, then escape. */
export function short(text: string, limit = 300): string {
  if (text.length <= limit) return text
  const head = text.slice(0, Math.max(0, limit - 1))
  // Half of a surrogate pair is no character.
  return `${head.replace(/[\ud800-\udbff]$/, '')}…`
}

function octal(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map(byte => `\\${byte.toString(8).padStart(3, '0')}`)
    .join('')
}
