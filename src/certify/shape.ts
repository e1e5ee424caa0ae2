/** Reads bytes as one of our published formats; null when they are none. Handed in: it reads files. */
export type Shape<T> = (bytes: Uint8Array) => Promise<T | null>
