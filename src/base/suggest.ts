/**
 * The candidate nearest to a mistyped name, or undefined when none is near: at most a third
 * of its letters may differ (optimal string alignment distance, letter case aside).
 */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance >= least) continue
    least = distance
    best = candidate
  }
  return best
}

/** The end of a hint: ` Did you mean "x"?`, or nothing. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const near = suggest(name, candidates)
  return near === undefined ? '' : ` Did you mean "${near}"?`
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(cell(i, j, next))
    before = row
    row = next
  }
  return row[b.length] ?? 0

  function cell(i: number, j: number, next: readonly number[]): number {
    const same = a[i - 1] === b[j - 1]
    const least = Math.min(
      (row[j] ?? 0) + 1,
      (next[j - 1] ?? 0) + 1,
      (row[j - 1] ?? 0) + (same ? 0 : 1),
    )
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    return swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least
  }
}
