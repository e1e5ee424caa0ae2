/** One kind of identifier the sector uses, and how to tell one. */
export interface Identifier {
  readonly id: string
  /** One sentence for people. */
  readonly says: string
  /** ECMAScript pattern of a whole, normalised value; check digits come on top. */
  readonly pattern: string
  /** Identifies a person: values never stand in a report as they were. */
  readonly personal: boolean
  /** Is this the one correct spelling? That it exists, no pattern can tell. */
  conforms(value: string): boolean
  /** The spelling to compare by: `conforms` judges what it gives. */
  normalise?(value: string): string
}

/** Has the text the shape of the pattern, from end to end? The pattern anchors itself. */
export function shaped(pattern: string): (value: string) => boolean {
  const regExp = new RegExp(pattern, 'u')
  return value => regExp.test(value)
}

/** The digits of a text multiplied by their weights, added up. */
export function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index] ?? 0), 0)
}
