import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { median, run } from './measure.js'
import { file } from './paths.js'

const published = { name: '@octokit/openapi', version: '14.0.0', file: 'github.ae.json' }

/** A large API document in JSON and in YAML, with an Arazzo file for each; installed, or generated. */
export function largeDocument(folder) {
  mkdirSync(folder, { recursive: true })
  const { text, from } = installed(folder) ?? generated()
  const root = JSON.parse(text)
  const operationId = Object.values(root.paths)
    .map(path => path.get?.operationId)
    .find(id => id !== undefined)
  const write = (name, content) => {
    const suite = join(folder, `${name}.arazzo.json`)
    writeFileSync(join(folder, name), content)
    writeFileSync(suite, JSON.stringify(arazzo(name, operationId)))
    return { suite, bytes: statSync(join(folder, name)).size }
  }
  return { from, json: write('api.json', text), yaml: write('api.yaml', stringify(root)) }
}

function arazzo(url, operationId) {
  return {
    arazzo: '1.0.1',
    info: { title: 'One operation', version: '1.0.0' },
    sourceDescriptions: [{ name: 'api', url: `./${url}`, type: 'openapi' }],
    workflows: [{ workflowId: 'one', steps: [{ stepId: 'ask', operationId }] }],
  }
}

function installed(folder) {
  const { name, version } = published
  const npm = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--silent']
  try {
    execFileSync('npm', [...npm, '--prefix', folder, `${name}@${version}`], { stdio: 'ignore' })
    const text = readFileSync(
      join(folder, 'node_modules', name, 'generated', published.file),
      'utf8',
    )
    return { text, from: `${published.file} of ${name} ${version}` }
  } catch {
    return null // no registry to be reached: a document of that size is made instead
  }
}

const size = 9 * 1024 * 1024

function generated() {
  const paths = {}
  const schemas = {}
  for (let n = 0, bytes = 0; bytes < size; n += 1) {
    const schema = { $ref: `#/components/schemas/Thing${n}` }
    const properties = Object.fromEntries(
      Array.from({ length: 24 }, (_, at) => [
        `member${at}`,
        { type: 'string', description: `What the thing's ${at}th member says of it.`.repeat(2) },
      ]),
    )
    schemas[`Thing${n}`] = { type: 'object', properties }
    paths[`/things${n}/{id}`] = {
      get: {
        operationId: `readThing${n}`,
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'It.', content: { 'application/json': { schema } } } },
      },
    }
    bytes += JSON.stringify([schemas[`Thing${n}`], paths[`/things${n}/{id}`]], null, 2).length + 60
  }
  const info = { title: 'Things', version: '1.0.0' }
  const root = { openapi: '3.0.3', info, paths, components: { schemas } }
  return {
    text: JSON.stringify(root, null, 2),
    from: 'a generated document (the registry could not be reached)',
  }
}

/** Milliseconds until a one-operation suite is planned against the document; the process is new. */
export async function readyIn(suite, rounds) {
  const times = []
  for (let round = 0; round < rounds; round += 1) {
    const { stdout } = await run([file('bench/plan.js'), suite])
    times.push(Number(stdout))
  }
  return median(times)
}
