import type { Door } from './door.ts'

/** How many of so many inputs are for a door. */
export function shareOf(door: Door, doors: readonly Door[], inputs: number): number {
  const shares = doors.reduce((sum, { share }) => sum + share, 0)
  return Math.ceil((inputs * door.share) / shares)
}
