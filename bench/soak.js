import { spawn } from 'node:child_process'
import { join } from 'node:path'

/**
 * `npm run soak -- [INPUTS] [SEED]`: a million spoiled documents through every place by which bytes
 * of strangers come in (test/fuzz/). Prints the slowest of each, and keeps what fails.
 */
const soak = join(import.meta.dirname, '..', 'test', 'fuzz', 'soak.ts')
const argv = ['--import', '@tapjs/typescript/import', soak, ...process.argv.slice(2)]
// Node 20 reads no TypeScript: the loader that the tests run with does.
const env = { ...process.env, TS_NODE_TRANSPILE_ONLY: '1' }
const child = spawn(process.execPath, argv, { stdio: 'inherit', env })
child.once('close', code => {
  process.exitCode = code ?? 1
})
