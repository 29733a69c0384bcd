import type { Evidence } from '#checks/check.ts'
import { severityTerms } from '#domain/words/severity-terms.ts'
import type { Language } from '#domain/words/words.ts'
import { evidenceOf, type JudgedVerdict } from '../judged-verdict.ts'
import type { Saying } from '../text/finding-rows.ts'
import { labels } from '../text/labels.ts'
import { lineName } from '../text/place-name.ts'
import { markup, nothing, type Html } from './html.ts'
import { findingId, placeId } from './source-view.ts'

const sideNames = ['expected', 'printed', 'difference'] as const

const sidesView = (evidence: Evidence, language: Language): Html => {
  const given = sideNames.filter((side) => evidence[side] !== undefined)
  if (given.length === 0) return nothing
  const unit = evidence.unit ? markup`<small> ${evidence.unit}</small>` : nothing
  const sides = given.map(
    (side) =>
      markup`<div class="side ${side}">
        <dt>${labels[side][language]}</dt>
        <dd>${evidence[side] ?? ''}${unit}</dd>
      </div>`,
  )
  return markup`<dl class="sides">${sides}</dl>`
}

const labelled = (label: 'benign' | 'remedy', text: string | undefined, language: Language): Html =>
  text === undefined || text === '' ? nothing : markup`<p class="${label}"><b>${labels[label][language]}</b>${text}</p>`

const longestQuote = 120

const shorten = (quote: string): string => {
  const text = quote.replaceAll(/\s+/gu, ' ').trim()
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
}

// A slip of punctuation may stand in a hundred places; the first few tell what it is.
const placesShown = 6

const placesView = (evidence: Evidence, finding: number, { language, name }: Saying): Html => {
  const items = evidence.places.map(
    (place, at) =>
      markup`<li><a href="#${placeId(finding, at + 1)}" data-f="${finding}"><span>${name(place)}</span><q>${shorten(place.quote)}</q></a></li>\n`,
  )
  if (items.length === 0) return nothing
  const rest = items.slice(placesShown)
  const more = language === 'zh' ? `另 ${rest.length} 处` : `${rest.length} more`
  const hidden =
    rest.length === 0
      ? nothing
      : markup`<details class="more"><summary>${more}</summary><ol class="places">${rest}</ol></details>`
  return markup`<ol class="places">${items.slice(0, placesShown)}</ol>${hidden}`
}

/** One finding as a card: what is said, the arithmetic, all sides, every place as a link, what else it could be. */
export const findingView = (judged: JudgedVerdict, finding: number, saying: Saying): Html => {
  const { language } = saying
  const { check, severity } = judged
  const evidence = evidenceOf(judged.verdict)
  return markup`<article class="card ${severity}" id="${findingId(finding)}" data-f="${finding}" tabindex="-1">
    <h3><span class="badge ${severity}">${finding}</span> ${evidence.message[language]}</h3>
    <p class="meta">
      <span class="tag ${severity}">${severityTerms[severity][language]}</span> ${check.title[language]}
      <code>${check.id}</code> <code>${check.rule}</code>
    </p>
    ${evidence.arithmetic ? markup`<p class="arithmetic"><code>${evidence.arithmetic}</code></p>` : nothing}
    ${sidesView(evidence, language)} ${placesView(evidence, finding, saying)}
    ${labelled('benign', evidence.benign?.[language], language)}
    ${labelled('remedy', evidence.remedy?.[language], language)}
  </article>\n`
}

/** A verdict that holds, on one line with links to the lines it was found on. */
export const heldView = ({ check, verdict }: JudgedVerdict, language: Language): Html => {
  const evidence = evidenceOf(verdict)
  const lines = [...new Set(evidence.places.map(({ line }) => line))].slice(0, 6)
  const links = lines.map((line) => markup` <a href="#L${line}">${lineName(line, language)}</a>`)
  const arithmetic = evidence.arithmetic ? markup` <code>${evidence.arithmetic}</code>` : nothing
  return markup`<li>
    <span class="tag ${verdict.kind}">${check.id}</span> ${evidence.message[language]}${arithmetic}${links}
  </li>\n`
}
