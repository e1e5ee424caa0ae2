/** How often each reason was met: what a finding says of how things were recognised. */
export type Reasons = Map<string, number>

const most = 200
const told = 5

export function because(reasons: Reasons, reason: string): void {
  const known = reasons.get(reason)
  if (known !== undefined || reasons.size < most) reasons.set(reason, (known ?? 0) + 1)
  else reasons.set(others, (reasons.get(others) ?? 0) + 1)
}

const others = 'other names'

/** `12 by the name "uprn", 3 by …`, the most frequent first. */
export function listed(reasons: Reasons): string {
  const all = [...reasons].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  const rest = all.slice(told).reduce((sum, [, count]) => sum + count, 0)
  const first = all.slice(0, told).map(([reason, count]) => `${count} by ${reason}`)
  return [...first, ...(rest > 0 ? [`${rest} otherwise`] : [])].join(', ')
}
