import type { LedgerLine } from '#checks/run.ts'
import { verdictTerms } from '#domain/words/verdict-terms.ts'
import { words, type Language, type Words } from '#domain/words/words.ts'
import { distinctReasons } from '../text/ledger-rows.ts'
import { markup, type Html } from './html.ts'

const columns: readonly Words[] = [
  words('检查', 'Check'),
  words('已核', 'Examined'),
  verdictTerms.holds,
  verdictTerms['within-rounding'],
  verdictTerms.fails,
  verdictTerms['cannot-tell'],
  words('无法判断的原因', 'Why it could not tell'),
]

const rowView = (line: LedgerLine, title: string, language: Language): Html => {
  const counts = [line.examined, line.held, line.withinRounding, line.failed, line.cannotTell]
  const reasons = distinctReasons(line.why, language).map((reason) => markup`<div>${reason}</div>`)
  return markup`<tr class="${line.failed > 0 ? 'failed' : line.cannotTell > 0 ? 'untold' : 'told'}">
    <th scope="row">${title}<br /><code>${line.check}</code></th>
    ${counts.map((count) => markup`<td class="count${count === 0 ? ' zero' : ''}">${count}</td>`)}
    <td>${reasons}</td>
  </tr>\n`
}

/** The ledger: every check, what it looked at, and why it could not tell. Nothing is left out. */
export const ledgerView = (
  ledger: readonly LedgerLine[],
  titles: ReadonlyMap<string, Words>,
  language: Language,
): Html =>
  markup`<div class="scroll">
    <table class="ledger">
      <thead>
        <tr>
          ${columns.map((column) => markup`<th scope="col">${column[language]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${ledger.map((line) => rowView(line, titles.get(line.check)?.[language] ?? line.check, language))}
      </tbody>
    </table>
  </div>`
