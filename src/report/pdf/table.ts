import type { Doc, StructElement } from 'pdfkit'
import { artifact, heightOf, type Paper, put, type Run } from './paper.ts'
import { cellInk, line, page, pageWidth } from './style.ts'

export interface Column {
  /** Of the page's width; the shares of a table add up to 1. */
  readonly share: number
  readonly align?: 'left' | 'right'
}

/** Paragraphs, one below the other. */
export type Cell = readonly Run[]

export interface Table {
  readonly caption?: string
  readonly columns: readonly Column[]
  /** Names of the columns; null where what stands left names what stands right. */
  readonly titles: readonly string[] | null
  /** The first cell of each is the row's header. */
  readonly rows: readonly (readonly Cell[])[]
}

const padding = 4
/** Between a cell and the next; wider after a number, which stands at the right of its own. */
const gap = { left: 10, right: 16 } as const

/** A table whose header row comes again on each page it goes on to; no row is cut. */
export function table(paper: Paper, { caption, columns, titles, rows }: Table): void {
  const { doc, root } = paper
  const heads = titles?.map((text): Cell => [{ ...cellInk, strong: true, text }]) ?? []
  const needed = heightOfRow(doc, columns, heads) + heightOfRow(doc, columns, rows[0] ?? [])
  if (doc.y + needed + 24 > page.bottom) doc.addPage()
  const element = doc.struct('Table')
  root.add(element)
  if (caption !== undefined) captioned(doc, element, caption)
  if (titles !== null)
    row(doc, { columns, cells: heads }, { parent: part(doc, element, 'THead'), rest: 'TH' })
  const body = part(doc, element, 'TBody')
  for (const cells of rows) {
    if (doc.y + heightOfRow(doc, columns, cells) > page.bottom) {
      doc.addPage()
      if (titles !== null) again(doc, { columns, cells: heads })
    }
    row(doc, { columns, cells }, { parent: body, rest: 'TD' })
  }
  doc.y += 10
}

function captioned(doc: Doc, element: StructElement, text: string): void {
  const run: Run = { size: 11, strong: true, text }
  const at = { x: page.left, y: doc.y, width: pageWidth }
  element.add(doc.struct('Caption', {}, [() => put(doc, [run], at)]))
  doc.y += 2
}

function part(doc: Doc, element: StructElement, tag: 'THead' | 'TBody'): StructElement {
  const made = doc.struct(tag)
  element.add(made)
  return made
}

interface Row {
  readonly columns: readonly Column[]
  readonly cells: readonly Cell[]
}

interface Place {
  readonly parent: StructElement
  /** What every cell but the first is: a header of its column, or data. */
  readonly rest: 'TH' | 'TD'
}

/** A row with its tags. */
function row(doc: Doc, of: Row, { parent, rest }: Place): void {
  const element = doc.struct('TR')
  parent.add(element)
  const cells = of.cells.map((_, at) => {
    const scope = rest === 'TH' ? 'Column' : 'Row'
    const made = rest === 'TD' && at > 0 ? doc.struct('TD') : doc.struct('TH', { scope })
    element.add(made)
    return made
  })
  draw(doc, of, (at, write) => cells[at]?.add(doc.struct('P', {}, [write])))
  artifact(doc, 'Layout', () => rule(doc))
}

/** The header row on a further page: its tags stand on the first. */
function again(doc: Doc, of: Row): void {
  artifact(doc, 'Pagination', () => {
    draw(doc, of, (_, write) => write())
    rule(doc)
  })
}

function draw(doc: Doc, { columns, cells }: Row, mark: (at: number, write: () => void) => void) {
  const top = doc.y + padding
  let bottom = top
  let x = page.left
  columns.forEach(({ share, align = 'left' }, at) => {
    const width = share * pageWidth
    doc.y = top
    for (const run of cells[at] ?? []) {
      mark(at, () => put(doc, [run], { x, y: doc.y, width: width - gap[align], align }))
    }
    bottom = Math.max(bottom, doc.y)
    x += width
  })
  doc.y = bottom + padding
}

function rule(doc: Doc): void {
  doc.rect(page.left, doc.y, pageWidth, 0.5).fill(line)
  doc.y += 0.5
}

function heightOfRow(doc: Doc, columns: readonly Column[], cells: readonly Cell[]): number {
  const heights = cells.map((cell, at) => {
    const { share, align = 'left' } = columns[at] ?? { share: 1 }
    const width = share * pageWidth - gap[align]
    return cell.reduce((sum, run) => sum + heightOf(doc, [run], width), 0)
  })
  return Math.max(0, ...heights) + 2 * padding + 0.5
}
