import type { Doc, OutlineItem, StructElement } from 'pdfkit'
import { drawable } from './glyphs.ts'
import { type Ink, ink } from './style.ts'

/** What is being written: the document, its one root element, and the bookmarks of its headings. */
export interface Paper {
  readonly doc: Doc
  readonly root: StructElement
  readonly bookmarks: OutlineItem[]
}

/** A piece of text in one ink; at most `limit` UTF-16 units of it are shown. */
export interface Run extends Ink {
  readonly text: string
  readonly limit?: number
}

/** Where text goes, in points from the top left corner of the page. */
export interface At {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align?: 'left' | 'right'
}

/** Draws runs one after another, wrapped; `doc.y` is below them then. */
export function put(doc: Doc, runs: readonly Run[], { x, y, width, align = 'left' }: At): void {
  doc.y = y
  runs.forEach((run, at) => {
    const continued = at < runs.length - 1
    take(doc, run).text(shown(run), x, doc.y, { width, align, continued })
  })
}

/** Points that runs take when they are wrapped, or somewhat more. */
export function heightOf(doc: Doc, runs: readonly Run[], width: number): number {
  const text = runs.map(shown).join('')
  const size = Math.max(...runs.map(run => run.size))
  const strong = runs.some(run => run.strong === true)
  return take(doc, { size, strong }).heightOfString(text, { width })
}

/** One line at a fixed place, not wrapped. */
export function putLine(doc: Doc, run: Run, { x, y, width, align = 'left' }: At): void {
  const text = shown(run)
  const left = align === 'right' ? x + width - take(doc, run).widthOfString(text) : x
  take(doc, run).text(text, left, y, { lineBreak: false })
}

/** Something for the eye only, or that is said elsewhere: screen readers pass over it. */
export function artifact(doc: Doc, type: 'Pagination' | 'Layout', draw: () => void): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

/** Every text of the document passes here: bounded, and nothing in it that cannot be drawn. */
export function shown({ text, limit = 1000 }: Pick<Run, 'text' | 'limit'>): string {
  return drawable(text, limit)
}

function take(doc: Doc, { size, strong = false, colour = ink }: Ink): Doc {
  const cut = strong ? 'strong' : 'plain'
  return doc.font(cut).fontSize(size).fillColor(colour)
}
