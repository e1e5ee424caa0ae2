import { supplierOf } from '../../../fixtures/suppliers/index.ts'
import { serve } from '../../../fixtures/suppliers/serve.ts'
import { Fault } from '../../model/fault.ts'
import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import type { Io } from '../io.ts'

const examples = `
Examples:
  assay sandbox service-directory                      serve the reference supplier on loopback
  assay sandbox service-directory --port 8080
  assay sandbox service-directory --fault page-overlap  serve one that makes this mistake
  assay list faults                                    the mistakes it can make

A line is printed for each request. Ctrl-C ends it.`

interface Options {
  readonly fault: readonly string[]
  readonly port: string
  readonly quiet?: boolean
}

/** `assay sandbox`: the reference supplier, or a faulty one, for a consumer to develop against. */
export const sandbox: AddCommand = (program, io, done) => {
  program
    .command('sandbox')
    .description('serve the reference supplier of a spec, or a faulty one')
    .argument('<spec>', 'the spec, such as service-directory')
    .option('--fault <name>', 'commit this fault (repeatable)', many, [])
    .option('--port <n>', 'the port; 0 takes a free one', '0')
    .option('--quiet', 'no line for each request')
    .addHelpText('after', examples)
    .action(async (spec: string, options: Options) => {
      const supplier = supplierOf(spec)
      const serving = await serve(supplier, {
        faults: options.fault,
        port: portOf(options.port),
        now: io.now,
        ...(options.quiet === true ? {} : { onRequest: line => io.err(`${line}\n`) }),
      })
      io.out(`${serving.url}\n`)
      const faults = options.fault.length === 0 ? '' : ` with ${options.fault.join(', ')}`
      io.err(`Reference supplier for ${supplier.spec}${faults}. Ctrl-C ends it.\n`)
      await interrupted(io)
      await serving.close()
      done(0)
    })
}

function interrupted(io: Io): Promise<void> {
  return new Promise(resolve => {
    const forget = io.onInterrupt(() => {
      forget()
      resolve()
    })
  })
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Fault('usage', `"${text}" is no port.`, { hint: 'Give a number from 0 to 65535.' })
}
