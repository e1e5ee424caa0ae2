import { fileURLToPath } from 'node:url'

/** A file of the repository, as a path. */
export const file = path => fileURLToPath(new URL(`../${path}`, import.meta.url))

export const assay = file('bin/assay.js')
