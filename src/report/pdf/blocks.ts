import { artifact, heightOf, type Paper, put, type Run, shown } from './paper.ts'
import { heading, lesser, page, pageWidth, title } from './style.ts'

const inks = { 1: title, 2: heading, 3: lesser } as const

/** A heading, bookmarked; on a new page when `room` points do not follow it on this one. */
export function head(paper: Paper, level: 1 | 2 | 3, text: string, room = 110): void {
  const { doc, bookmarks } = paper
  const run: Run = { ...inks[level], text, limit: 200 }
  const above = doc.y === page.top ? 0 : run.size
  const taken = above + heightOf(doc, [run], pageWidth)
  if (doc.y + taken + room > page.bottom) doc.addPage()
  else doc.y += above
  const where = { expanded: level < 2, top: doc.y, left: doc.page.width }
  const item = bookmarks[level - 1]?.addItem(shown(run), where)
  bookmarks.length = level
  if (item !== undefined) bookmarks.push(item)
  block(paper, `H${level}`, [run])
  doc.y += 4
}

/** A paragraph of one or more runs, whole on one page; `after` is the space below it. */
export function paragraph(paper: Paper, runs: readonly Run[], after = 7): void {
  fit(paper, heightOf(paper.doc, runs, pageWidth))
  block(paper, 'P', runs)
  paper.doc.y += after
}

const indent = 14

/** A list with a dot before each item. */
export function list(paper: Paper, items: readonly (readonly [Run, ...Run[]])[]): void {
  const { doc, root } = paper
  const element = doc.struct('L')
  root.add(element)
  for (const runs of items) {
    fit(paper, heightOf(doc, runs, pageWidth - indent))
    const item = doc.struct('LI')
    element.add(item)
    const y = doc.y
    const dot: Run = { size: runs[0].size, text: '•' }
    item.add(doc.struct('Lbl', {}, [() => put(doc, [dot], { x: page.left, y, width: indent })]))
    const at = { x: page.left + indent, y, width: pageWidth - indent }
    item.add(doc.struct('LBody', {}, [() => put(doc, runs, at)]))
    doc.y += 4
  }
  doc.y += 4
}

/** What stands in a tinted box with a bar at its left; the box is for the eye only. */
export function panel(
  paper: Paper,
  { mark, wash }: { readonly mark: string; readonly wash: string },
  blocks: readonly (readonly [tag: 'H2' | 'P', run: Run])[],
): void {
  const { doc, root } = paper
  const inset = 16
  const width = pageWidth - 2 * inset
  const heights = blocks.map(([, run]) => heightOf(doc, [run], width) + 4)
  const tall = heights.reduce((sum, each) => sum + each, 0) + 18
  fit(paper, tall)
  const top = doc.y
  artifact(doc, 'Layout', () => {
    doc.rect(page.left, top, pageWidth, tall).fill(wash)
    doc.rect(page.left, top, 6, tall).fill(mark)
  })
  doc.y = top + 10
  for (const [tag, run] of blocks) {
    const at = { x: page.left + inset, y: doc.y, width }
    root.add(doc.struct(tag, {}, [() => put(doc, [run], at)]))
    doc.y += 4
  }
  doc.y = top + tall + 12
}

/** Goes to a new page when a height has no room on this one. */
export function fit({ doc }: Paper, height: number): void {
  if (doc.y + height > page.bottom) doc.addPage()
}

function block({ doc, root }: Paper, tag: string, runs: readonly Run[]): void {
  const at = { x: page.left, y: doc.y, width: pageWidth }
  root.add(doc.struct(tag, {}, [() => put(doc, runs, at)]))
}
