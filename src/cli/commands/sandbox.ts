import { resolve } from 'node:path'
import { supplierOf } from '../../../fixtures/suppliers/index.ts'
import { serve } from '../../../fixtures/suppliers/serve.ts'
import { loadCatalogue } from '../../assay.ts'
import { Fault } from '../../model/fault.ts'
import { shownPath } from '../bundle-folder.ts'
import { many } from '../choice.ts'
import type { AddCommand } from '../command.ts'
import type { Io } from '../io.ts'
import { issuing, writeTarget } from '../sandbox-target.ts'
import { benchOf } from '../strength.ts'

const examples = `
Examples:
  assay sandbox service-directory                      serve the reference supplier on loopback
  assay sandbox service-directory --port 8080
  assay sandbox service-directory --fault page-overlap  serve one that makes this mistake
  assay sandbox service-directory --target here        write here/target.json, to test it with:
  assay run here/target.json
  assay sandbox service-directory --tls --target here  over https; here/root.pem is its authority
  assay list faults                                    the mistakes it can make

A line is printed for each request. Ctrl-C ends it.`

interface Options {
  readonly fault: readonly string[]
  readonly port: string
  readonly target?: string
  readonly tls?: boolean
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
    .option('--target <folder>', 'write a target file for it there, with its invented secrets')
    .option('--tls', 'serve https://localhost, with a certificate made for it')
    .option('--quiet', 'no line for each request')
    .addHelpText('after', examples)
    .action(async (spec: string, options: Options) => {
      const supplier = supplierOf(spec)
      const authority = options.tls === true ? await issuing(io.now) : null
      const serving = await serve(supplier, {
        faults: options.fault,
        port: portOf(options.port),
        now: io.now,
        ...(authority === null ? {} : { tls: { host: 'localhost', authority } }),
        ...(options.quiet === true ? {} : { onRequest: line => io.err(`${line}\n`) }),
      })
      try {
        if (options.target !== undefined) {
          const folder = resolve(io.cwd, options.target)
          const bench = benchOf(await loadCatalogue([io.root]), supplier)
          const at = { ...serving, authority }
          const file = shownPath(io, await writeTarget(folder, bench, at))
          io.err(`Wrote ${file}. Test it with: assay run ${file}\n`)
        }
        io.out(`${serving.url}\n`)
        const faults = options.fault.length === 0 ? '' : ` with ${options.fault.join(', ')}`
        io.err(`Reference supplier for ${supplier.spec}${faults}. Ctrl-C ends it.\n`)
        await interrupted(io)
      } finally {
        await serving.close()
      }
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
