import { writeFileSync } from 'node:fs'

// Preloaded with --import: writes what the process used, when it ends: the most memory it ever held
// in KiB (maxRSS), and its processor time in microseconds.
process.on('exit', () => {
  const file = process.env['BENCH_USAGE']
  if (file !== undefined) writeFileSync(file, JSON.stringify(process.resourceUsage()))
})
