import { createRequire } from 'node:module'
import { drawable } from './glyphs.ts'
import type { Paper } from './paper.ts'
import { page } from './style.ts'

const fonts = {
  plain: '400Regular/IBMPlexSans_400Regular.ttf',
  strong: '600SemiBold/IBMPlexSans_600SemiBold.ttf',
} as const

export interface Named {
  readonly title: string
  /** When the document was made, as its metadata says it. */
  readonly at: Date
  /** BCP 47. */
  readonly language: string
}

/** An empty document, with what PDF/UA-1 (ISO 14289-1 §7.1) asks of its catalogue and metadata. */
export async function openPaper({ title, at, language }: Named): Promise<Paper> {
  // Loaded only here: whoever wants another format does not wait for it.
  const { PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: page.top, bottom: 0, left: page.left, right: page.left },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    // What deflate writes differs from one Node to the next; these bytes shall not.
    compress: false,
    info: { Title: metadata(title), Creator: 'assay', CreationDate: at },
    // None of those that a reader brings along: PDF/UA wants every font inside.
    font: null,
  })
  doc.registerFont('plain', fontFile('plain')).registerFont('strong', fontFile('strong'))
  const root = doc.struct('Document')
  doc.addStructure(root)
  return { doc, root, bookmarks: [doc.outline] }
}

function fontFile(cut: keyof typeof fonts): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/ibm-plex-sans/${fonts[cut]}`)
}

/** pdfkit writes it into XML as it stands: without what would be markup there. */
function metadata(text: string): string {
  return drawable(text, 300).replaceAll('&', 'and').replaceAll('<', '‹').replaceAll('>', '›')
}
