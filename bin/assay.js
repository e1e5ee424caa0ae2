#!/usr/bin/env node
import { createRequire } from 'node:module'
import { world } from '../dist/src/cli/io.js'
import { main } from '../dist/src/cli/main.js'

const { version } = createRequire(import.meta.url)('../package.json')
process.exitCode = await main(
  process.argv.slice(2),
  world(process, version, new URL('..', import.meta.url)),
)
