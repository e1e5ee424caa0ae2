/** A4 in points, 72 to the inch. */
export const page = { left: 50, right: 545, top: 66, bottom: 776, head: 34, foot: 796 } as const

export const pageWidth = page.right - page.left

export interface Ink {
  /** Points. */
  readonly size: number
  readonly strong?: boolean
  readonly colour?: string
}

export const ink = '#0b0c0c'
export const quiet = '#484949'
export const line = '#b1b4b6'

export const title: Ink = { size: 24, strong: true }
export const heading: Ink = { size: 16, strong: true }
export const lesser: Ink = { size: 12.5, strong: true }
export const body: Ink = { size: 11 }
export const cellInk: Ink = { size: 9.5 }
export const aside: Ink = { size: 9, colour: quiet }

/** A ground and what is written on it, as in the HTML report; every pair has a contrast above 7:1. */
export interface Tone {
  readonly mark: string
  readonly wash: string
  readonly ink: string
}

const green: Tone = { mark: '#0f7a52', wash: '#cfe4dc', ink: '#083d29' }
const red: Tone = { mark: '#ca3535', wash: '#f4d7d7', ink: '#7a1515' }
const amber: Tone = { mark: '#b35900', wash: '#fcd6c3', ink: '#6e3619' }
const blue: Tone = { mark: '#3f7cac', wash: '#d2e2f1', ink: '#0c3357' }
const grey: Tone = { mark: '#858a8d', wash: '#e5e6e7', ink: '#333536' }

export const verdictTone = { conformant: green, 'not-conformant': red, incomplete: amber } as const

export const outcomeTone = {
  passed: green,
  failed: red,
  advisory: amber,
  cantTell: amber,
  untested: blue,
  open: blue,
  inapplicable: grey,
} as const
