import { now } from './measure.js'

/** Prints the milliseconds that it takes to plan an Arazzo file, modules and all. */
const [file = ''] = process.argv.slice(2)
const start = now()
const { prepare } = await import('../dist/src/assay.js')
const { plan } = await prepare(
  {
    roots: [],
    of: { kind: 'ad-hoc', file, urls: { api: 'http://127.0.0.1:9' } },
    profile: null,
    category: null,
    specs: [],
    selection: { cases: [], requirements: [] },
    inputs: {},
    declared: {},
    headers: [],
    writes: false,
    network: { allow: [] },
    tool: { name: 'assay', version: '0' },
  },
  {},
)
if (plan.cases[0]?.operations.length !== 1) throw new Error('The suite was not planned.')
process.stdout.write(String(now() - start))
