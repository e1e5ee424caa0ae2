import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Digest } from '../model/words.ts'

export interface ManifestFacts {
  readonly plan: Plan
  readonly report: Report
  readonly run: string
  readonly seed: string
  readonly node: string
}

/** `manifest.json`: the SHA-256 of every other file of a bundle, and what it rests on (DESIGN §7). */
export async function manifestText(folder: string, facts: ManifestFacts): Promise<string> {
  const { plan, report } = facts
  const files: { path: string; sha256: Digest; bytes: number }[] = []
  for (const path of filesOf(folder)) {
    if (path === 'manifest.json') continue
    const file = join(folder, path)
    files.push({ path, sha256: await fileDigest(file), bytes: statSync(file).size })
  }
  const named = (list: readonly { readonly id: string; readonly digest: Digest }[]) =>
    list.map(({ id, digest }) => ({ id, digest }))
  return `${JSON.stringify(
    {
      assay: 'manifest/1',
      tool: { ...plan.tool, node: facts.node },
      run: facts.run,
      seed: facts.seed,
      specs: named(plan.specs),
      suites: named(plan.suites),
      profile: plan.profile === null ? null : named([plan.profile])[0],
      verdict: report.verdict,
      files,
    },
    null,
    1,
  )}\n`
}

function filesOf(folder: string): readonly string[] {
  const bodies = readdirSync(join(folder, 'bodies')).map(name => `bodies/${name}`)
  const own = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('.part'))
    .map(entry => entry.name)
  return [...own, ...bodies].sort()
}

async function fileDigest(file: string): Promise<Digest> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return `sha256:${hash.digest('hex')}`
}
