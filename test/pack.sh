#!/usr/bin/env bash
# Packs assay, installs the package in an empty folder, and uses it there: the command, the demo,
# and the types of its library. Needs npm and its registry.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

cd "$root"
npm run --silent build
tarball=$(npm pack --silent --ignore-scripts --pack-destination "$place")
typescript=$(node -p "require('./package.json').devDependencies.typescript")
types=$(node -p "require('./package.json').devDependencies['@types/node']")

cd "$place"
echo '{ "name": "consumer", "private": true, "type": "module" }' >package.json
npm install --silent --no-fund --no-audit "./$tarball"

test "$(npx assay --version)" = "$(node -p "require('$root/package.json').version")"
npx assay list specs
npx assay demo --quiet -o demo

cat >consumer.ts <<'TS'
import { checks, type Env, judgeBundle, loadCatalogue, prepare, type Report, reporters, type Wish } from 'assay'

const wish: Wish = {
  roots: [],
  of: { kind: 'quick', url: 'http://127.0.0.1:8080' },
  profile: null,
  category: null,
  specs: ['service-directory'],
  selection: { cases: [], requirements: [] },
  inputs: {},
  declared: {},
  headers: [],
  writes: false,
  network: { allow: [] },
  tool: { name: 'assay', version: '0' },
}
const env: Env = {}
export const planned = async () => (await prepare(wish, env)).plan.cases.length
export const names: readonly string[] = [...checks.keys(), ...reporters.keys()]
export const judged: Promise<Report> = judgeBundle('demo', wish.tool)
const report = await judged
if (report.rulings.length === 0 || names.length === 0) throw new Error('nothing was judged')
const { specs } = await loadCatalogue([`${import.meta.dirname}/node_modules/assay`])
if (specs.length === 0) throw new Error('no specs')
// @ts-expect-error a verdict is one of three words
export const wrong: 'fine' = report.verdict
TS
npm install --silent --no-fund --no-audit --no-save "typescript@$typescript" "@types/node@$types"
npx tsc --strict --module nodenext --target es2023 --types node consumer.ts
node consumer.js
# What action.yml does to install itself, in a checkout without anything built.
mkdir "$place/action"
git -C "$root" ls-files -z | tar -C "$root" --null -T - -cf - | tar -C "$place/action" -xf -
install=$(node --input-type=module -e "
  import { readFileSync } from 'node:fs'
  import { parse } from '$root/node_modules/yaml/dist/index.js'
  const { steps } = parse(readFileSync('$root/action.yml', 'utf8')).runs
  process.stdout.write(steps.find(({ id }) => id === 'install').run)
")
ASSAY="$place/action" bash -e -o pipefail -c "$install" >/dev/null
test "$(node "$place/action/bin/assay.js" --version)" = "$(node -p "require('$root/package.json').version")"
echo "the package works where it is installed, and so does the action"
