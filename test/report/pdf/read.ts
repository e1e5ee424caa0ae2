import { getDocumentProxy } from 'unpdf'
import { pdf } from '../../../src/report/pdf/index.ts'
import type { Material } from '../../../src/report/reporter.ts'
import { english } from '../../../src/words/index.ts'

export async function bytesOf(made: Omit<Material, 'words'>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of pdf.render({ ...made, words: english })) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** An element of the structure tree of one page: its role, and what is below it. */
export interface Element {
  readonly role: string
  readonly alt?: string
  readonly children: readonly (Element | { readonly type: string; readonly id: string })[]
}

export interface Page {
  /** Lines as they are drawn; what is no artifact. */
  readonly text: string
  /** Running heads, and headers that come again. */
  readonly artifacts: string
  readonly tree: Element
}

export interface Read {
  readonly pages: readonly Page[]
  readonly text: string
  readonly info: { readonly [name: string]: unknown }
  readonly xmp: string
  readonly outline: readonly Bookmark[]
}

export interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

/** What a reader of PDF (pdf.js) finds in a document. */
export async function read(bytes: Uint8Array): Promise<Read> {
  const found = await getDocumentProxy(new Uint8Array(bytes))
  const pages: Page[] = []
  for (let at = 1; at <= found.numPages; at++) {
    const page = await found.getPage(at)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const said = { text: '', artifacts: '' }
    const marks: string[] = []
    for (const item of items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') marks.pop()
        else marks.push(item.tag ?? '')
      } else {
        said[marks.includes('Artifact') ? 'artifacts' : 'text'] +=
          `${item.str}${item.hasEOL ? '\n' : ''}`
      }
    }
    pages.push({ ...said, tree: await page.getStructTree() })
  }
  const { info } = await found.getMetadata()
  const outline = await found.getOutline()
  await found.destroy()
  return {
    pages,
    text: pages.map(page => page.text).join('\n'),
    info: { ...info },
    xmp: /<\?xpacket begin[\s\S]*<\?xpacket end="w"\?>/.exec(latin1(bytes))?.[0] ?? '',
    outline,
  }
}

/** All that it says to anybody: what is drawn, what stands for a drawing, titles and bookmarks. */
export function everyText({ pages, info, outline }: Read): string {
  const titles = (of: readonly Bookmark[]): readonly string[] =>
    of.flatMap(({ title, items }) => [title, ...titles(items)])
  const drawn = pages.flatMap(({ text, artifacts, tree }) => {
    const alts = [...elements(tree)].flatMap(({ alt }) => alt ?? [])
    return [text, artifacts, ...alts]
  })
  return [...drawn, String(info['Title']), ...titles(outline)].join('\n')
}

/** Its objects as they are written: nothing in our documents is compressed. */
export function objects(bytes: Uint8Array): readonly string[] {
  return [...latin1(bytes).matchAll(/^\d+ 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, of = '']) => of)
}

export function* elements(of: Element): Generator<Element> {
  yield of
  for (const child of of.children) if ('role' in child) yield* elements(child)
}

/** Text without white space: where lines break is not what it says. */
export const dense = (text: string): string => text.replace(/\s/gu, '')

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
