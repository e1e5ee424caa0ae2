import { Chalk } from 'chalk'
import type { Happening, Trouble, Words } from '../assay.ts'
import { forTerminal, short } from '../base/escape.ts'
import type { Plan } from '../model/plan.ts'
import type { Io } from './io.ts'
import { blockLines, doneLine, type State, totalLine } from './progress/lines.ts'
import { type Screen, screen } from './progress/screen.ts'
import { counter } from './progress/tally.ts'
import { wordsOf } from './words.ts'
import { wrap } from './wrap.ts'

export interface Watched {
  readonly plan: Pick<Plan, 'cases'>
  /** Cases that an earlier part of the run brought to their end. */
  readonly done: ReadonlySet<string>
  readonly colour: boolean
}

export interface Progress {
  readonly on: (happening: Happening) => void
  readonly trouble: (trouble: Trouble) => void
  /** A line that stays. */
  readonly say: (text: string) => void
  /** Takes away what moves; call it however the run ended. */
  readonly end: () => void
}

const troublesShown = 5
/** Milliseconds. */
const pace = { redraw: 100, look: 250, log: 10_000 }

/**
 * Shows how a run gets on, on standard error: a few living lines on a terminal, else a line for
 * each finished spec and every ten seconds. It is no verdict, and says so (ADR 0016).
 */
export function progress(io: Io, { plan, done, colour }: Watched): Progress {
  const all = wordsOf(io)
  const words = all.progress.trouble
  const counts = counter(plan, done)
  let began: number | null = null
  const paint = new Chalk({ level: colour ? 1 : 0 })
  let troubles = 0
  const state = (): State => ({
    ...counts.read(),
    seconds: began === null ? 0 : (io.tick() - began) / 1000,
    troubles,
  })
  const shown = io.rows === null ? log(io, state) : living(io, state)
  const forget = io.every(pace.look, () => {
    if (began !== null) shown.look()
  })
  return {
    on: happening => {
      began ??= io.tick()
      const spec = counts.take(happening)
        ? plan.cases.find(({ id }) => id === happening.case)?.spec
        : undefined
      shown.look()
      if (spec !== undefined) shown.finished(spec)
    },
    trouble: one => {
      troubles += 1
      const width = (io.columns ?? 100) - 1
      if (troubles === 1) shown.say(`${paint.yellow(wrap(words.heading, width))}\n`)
      if (troubles <= troublesShown) shown.say(`${lineOf(one, all, width)}\n`)
      if (troubles === troublesShown + 1) shown.say(`  ${words.more}\n`)
    },
    say: text => shown.say(`${text}\n`),
    end: () => {
      forget()
      shown.end()
    },
  }
}

/** Two lines of a terminal: enough to know what it is about. */
function lineOf(trouble: Trouble, words: Words, width: number): string {
  const text = forTerminal(short(told(trouble, words), 2 * width))
  const lines = wrap(text, width, '    ', '  ').split('\n')
  const [first = '', second, more] = lines
  if (second === undefined) return first
  if (more === undefined) return `${first}\n${second}`
  return `${first}\n${second.length > width - 2 ? short(second, width - 2) : `${second} …`}`
}

function told(one: Trouble, { cause, progress: { trouble: words } }: Words): string {
  if (one.kind === 'dominated') return words.dominated(one.because)
  if (one.kind === 'failed') return words.failed(one)
  return words.stopped({ ...one, cause: cause[one.cause].title })
}

interface Shown {
  /** Something happened, or some time went by. */
  readonly look: () => void
  readonly finished: (spec: string) => void
  readonly say: (text: string) => void
  readonly end: () => void
}

function living(io: Io, state: () => State): Shown {
  const columns = (): number => io.columns ?? 80
  const words = wordsOf(io).progress
  const onto: Screen = screen(io.err, columns)
  let last = Number.NEGATIVE_INFINITY
  const look = (): void => {
    if (io.tick() - last < pace.redraw) return
    last = io.tick()
    onto.draw(
      blockLines(state(), {
        columns: columns() - 1,
        rows: Math.max(1, (io.rows ?? 24) - 1),
        words,
      }),
    )
  }
  return { look, finished: () => undefined, say: onto.say, end: onto.clear }
}

/** For a log: no control characters, and few lines. */
function log(io: Io, state: () => State): Shown {
  const words = wordsOf(io).progress
  let last = io.tick()
  const look = (): void => {
    if (io.tick() - last < pace.log) return
    last = io.tick()
    io.err(`${totalLine(state(), { columns: Number.POSITIVE_INFINITY, words })}\n`)
  }
  const finished = (spec: string): void => {
    const one = state().specs.find(each => each.spec === spec)
    if (one !== undefined) io.err(`${doneLine(one, state().seconds, words)}\n`)
  }
  return { look, finished, say: io.err, end: () => undefined }
}
