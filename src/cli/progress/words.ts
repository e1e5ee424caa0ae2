import { causeWords, count, type Trouble } from '../../assay.ts'

/** What progress says, and nothing else says it. */
export const words = {
  cases: (done: number, all: number): string => `${done}/${all} cases`,
  exchanges: (n: number): string => count(n, 'exchange'),
  rate: (perSecond: number): string =>
    `${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}/s`,
  elapsed: (seconds: number): string => {
    const whole = Math.floor(seconds)
    if (whole < 100) return `${whole} s`
    return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
  },
  now: (name: string): string => `now ${name}`,
  done: (spec: string): string => `${spec} done`,
  all: 'all',
  moreSpecs: (n: number): string => `… ${count(n, 'more spec')}`,
  trouble: {
    heading: 'Looks wrong so far; the report decides when the run is over:',
    more: 'More looks wrong; it is counted from here on.',
    count: (n: number): string => `${n} ${n === 1 ? 'looks' : 'look'} wrong so far`,
    line: (one: Trouble): string => {
      if (one.kind === 'dominated') return `The supplier is hardly being tested: ${one.because}`
      if (one.kind === 'failed') return `${one.requirement} in case ${one.case}: ${one.because}`
      return `${causeWords[one.cause].title} (case ${one.case}): ${one.because}`
    },
  },
  seed: (seed: string): string => `Seed ${seed}`,
  stopping: 'Stopping; what was seen is kept. Press Ctrl-C again to end at once.',
} as const
