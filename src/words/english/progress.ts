import { count, number as n } from './grammar.ts'

/** What is said while a run goes on, and of its end before its time. */
export const progress = {
  cases: (done: number, all: number): string => `${done}/${all} cases`,
  exchanges: (of: number): string => count(of, 'exchange'),
  rate: (perSecond: number): string =>
    `${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}/s`,
  elapsed: (seconds: number): string => {
    const whole = Math.floor(seconds)
    if (whole < 100) return `${whole} s`
    return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
  },
  now: (name: string): string => `now ${name}`,
  done: (spec: string): string => `${spec} done:`,
  all: 'all',
  moreSpecs: (of: number): string => `… ${count(of, 'more spec')}`,
  trouble: {
    heading: 'Looks wrong so far; the report decides when the run is over:',
    more: 'More looks wrong; it is counted from here on.',
    count: (of: number): string => `${n(of)} ${of === 1 ? 'looks' : 'look'} wrong so far`,
    dominated: (because: string): string => `The supplier is hardly being tested: ${because}`,
    failed: (of: { requirement: string; case: string; because: string }): string =>
      `${of.requirement} in case ${of.case}: ${of.because}`,
    stopped: (of: { cause: string; case: string; because: string }): string =>
      `${of.cause} (case ${of.case}): ${of.because}`,
  },
  seed: (seed: string): string => `Seed ${seed}`,
  stopping: 'Stopping; what was seen is kept. Press Ctrl-C again to end at once.',
  interrupted: (bundle: string): string =>
    `Interrupted. Go on with the same command and: --resume ${bundle}`,
  broken: (bundle: string): string =>
    `What was seen until then is safe. Mend the cause, and go on with the same command and: --resume ${bundle}`,
  keyGone: (key: string): string => `The key "${key}" is gone: every case is run again.`,
} as const
