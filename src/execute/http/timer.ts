/** Milliseconds by which a timer may be late before somebody must have held up the whole process. */
const usual = 50
const extensions = 3

/** Ends a timer that has not rung. */
export type Cancel = () => void

/**
 * Rings after so many milliseconds in which this process was able to listen. A process that was
 * held up (a busy machine, a long computation) rings late, with the answer it waits for unread in
 * the socket: the time it was deaf is given back, and what has come is read before it rings.
 */
export function timer(milliseconds: number, now: () => number, ring: () => void): Cancel {
  let due = now() + milliseconds
  let extended = 0
  let waiting = setTimeout(fire, milliseconds)
  let reading: NodeJS.Immediate | undefined
  function fire(): void {
    const deaf = now() - due
    if (deaf > usual && extended < extensions) {
      extended += 1
      const more = Math.min(deaf, milliseconds)
      due = now() + more
      waiting = setTimeout(fire, more)
      return
    }
    reading = setImmediate(ring)
  }
  return () => {
    clearTimeout(waiting)
    if (reading !== undefined) clearImmediate(reading)
  }
}
