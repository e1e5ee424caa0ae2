import { findSpec, loadCatalogue } from '../src/load/catalogue.ts'
import type { Workflow } from '../src/model/arazzo.ts'
import type { Suite } from '../src/model/catalogue.ts'
import type { Deployment } from '../src/model/target.ts'
import type { Asked } from '../src/plan/asked.ts'
import { notesRoot } from './make-notes.ts'

const catalogue = await loadCatalogue([notesRoot])
const spec = findSpec(catalogue, 'notes')
const [suite] = catalogue.suites
if (suite === undefined) throw new Error('the sector of notes has no suite')

export const notesSpec = spec
export const notesSuite: Suite = suite
export const [notesProfile = null] = catalogue.profiles

/** What a plan of notes is made from, where everything is declared and allowed. */
export function asked(deployment: Partial<Deployment> = {}, more: Partial<Asked> = {}): Asked {
  return {
    specs: [notesSpec],
    suites: [notesSuite],
    profile: null,
    target: {
      file: null,
      supplier: { id: null, name: 'Example Ltd' },
      product: { name: 'Notes', version: '1' },
      environment: 'sandbox',
      deployments: [
        {
          spec: notesSpec.id,
          role: 'provider',
          url: 'https://notes.example/v1',
          capabilities: { search: true, archive: false },
          credentials: {},
          data: {},
          ...deployment,
        },
      ],
      credentials: {},
      network: { allow: [], ca: null, proxy: null, rate: null, concurrency: 4, timeout: 30_000 },
      listener: null,
    },
    sources: {},
    inputs: {},
    selection: { cases: [], requirements: [] },
    writes: true,
    tool: { name: 'assay', version: '0.0.0-test' },
    ...more,
  }
}

/** The suite of notes with each workflow made anew. */
export function suiteWith(change: (workflow: Workflow) => Workflow): Suite {
  return {
    ...notesSuite,
    documents: notesSuite.documents.map(document => ({
      ...document,
      arazzo: { ...document.arazzo, workflows: document.arazzo.workflows.map(change) },
    })),
  }
}
