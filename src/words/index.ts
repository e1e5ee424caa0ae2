import { english } from './english/index.ts'

export { english }

/** Every message of reports, in one language: what `english` holds, in words of another. */
export type Words = Spoken<typeof english>

/** The shape of messages: any text for a text, the same parameters for a function. */
type Spoken<T> = T extends string
  ? string
  : T extends (...named: infer P) => infer R
    ? (...named: P) => Spoken<R>
    : { readonly [K in keyof T]: Spoken<T[K]> }
