import { createHash, hash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { certify, readManifest } from '../assay.ts'
import { digest } from '../base/digest.ts'
import { Fault } from '../model/fault.ts'
import type { Report } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Digest } from '../model/words.ts'
import { writeWhole } from './bundle.ts'

export interface ManifestFacts {
  readonly plan: Plan
  readonly report: Report
  /** The run, as its journal begins. */
  readonly run: { readonly run: string; readonly seed: string; readonly at: string }
  /** The ticket that the run answers; null when it answers none. */
  readonly ticket: number | null
  readonly node: string
}

/** `manifest.json`: the SHA-256 of every other file of a bundle, and what it rests on (DESIGN §7). */
export async function manifestText(folder: string, facts: ManifestFacts): Promise<string> {
  const { plan, report, run } = facts
  const named = (list: readonly { readonly id: string; readonly digest: Digest }[]) =>
    list.map(({ id, digest }) => ({ id, digest }))
  return text({
    assay: 'manifest/1',
    tool: { ...plan.tool, node: facts.node },
    run: run.run,
    seed: run.seed,
    at: run.at,
    ticket: facts.ticket,
    specs: named(plan.specs),
    suites: named(plan.suites),
    profile: plan.profile === null ? null : named([plan.profile])[0],
    documents: plan.specs.flatMap(({ documents }) =>
      documents.map(({ uri, root }) => ({ id: uri, digest: digest(root) })),
    ),
    declarations: digest(JSON.parse(JSON.stringify(plan.target))),
    digests: report.digests,
    verdict: report.verdict,
    files: await listed(folder),
  })
}

/**
 * Throws Fault `bundle` for a bundle that is signed: what would be written into it would undo the
 * signature. Asked before anything is written.
 */
export function mustBeUnsigned(folder: string): void {
  const file = join(folder, 'manifest.jws')
  if (!existsSync(file)) return
  throw new Fault('bundle', 'The bundle is signed: what is written into it now would undo that.', {
    at: { file },
    hint: 'Write elsewhere with -o, or take a copy without manifest.jws.',
  })
}

/** Brings a bundle's manifest up to date with files that were written after the run. */
export async function restateManifest(folder: string, report: Report): Promise<void> {
  const before = await readManifest(folder)
  if (before === null) return
  const { verdict, digests } = report
  const now = text({ ...before, digests, verdict, files: await listed(folder) })
  await writeWhole(join(folder, 'manifest.json'), [now])
}

const text = (value: object): string => `${JSON.stringify(value, null, 1)}\n`

async function listed(folder: string) {
  const files: { path: string; sha256: Digest; bytes: number }[] = []
  for (const path of filesOf(folder)) {
    const file = join(folder, path)
    const bytes = statSync(file).size
    files.push({ path, sha256: await fileDigest(file, bytes), bytes })
  }
  return files
}

function filesOf(folder: string): readonly string[] {
  const names = (path: string): readonly string[] =>
    readdirSync(path, { withFileTypes: true })
      .filter(entry => entry.isFile() && !entry.name.endsWith('.part'))
      .map(entry => entry.name)
  const bodies = names(join(folder, 'bodies')).map(name => `bodies/${name}`)
  const own = names(folder).filter(name => !certify.unlisted.includes(name))
  return [...own, ...bodies].sort()
}

const small = 1024 * 1024

/** Thousands of bodies are small: a stream for each takes longer than its bytes. */
async function fileDigest(file: string, bytes: number): Promise<Digest> {
  if (bytes <= small) return `sha256:${hash('sha256', readFileSync(file), 'hex')}`
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(file)) digest.update(chunk)
  return `sha256:${digest.digest('hex')}`
}
