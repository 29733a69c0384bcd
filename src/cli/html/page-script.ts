/**
 * The page works without it, by plain links. It lights up all places of the finding in hand, brings finding and text
 * into view side by side, and lets j and k walk through the findings. On the page of a reading, pointing is enough.
 */
export const pageScript = `'use strict'
const all = (selector) => [...document.querySelectorAll(selector)]
const light = (numbers) => {
  for (const element of all('.lit')) element.classList.remove('lit')
  for (const number of numbers) for (const element of all('[data-f~="' + number + '"]')) element.classList.add('lit')
}
const numberIn = (hash) => (/^#f(\\d+)/.exec(hash) || [])[1]
const sideBySide = matchMedia('(min-width: 900px)')
const bring = (id) => {
  const element = sideBySide.matches && document.getElementById(id)
  if (element) element.scrollIntoView({ block: 'center' })
}
const follow = () => {
  const number = numberIn(location.hash)
  light(number ? [number] : [])
  if (number) bring(location.hash === '#f' + number ? 'f' + number + 'p1' : 'f' + number)
}
addEventListener('hashchange', follow)
follow()
const pointed = (event) => (event.target.closest('.reading [data-f]') || {}).dataset
const hover = (event) => {
  const data = pointed(event)
  if (data) light(data.f.split(' '))
}
addEventListener('mouseover', hover)
addEventListener('focusin', hover)
const cards = () => all('.card').filter((card) => card.offsetParent !== null)
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !['j', 'k'].includes(event.key)) return
  const shown = cards()
  const at = shown.findIndex((card) => card.id === 'f' + numberIn(location.hash))
  const next = shown[Math.min(shown.length - 1, Math.max(0, at + (event.key === 'j' ? 1 : -1)))]
  if (!next) return
  location.hash = next.id
  next.focus({ preventScroll: true })
})
`
