/**
 * The script of “match my needs”: it holds each valid certificate to what was ticked, and takes of each
 * product the one that lacks least. It makes elements and texts, never markup, and asks nobody.
 */
export const matchScript = `
(() => {
'use strict'
const data = JSON.parse(document.getElementById('data').textContent)
const form = document.getElementById('needs')
const { words } = data
const { now } = Date
const moment = now()
const valid = data.statuses.findIndex(([id]) => id === 'valid')
const sets = data.sets.map(all => new Set(all))
const certificates = data.rows.flatMap(([name, supplier, version, kind, assurance, state, until, slug, id], at) => {
  if (state !== valid || Date.parse(until) <= moment) return []
  const [, categories, specs, capabilities] = data.kinds[kind]
  const [set, attested, waived, notMet] = data.reach[at]
  const by = data.suppliers[supplier].split('\\n')[0]
  return [{ name, by, version, categories, specs, capabilities, assurance, until, slug, id, assessed: sets[set], attested, waived, notMet }]
})
const fill = (text, what) => text.replace('#', () => what)
const lacks = (one, needs) => {
  const { lacking } = words
  const found = []
  if (needs.category !== null && !one.categories.includes(needs.category)) found.push(lacking.category)
  for (const spec of needs.specs) if (!one.specs.includes(spec)) found.push(fill(lacking.spec, data.specs[spec]))
  for (const each of needs.capabilities) if (!one.capabilities.includes(each)) found.push(fill(lacking.absent, data.capabilities[each]))
  for (const each of needs.requirements) {
    const why = one.notMet.includes(each) ? lacking.notMet : one.waived.includes(each) ? lacking.waived
      : one.attested.includes(each) ? lacking.attested : one.assessed.has(each) ? null : lacking.unassessed
    if (why !== null) found.push(fill(why, data.requirements[each]))
  }
  if (needs.bodyRun && one.assurance !== 0) found.push(lacking.assurance)
  return found
}
const asked = () => {
  const said = new FormData(form)
  const numbers = name => said.getAll(name).filter(text => text !== '').map(Number)
  return {
    category: numbers('category')[0] ?? null, specs: numbers('spec'), capabilities: numbers('capability'),
    requirements: numbers('requirement'), bodyRun: said.get('assurance') === 'body-run',
  }
}
const most = 50
const list = (id, all) => {
  const items = all.slice(0, most).map(({ one, found }) => {
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = 'products/' + one.slug + '.html#' + one.id
    link.textContent = one.name + ' ' + one.version
    item.append(link, ', ' + one.by + (found.length > 0 ? ': ' + found.join('; ') : ''))
    return item
  })
  if (all.length > most) {
    const item = document.createElement('li')
    item.textContent = fill(words.more, (all.length - most).toLocaleString('en-GB'))
    items.push(item)
  }
  if (items.length === 0) {
    const item = document.createElement('li')
    item.textContent = words.none
    items.push(item)
  }
  document.getElementById(id).replaceChildren(...items)
}
const tender = (needs, meeting) => {
  const wants = [
    ...(needs.category === null ? [] : [fill(words.tenderCategory, data.categories[needs.category])]),
    ...needs.specs.map(each => fill(words.tenderSpec, data.specs[each])),
    ...needs.capabilities.map(each => fill(words.tenderCapability, data.capabilities[each])),
    ...needs.requirements.map(each => fill(words.tenderRequirement, data.requirements[each])),
    ...(needs.bodyRun ? [words.tenderAssurance] : []),
  ]
  if (wants.length === 0) wants.push(words.tenderNothing)
  const products = meeting.map(({ one }) =>
    '- ' + one.name + ', ' + words.tenderVersion + ' ' + one.version + ', ' + one.by + ', ' + words.tenderUntil + ' ' + one.until.slice(0, 10))
  return [words.tenderHead, ...wants.map(each => '- ' + each), '',
    fill(words.tenderMeets, data.at.slice(0, 10)), ...(products.length > 0 ? products : [words.none])].join('\\n')
}
const apply = () => {
  const needs = asked()
  const best = new Map()
  for (const one of certificates) {
    const found = lacks(one, needs)
    const known = best.get(one.slug)
    if (known === undefined || found.length < known.found.length) best.set(one.slug, { one, found })
  }
  const all = [...best.values()].sort((a, b) => a.found.length - b.found.length)
  const meeting = all.filter(({ found }) => found.length === 0)
  list('meets', meeting)
  list('lacks', all.slice(meeting.length))
  document.getElementById('matched').textContent =
    fill(fill(words.counted, meeting.length.toLocaleString('en-GB')), all.length.toLocaleString('en-GB'))
  document.getElementById('tender').textContent = tender(needs, meeting)
}
form.addEventListener('input', apply)
form.addEventListener('submit', event => { event.preventDefault(); apply() })
form.addEventListener('reset', () => setTimeout(apply))
for (const each of document.querySelectorAll('.with-script')) each.hidden = false
apply()
})()
`
