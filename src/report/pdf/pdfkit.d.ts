/** As much of pdfkit 0.20 as is used here; it brings no types, and those of others lag behind it. */
declare module 'pdfkit' {
  export interface StructElement {
    add(child: StructElement | (() => void)): StructElement
  }

  export interface OutlineItem {
    /** `top` and `left` in points; `left` from the right edge of the page. */
    addItem(
      title: string,
      options: { readonly expanded: boolean; readonly top: number; readonly left: number },
    ): OutlineItem
  }

  export interface TextOptions {
    readonly width?: number
    readonly align?: 'left' | 'right'
    readonly lineBreak?: boolean
    readonly continued?: boolean
  }

  export interface Doc extends AsyncIterable<Uint8Array> {
    y: number
    readonly page: { readonly width: number; readonly height: number }
    readonly outline: OutlineItem
    registerFont(name: string, file: string): Doc
    font(name: string): Doc
    fontSize(points: number): Doc
    fillColor(colour: string): Doc
    text(text: string, x: number, y: number, options: TextOptions): Doc
    heightOfString(text: string, options: TextOptions): number
    widthOfString(text: string): number
    rect(x: number, y: number, width: number, height: number): Doc
    fill(colour: string): Doc
    addPage(): Doc
    bufferedPageRange(): { readonly start: number; readonly count: number }
    switchToPage(at: number): unknown
    struct(
      type: string,
      options?: {
        readonly scope?: 'Row' | 'Column'
        readonly alt?: string
        readonly bbox?: readonly [left: number, top: number, right: number, bottom: number]
      },
      children?: readonly (() => void)[],
    ): StructElement
    addStructure(root: StructElement): Doc
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): Doc
    endMarkedContent(): Doc
    end(): void
  }

  export const PDFDocument: new (options: object) => Doc
}
