#!/usr/bin/env node
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { world } from '../dist/src/cli/io.js'
import { main } from '../dist/src/cli/main.js'

// A run is over before V8 of Node 20 has compiled what is hot; later ones do so sooner by themselves
// and have no such switch (docs/bench.md).
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=20000')

const { version } = createRequire(import.meta.url)('../package.json')
process.exitCode = await main(
  process.argv.slice(2),
  world(process, version, new URL('..', import.meta.url)),
)
