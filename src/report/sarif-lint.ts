import { sha256 } from '../base/digest.ts'
import { forSarif, short } from '../base/escape.ts'
import type { Note } from '../model/catalogue.ts'
import { jsonText } from './json-text.ts'
import { sarifRun } from './sarif-run.ts'

export interface LintRule {
  readonly what: string
  readonly why: string
}

export interface Linted {
  readonly notes: readonly Note[]
  readonly version: string
  readonly rule: (id: string) => LintRule | undefined
}

/** Notes of lint for code scanning: each at its line. A path stands as the note has it. */
export function lintSarif({ notes, version, rule }: Linted): string {
  const ids = [...new Set(notes.map(note => note.rule))].toSorted()
  const rules = ids.map(id => ({
    id,
    shortDescription: { text: text(rule(id)?.what ?? id) },
    help: { text: text(rule(id)?.why ?? id) },
  }))
  const { before, after, margin } = sarifRun({ version, rules, whole: true })
  const seen = new Map<string, number>()
  const results = notes.map(note => {
    const same = `${note.rule} ${note.at.file} ${note.message}`
    const count = (seen.get(same) ?? 0) + 1
    seen.set(same, count)
    return result(note, `${sha256(same).slice(0, 16)}:${count}`)
  })
  return `${before}${jsonText(results, margin)}${after}`
}

function result({ rule, level, message, at, hint }: Note, fingerprint: string): object {
  return {
    ruleId: rule,
    level,
    message: { text: [message, ...(hint === undefined ? [] : [hint])].map(text).join('\n') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(at.file) },
          region: { startLine: at.line ?? 1, startColumn: at.col },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
  }
}

/** A path as a URI: relative where the path is (RFC 3986 §4.2). */
function uriOf(file: string): string {
  const path = file
    .toWellFormed()
    .replaceAll('\\', '/')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  return path.startsWith('/') ? `file://${path}` : path
}

function text(of: string): string {
  return forSarif(short(of, 1000)) || '-'
}
