import type { Filing } from '#domain/filing/filing.ts'
import { confidenceTerms } from '#domain/words/confidence-terms.ts'
import { words, type Language, type Words } from '#domain/words/words.ts'
import { version } from '../files/package-root.ts'
import type { Fact, FactGroup } from '../read/fact.ts'
import { factGroups } from '../read/facts.ts'
import { printIdentity, printReading } from '../text/reading-line.ts'
import { placeNames, type NamePlace } from '../text/place-name.ts'
import { markup, nothing, type Html } from './html.ts'
import { notesView } from './notes-view.ts'
import { pageFrame } from './page-frame.ts'
import { findingId, placeId, sourceView } from './source-view.ts'

const texts = {
  title: words('读取结果', 'What was read'),
  source: words('原文', 'Source text'),
  facts: words('读到的数据', 'Facts'),
  none: words('没有读到', 'none'),
  keys: words(
    '指向一条数据，原文中的出处即亮起；按 j、k 键逐条查看。',
    'Point at a fact and its place lights up; j and k walk through.',
  ),
  by: words('由绩衡生成，版本', 'Made by Jiheng, version'),
} as const satisfies Readonly<Record<string, Words>>

type Page = { readonly file: string; readonly filing: Filing; readonly language: Language }
type Numbered = { readonly fact: Fact; readonly number: number }

/** The colours of the check page serve here too: what is doubtful looks like a warning. */
const toneOf = ({ confidence }: Fact): string => {
  if (confidence === undefined || confidence.level === 'sure') return 'good'
  return confidence.level === 'likely' ? 'note' : 'warning'
}

const confidenceView = ({ confidence }: Fact, language: Language): Html =>
  confidence === undefined
    ? nothing
    : markup`<small class="sureness">${confidenceTerms[confidence.level][language]} · ${confidence.why[language]}</small>`

const factView = ({ fact, number }: Numbered, language: Language, name: NamePlace): Html =>
  markup`<div class="card fact ${toneOf(fact)}" id="${findingId(number)}" data-f="${number}" tabindex="-1">
    <dt><span class="badge ${toneOf(fact)}">${number}</span> ${fact.name}</dt>
    <dd>${fact.value}</dd>
    <p class="meta">
      <a href="#${placeId(number, 1)}" data-f="${number}">${name(fact.place)}</a> ${confidenceView(fact, language)}
    </p>
  </div>\n`

type NumberedGroup = { readonly title: Words; readonly facts: readonly Numbered[] }

/** Facts are numbered through all groups, as findings are. */
const numberedGroups = (groups: readonly FactGroup[]): NumberedGroup[] => {
  let number = 0
  return groups.map(({ title, facts }) => ({
    title,
    facts: facts.map((fact) => {
      number += 1
      return { fact, number }
    }),
  }))
}

const groupView = ({ title, facts }: NumberedGroup, language: Language, name: NamePlace): Html =>
  markup`<h3 class="group">${title[language]} ${facts.length}</h3>
    ${facts.length === 0 ? markup`<p class="none">${texts.none[language]}</p>` : markup`<dl>${facts.map((fact) => factView(fact, language, name))}</dl>`}`

const marksOf = (facts: readonly Numbered[]) =>
  facts.map(({ fact: { place }, number }) => ({ start: place.start, end: place.end, finding: number, place: 1 }))

const bodyView = ({ file, filing, language }: Page): Html => {
  const groups = numberedGroups(factGroups(filing, language))
  const all = groups.flatMap(({ facts }) => facts)
  const name = placeNames(filing.document, language)
  const view = {
    source: filing.document.source,
    marks: marksOf(all),
    tone: (number: number): string => {
      const found = all[number - 1]
      return found ? toneOf(found.fact) : 'note'
    },
    label: (number: number): string => (language === 'zh' ? `数据 ${number}` : `fact ${number}`),
    language,
  }
  return markup`<header>
      <h1>${texts.title[language]} · ${file}</h1>
      <p>${printIdentity(filing, language)} — ${printReading(filing, language)}</p>
    </header>
    <main class="reading">
      <section id="source" aria-label="${texts.source[language]}" tabindex="0">
        <h2>${texts.source[language]}</h2>
        ${sourceView(view)}
      </section>
      <section id="findings" aria-label="${texts.facts[language]}" tabindex="0">
        <h2>${texts.facts[language]}</h2>
        ${groups.map((group) => groupView(group, language, name))} ${notesView(filing.document, language)}
        <footer>${texts.by[language]} ${version} · ${texts.keys[language]}</footer>
      </section>
    </main>`
}

/** One self-contained page: the source on the left, what was read from it on the right, each linked to the other. */
export const readPage = (page: Page): string =>
  pageFrame({ title: `${texts.title[page.language]} · ${page.file}`, language: page.language, body: bodyView(page) })
