import t from 'tap'
import { loadCatalogue } from '../../../src/load/catalogue.ts'
import { rulesOf, told } from './small.ts'

const profile = `
assay: profile/1
id: keeper@1
title: Keeper
summary: Keeps pets.
status: draft
specs:
  - { spec: pets@1.0, suite: pets@1.0.0, requirements: [PET-01], capabilities: [cats] }
minimumPassed: 1
`

t.test('a profile asks for what exists', async t => {
  const of = (from: string, to: string) => rulesOf(t, { profile: profile.replace(from, to) })
  t.strictSame(await of('', ''), [])
  t.strictSame(await of('spec: pets@1.0', 'spec: pets@2.0'), ['profile-spec', 'minimum-passed'])
  t.strictSame(await of('pets@1.0.0', 'pets@1.1.0'), ['profile-suite'])
  t.strictSame(await of('[PET-01]', '[PET-01, PET-02]'), ['profile-requirement'])
  t.strictSame(await of('[cats]', '[dogs]'), ['profile-capability'])
})

t.test('a profile does not ask for more passed MUSTs than it has', async t => {
  const more = profile.replace('minimumPassed: 1', 'minimumPassed: 2')
  t.strictSame(await rulesOf(t, { profile: more }), ['minimum-passed'])
  t.strictSame(await rulesOf(t, { profile: more.replace('[PET-01]', 'all') }), ['minimum-passed'])
})

t.test('a published profile is as it was published', async t => {
  const published = profile.replace('draft', 'published')
  const [note] = await told(t, { profile: published, lock: '{}' })
  t.match(note, { rule: 'profile-locked', level: 'error' })
  const [, digest = ''] = /"(sha256:[0-9a-f]{64})"/.exec(note?.hint ?? '') ?? []
  const lock = JSON.stringify({ 'keeper@1': digest })
  t.strictSame(await rulesOf(t, { profile: published, lock }), [])
  const changed = published.replace('Keeps pets.', 'Keeps cats.')
  t.strictSame(await rulesOf(t, { profile: changed, lock }), ['profile-locked'])
  t.strictSame(await rulesOf(t, { profile: published }), ['profile-locked'], 'without a lock file')
})

t.test('a category asks for profiles that exist', async t => {
  const framework = (id: string) =>
    `assay: framework/1\ncategories: [{ id: shops, title: Shops, profiles: [${id}] }]\n`
  t.strictSame(await rulesOf(t, { profile, framework: framework('keeper@1') }), [])
  t.strictSame(await rulesOf(t, { profile, framework: framework('keper@1') }), ['category-profile'])
})

t.test('the digest that the hint proposes is the one the catalogue has', async t => {
  const published = profile.replace('draft', 'published')
  const [note] = await told(t, { profile: published, lock: '{}' })
  const catalogue = await loadCatalogue([t.testdirName])
  t.match(note?.hint, catalogue.profiles[0]?.digest ?? 'none')
})
