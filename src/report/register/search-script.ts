/**
 * The script of the index: it answers while typing, from the data in the page. It makes elements and
 * texts, never markup, and asks nobody. A certificate that ended since the site was made is expired.
 */
export const searchScript = `
(() => {
'use strict'
const data = JSON.parse(document.getElementById('data').textContent)
const form = document.getElementById('search')
const found = document.getElementById('found')
const body = document.getElementById('rows')
const status = document.getElementById('count')
const none = document.getElementById('none')
const more = document.getElementById('more')
const template = status.textContent
const { now } = Date
const moment = now()
const number = name => data.statuses.findIndex(([id]) => id === name)
const [valid, expired] = [number('valid'), number('expired')]
const rows = data.rows.map(([name, supplier, version, kind, assurance, state, until, slug, id]) => {
  const [profile, categories, specs, capabilities] = data.kinds[kind]
  const [by, org] = data.suppliers[supplier].split('\\n')
  return {
    name, by, supplier, version, profile: data.profiles[profile], categories, specs, capabilities, assurance, until, slug, id,
    state: state === valid && Date.parse(until) <= moment ? expired : state,
    text: [name, by, org, version, data.profiles[profile], id].join('\\n').toLowerCase(),
  }
})
const step = 50
let fitting = rows
let shown = step
const cell = (row, label, content) => {
  const td = row.insertCell()
  td.dataset.label = label
  td.append(content)
  return td
}
const labels = [...document.querySelectorAll('#found th')].map(th => th.textContent)
const draw = () => {
  const fragment = document.createDocumentFragment()
  for (const one of fitting.slice(0, shown)) {
    const row = document.createElement('tr')
    const link = document.createElement('a')
    link.href = 'products/' + one.slug + '.html#' + one.id
    link.textContent = one.name + ' ' + one.version
    cell(row, labels[0], link)
    cell(row, labels[1], one.by)
    cell(row, labels[2], one.profile)
    cell(row, labels[3], data.assurances[one.assurance])
    cell(row, labels[4], one.until.slice(0, 10))
    const tag = document.createElement('strong')
    tag.className = 'tag ' + data.statuses[one.state][0]
    tag.textContent = data.statuses[one.state][1]
    cell(row, labels[5], tag)
    fragment.append(row)
  }
  body.replaceChildren(fragment)
  more.hidden = fitting.length <= shown
  none.hidden = fitting.length > 0
}
const has = (all, wanted) => wanted === '' || all.includes(Number(wanted))
const is = (one, wanted) => wanted === '' || one === Number(wanted)
const asked = () => Object.fromEntries(new FormData(form))
const apply = () => {
  const { text, category, spec, capability, supplier, assurance, status: state } = asked()
  const words = text.toLowerCase().split(/\\s+/)
  fitting = rows.filter(one =>
    is(one.state, state) && is(one.assurance, assurance) && is(one.supplier, supplier) &&
    has(one.categories, category) && has(one.specs, spec) && has(one.capabilities, capability) &&
    words.every(word => one.text.includes(word)))
  shown = step
  draw()
  const numbers = [fitting.length, rows.length]
  status.textContent = template.replace(/#/g, () => numbers.shift().toLocaleString('en-GB'))
}
form.addEventListener('input', apply)
form.addEventListener('submit', event => { event.preventDefault(); apply() })
form.addEventListener('reset', () => setTimeout(apply))
more.addEventListener('click', () => {
  const first = shown
  shown += step
  draw()
  body.rows[first].querySelector('a').focus()
})
form.hidden = false
found.hidden = false
apply()
})()
`
