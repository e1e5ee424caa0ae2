import { connect, isIP } from 'node:net'
import type { HandshakeAsk } from '../../base/probe.ts'
import {
  cipherSuite,
  clientHello,
  offeredGroups,
  offeredSuites,
  type ServerAnswer,
  serverAnswer,
} from '../../base/tls/index.ts'
import type { HandshakeAnswer } from '../../model/evidence.ts'
import { closed, type Dial, type Dialled, dialled } from './dial.ts'

/** Bytes of a first flight; a chain of certificates is a few thousand. */
const longestFlight = 131_072

/** Sends one hello over plain TCP, and reads what comes until it is told what that is. Never rejects. */
export function hello(dial: Dial, ask: HandshakeAsk, random: Uint8Array): Promise<Dialled> {
  return dialled(dial, {
    open: where => connect(where),
    broken: () => closed,
    listen: (socket, finish) => {
      let bytes = Buffer.alloc(0)
      socket.once('connect', () => socket.write(clientHello(offerOf(ask, random))))
      socket.on('data', chunk => {
        bytes = Buffer.concat([bytes, chunk])
        const answer = serverAnswer(bytes)
        if (answer !== null) finish(told(answer))
        else if (bytes.length > longestFlight) finish(endless)
      })
      socket.once('end', () => finish(bytes.length === 0 ? closed : cut))
    },
  })
}

function offerOf(ask: HandshakeAsk, random: Uint8Array) {
  const { versions, offered, host } = ask
  const [version = 'TLSv1.2', ...older] = versions
  const groups = offeredGroups(offered.ciphers)
  return {
    version,
    orOlder: older.length > 0,
    suites: offeredSuites(versions, offered.ciphers),
    ...(groups === null ? {} : { groups }),
    // RFC 6066 §3: an address is no name.
    name: isIP(host) === 0 ? host : null,
    random,
  }
}

function told(answer: ServerAnswer): HandshakeAnswer {
  if (answer.kind !== 'hello') return answer
  const { version, suite, group } = answer
  const name = cipherSuite(suite)?.name ?? `0x${suite.toString(16).padStart(4, '0')}`
  return { kind: 'hello', version, suite: name, group }
}

const cut: HandshakeAnswer = {
  kind: 'other',
  because: 'The server closed the connection in the middle of its answer.',
}
const endless: HandshakeAnswer = { kind: 'other', because: 'Its first flight has no end.' }
