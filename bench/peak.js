import { writeFileSync } from 'node:fs'

// Preloaded with --import: writes the most memory the process ever held, in KiB, when it ends.
process.on('exit', () => {
  const file = process.env['BENCH_PEAK']
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS))
})
