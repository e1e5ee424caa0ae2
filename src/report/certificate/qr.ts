import { encode } from 'uqr'
import { type Markup, markup } from '../html/markup.ts'

/** A QR code as one path; dark on light in every scheme, for cameras. */
export function qr(text: string, alt: string): Markup {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return markup`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${alt}" shape-rendering="crispEdges"><path class="light" d="M0 0h${size}v${size}h-${size}z"/><path class="dark" d="${path}"/></svg>`
}
