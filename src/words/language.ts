/** The forms of a message by the plural categories of CLDR; `#` is where the number stands. */
export type Forms = { readonly [category in Intl.LDMLPluralRule]?: string } & {
  readonly other: string
}

/** How one language writes numbers and counts things; `tag` is its BCP 47 tag. */
export function language(tag: string) {
  const whole = new Intl.NumberFormat(tag)
  const rough = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
  const rules = new Intl.PluralRules(tag)
  return {
    /** `1,000` */
    number: (of: number): string => whole.format(of),
    /** `1.2` */
    tenths: (of: number): string => rough.format(of),
    /** `1 request`, `2 requests`. */
    plural: (of: number, forms: Forms): string =>
      (forms[rules.select(of)] ?? forms.other).replace('#', whole.format(of)),
  } as const
}
