import type { LedgerLine } from '#checks/run.ts'
import { verdictTerms } from '#domain/words/verdict-terms.ts'
import { words, type Language, type Words } from '#domain/words/words.ts'
import { distinctReasons } from '../text/ledger-rows.ts'
import { markup, type Html } from './html.ts'

type Column = { readonly name: Words; readonly kind: 'text' | 'count' }
const text = (name: Words): Column => ({ name, kind: 'text' })
const count = (name: Words): Column => ({ name, kind: 'count' })

const columns: readonly Column[] = [
  text(words('检查', 'Check')),
  count(words('已核', 'Examined')),
  count(verdictTerms.holds),
  count(verdictTerms['within-rounding']),
  count(verdictTerms.fails),
  count(verdictTerms['cannot-tell']),
  text(words('无法判断的原因', 'Why it could not tell')),
]

const rowView = (line: LedgerLine, title: string, language: Language): Html => {
  const counts = [line.examined, line.held, line.withinRounding, line.failed, line.cannotTell]
  const reasons = distinctReasons(line.why, language).map((reason) => markup`<div>${reason}</div>`)
  return markup`<tr class="${line.failed > 0 ? 'failed' : line.cannotTell > 0 ? 'untold' : 'told'}">
    <th scope="row">${title}<br /><code>${line.check}</code></th>
    ${counts.map((value) => markup`<td class="count${value === 0 ? ' zero' : ''}">${value}</td>`)}
    <td class="why">${reasons}</td>
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
          ${columns.map(({ name, kind }) => markup`<th scope="col" class="${kind}">${name[language]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${ledger.map((line) => rowView(line, titles.get(line.check)?.[language] ?? line.check, language))}
      </tbody>
    </table>
  </div>`
