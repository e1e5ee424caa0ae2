/**
 * The one script of the page: it filters, and opens what a link leads to. Everything can be read
 * without it. It reads the page and sets `hidden`, `open` and texts of ours; it makes no markup.
 */
export const script = `
(() => {
'use strict'
const form = document.getElementById('filter')
if (form === null) return
const status = document.getElementById('filter-status')
const toggle = document.getElementById('filter-toggle')
const items = [...document.querySelectorAll('[data-outcome]')].map(element => ({
  element, data: element.dataset, text: element.textContent.toLowerCase(),
}))
const groups = [...document.querySelectorAll('.group')]
const template = status.textContent
const apply = () => {
  const { outcome, level, cause, text } = Object.fromEntries(new FormData(form))
  const words = text.toLowerCase().split(/\\s+/)
  let shown = 0
  for (const { element, data, text: all } of items) {
    const fits = (outcome === '' || data.outcome === outcome) && (level === '' || data.level === level) &&
      (cause === '' || data.cause === cause) && words.every(word => all.includes(word))
    element.hidden = !fits
    if (fits) shown++
  }
  for (const group of groups) group.hidden = group.querySelector('[data-outcome]:not([hidden])') === null
  const numbers = [shown, items.length]
  status.textContent = template.replace(/#/g, () => numbers.shift().toLocaleString(document.documentElement.lang))
}
let waiting
form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(apply, 100) })
form.addEventListener('change', apply)
form.addEventListener('submit', event => { event.preventDefault(); apply() })
form.addEventListener('reset', () => setTimeout(apply))
toggle.addEventListener('click', () => {
  const open = toggle.dataset.open !== 'true'
  toggle.dataset.open = String(open)
  for (const { element } of items) for (const one of element.querySelectorAll('details')) one.open = open
})
const follow = () => {
  const to = document.getElementById(location.hash.slice(1))
  if (to === null || to.dataset.outcome === undefined) return
  if (to.hidden) {
    form.reset()
    apply()
  }
  const details = to.querySelector('details')
  if (details !== null) details.open = true
  to.tabIndex = -1
  to.focus({ preventScroll: true })
  to.scrollIntoView()
}
addEventListener('hashchange', follow)
form.hidden = false
apply()
follow()
})()
`
