import { severities, type Severity } from '#checks/check.ts'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { verdictTerms } from '#domain/words/verdict-terms.ts'
import { words, type Language, type Words } from '#domain/words/words.ts'
import { version } from '../files/package-root.ts'
import { findingsOf, type JudgedVerdict } from '../judged-verdict.ts'
import type { CheckedFile } from '../check/checked-file.ts'
import { labels } from '../text/labels.ts'
import { printIdentity, printReading } from '../text/reading-line.ts'
import { sayingOf, type Saying } from '../text/finding-rows.ts'
import { tallyOf, type Tally } from '../text/tally.ts'
import { findingView, heldView } from './finding-view.ts'
import { markup, nothing, type Html } from './html.ts'
import { ledgerView } from './ledger-view.ts'
import { pageFrame } from './page-frame.ts'
import { notesView } from './notes-view.ts'
import { findingMarks, sourceView } from './source-view.ts'

const texts = {
  title: words('核对结果', 'Check results'),
  source: words('原文', 'Source text'),
  findings: words('问题', 'Findings'),
  ledger: words('核对台账', 'Ledger of all checks'),
  held: words('成立的核对', 'Checks that hold'),
  all: words('全部', 'All'),
  keys: words('按 j、k 键逐条查看。', 'Press j and k to walk through the findings.'),
  by: words('由绩衡生成，版本', 'Made by Jiheng, version'),
} as const satisfies Readonly<Record<string, Words>>

type Page = CheckedFile & { readonly language: Language; readonly least: Severity }

const others = ['holds', 'within-rounding', 'cannot-tell'] as const

const filterView = (tally: Tally, language: Language): Html => {
  const total = severities.reduce((sum, severity) => sum + tally[severity], 0)
  const choices = severities.map(
    (severity) =>
      markup`<input type="radio" name="only" id="only-${severity}" />
        <label class="${severity}" for="only-${severity}">${severityTerms[severity][language]} ${tally[severity]}</label>`,
  )
  const rest = others.map((kind) => `${verdictTerms[kind][language]} ${tally[kind]}`).join(' · ')
  return markup`<input type="radio" name="only" id="only-all" checked />
    <label for="only-all">${texts.all[language]} ${total}</label>
    ${choices}
    <span class="others">${rest}</span>`
}

const headerView = (page: Page, tally: Tally): Html => {
  const { language } = page
  return markup`<header>
    <h1>${texts.title[language]} · ${page.file}</h1>
    <p>${printIdentity(page.filing, language)} — ${printReading(page.filing, language)}</p>
    <div class="bar">
      ${filterView(tally, language)}
      <nav>
        <a href="#findings">${texts.findings[language]}</a>
        <a href="#source">${texts.source[language]}</a>
        <a href="#ledger">${texts.ledger[language]}</a>
      </nav>
    </div>
  </header>`
}

const findingsView = (findings: readonly JudgedVerdict[], saying: Saying): Html => {
  const { language } = saying
  if (findings.length === 0) return markup`<p class="clean">${labels.clean[language]}</p>`
  const numbered = findings.map((judged, at) => ({ judged, number: at + 1 }))
  return markup`${severities.map((severity) => {
    const group = numbered.filter(({ judged }) => judged.severity === severity)
    if (group.length === 0) return nothing
    return markup`<h3 class="group">${severityTerms[severity][language]} ${group.length}</h3>
      ${group.map(({ judged, number }) => findingView(judged, number, saying))}`
  })}`
}

const heldSection = ({ run, language }: Page): Html => {
  const held = run.judged.filter(({ verdict }) => verdict.kind === 'holds' || verdict.kind === 'within-rounding')
  return markup`<details id="held">
    <summary>${texts.held[language]} · ${held.length}</summary>
    <ul>
      ${held.map((judged) => heldView(judged, language))}
    </ul>
  </details>`
}

const bodyView = (page: Page): Html => {
  const { filing, run, language } = page
  const findings = findingsOf(run.judged, page.least)
  const titles = new Map(run.judged.map(({ check }) => [check.id, check.title]))
  const view = { source: filing.document.source, ...findingMarks(findings, language), language }
  return markup`${headerView(page, tallyOf(run, findings))}
    <main>
      <section id="source" aria-label="${texts.source[language]}" tabindex="0">
        <h2>${texts.source[language]}</h2>
        ${sourceView(view)}
      </section>
      <section id="findings" aria-label="${texts.findings[language]}" tabindex="0">
        <h2>${texts.findings[language]}</h2>
        ${findingsView(findings, sayingOf(filing.document, language))}
        <details id="ledger" open>
          <summary>${texts.ledger[language]}</summary>
          ${ledgerView(run.ledger, titles, language)}
        </details>
        ${heldSection(page)} ${notesView(page.filing.document, language)}
        <footer>${texts.by[language]} ${version} · ${texts.keys[language]}</footer>
      </section>
    </main>`
}

/** One self-contained page with the source text, the findings, the ledger and what was not understood. */
export const checkPage = (page: Page): string =>
  pageFrame({
    title: `${texts.title[page.language]} · ${page.file}`,
    language: page.language,
    body: bodyView(page),
  })
