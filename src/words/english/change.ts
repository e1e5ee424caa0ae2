import { count } from './grammar.ts'

/** What is said of a run that asked only what a change to the API document touches. */
export const change = {
  lead: 'Only what changed:',
  between: (since: string, to: string | null): string =>
    `what differs between ${since} and ${to ?? 'the API document of the standard'} was selected, so the verdict can never be “conformant”.`,
  nothing: (since: string, to: string | null): string =>
    `nothing that is tested differs between ${since} and ${to ?? 'the API document of the standard'}, so nothing is asked, and nothing is proved.`,
  how: { changed: 'Changed:', added: 'Added:', removed: 'Removed:' },
  at: (operation: string, at: string | null): string =>
    at === null || at === '' ? operation : `${operation} (at ${at})`,
  still: 'Removed, but still asked:',
  stillBy: (operation: string, cases: string): string => `${operation} by ${cases}`,
  whole: 'Changed as a whole:',
  untold: 'In neither document, so asked as well:',
  leftOut: 'Left out, for nothing they ask changed:',
  left: (cases: number, requirements: readonly string[], names: string): string =>
    `${count(cases, 'case')}, ${count(requirements.length, 'requirement')}${names === '' ? '.' : `: ${names}`}`,
  more: (names: string, more: number): string => `${names} and ${more} more`,
} as const
