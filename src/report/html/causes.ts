import type { Report, Ruling } from '../../model/judgement.ts'

/** Failed MUSTs that one and the same thing seems to have broken. */
export interface Root {
  readonly because: string
  readonly rulings: readonly Ruling[]
  /** Requirements that were not tested for want of what failed here. */
  readonly blocked: readonly Ruling[]
}

/**
 * The failed MUSTs by what broke them: those that say the same, or rest on the same exchange,
 * stand together. What breaks most, and keeps most from being tested, comes first.
 */
export function roots({ rulings }: Report): readonly Root[] {
  const groups: { readonly because: string; readonly id: string | undefined; rulings: Ruling[] }[] =
    []
  for (const ruling of rulings) {
    if (ruling.outcome !== 'failed' || ruling.level !== 'MUST') continue
    const id = ruling.findings.find(({ outcome }) => outcome === 'failed')?.evidence[0]
    const same = groups.find(
      group => group.because === ruling.because || (id !== undefined && group.id === id),
    )
    if (same === undefined) groups.push({ because: ruling.because, id, rulings: [ruling] })
    else same.rulings.push(ruling)
  }
  const waiting = rulings.filter(({ cause }) => cause === 'prerequisite')
  return groups
    .map(({ because, rulings: broken }) => ({
      because,
      rulings: broken,
      blocked: waiting.filter(one => one.because.endsWith(because)),
    }))
    .sort((a, b) => weight(b) - weight(a))
}

/** How many requirements wait for one cause to be mended. */
export function weight({ rulings, blocked }: Root): number {
  return rulings.length + blocked.length
}
