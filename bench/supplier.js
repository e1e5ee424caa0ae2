import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('serve.js', import.meta.url))

/** Starts `serve.js` in another process. */
export async function supplier() {
  const child = fork(file, { stdio: 'inherit' })
  const told = async kind => {
    for (;;) {
      const [message] = await once(child, 'message')
      if (message.kind === kind) return message
    }
  }
  const ask = async question => {
    const answered = told('seen')
    child.send(question)
    return answered
  }
  const { port } = await told('listening')
  return {
    url: `http://127.0.0.1:${port}`,
    /** Forgets what it saw. */
    reset: () => ask('reset'),
    /** When the first request came and the last answer went, and how many there were. */
    seen: () => ask('seen'),
    /** Resolves with the time of the first request after a reset. */
    first: async () => (await told('first')).at,
    close: () => child.disconnect(),
  }
}
