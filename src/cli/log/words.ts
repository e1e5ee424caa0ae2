/** What `assay register` says of the log, for people. */
export const logWords = {
  started: (folder: string, key: string) =>
    `${folder}: an empty log.\nWhoever watches it with other tools needs its key: ${key}\n`,
  whole: (origin: string, size: number, last: string | null) =>
    `${origin}: ${size} ${size === 1 ? 'entry' : 'entries'}, each signed where it stands${last === null ? '' : `; the last is of ${last}`}\n`,
} as const
