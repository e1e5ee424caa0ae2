import { forTerminal } from '../base/escape.ts'

/** Node ends with 1 for what nobody caught, which is our word for “not conformant”. */
const own = 4
const unwritten = 2

/**
 * What is left when something goes wrong behind everybody’s back: an error that nobody caught is
 * a fault of assay (exit 4), standard output that cannot be written (a full disk) is exit 2; a
 * reader that went away (`| head`) is neither.
 */
export function lastResort(process: NodeJS.Process): void {
  process.on('uncaughtException', error => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    say(
      process,
      `assay: this is a fault of assay itself, not of the supplier or of you.\n\n${lined(stack)}`,
    )
    process.exit(own)
  })
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return
      say(process, `assay: Cannot write to standard output: ${lined(error.message)}.`)
      say(process, '       What is in the bundle is safe; assay report writes it again.')
      // Behind what the command itself has to say.
      process.once('exit', code => {
        if (code === 0 || code === 1 || code === 3) process.exitCode = unwritten
      })
    })
  }
}

/** Lines of any text, each safe to show. */
export function lined(text: string): string {
  return text.split('\n').map(forTerminal).join('\n')
}

function say(process: NodeJS.Process, text: string): void {
  if (process.stderr.writable) process.stderr.write(`${text}\n`)
}
