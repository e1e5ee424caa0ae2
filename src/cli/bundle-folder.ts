import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Plan } from '../model/plan.ts'
import type { RunOptions } from './choice.ts'
import { usage } from './choice.ts'
import type { Io } from './io.ts'

/** Where the bundle goes: as asked, or `reports/<target>-<time>`, made unique. Absolute. */
export function bundleFolder(io: Io, plan: Plan, options: RunOptions): string {
  const { resume, out } = options
  if (resume !== undefined) {
    const folder = resolve(io.cwd, resume)
    if (out === undefined || resolve(io.cwd, out) === folder) return folder
    throw usage('--resume already says where the bundle is; leave out --out.')
  }
  if (out !== undefined) return resolve(io.cwd, out)
  const time = io.now().toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  const usual = resolve(io.cwd, 'reports', `${slug(plan.target.name)}-${time}Z`)
  let folder = usual
  for (let n = 2; existsSync(folder); n++) folder = `${usual}-${n}`
  return folder
}

function slug(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return plain.slice(0, 60).replace(/^-+|-+$/g, '') || 'target'
}

/** A path as the user would write it: relative when it lies below the working directory. */
export function shownPath(io: Pick<Io, 'cwd'>, path: string): string {
  const near = relative(io.cwd, path)
  return near.startsWith('..') ? path : near || '.'
}
