import type { Filing, Section } from '#domain/filing/filing.ts'
import { isTable, type Table } from '#domain/text/document.ts'
import { joinTexts, wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'

const promised = /完成情况|实现情况/u
const goalColumn = /目标/u
const completionColumn = /完成|实现|结果|成效|效果|实际|得分|自评|备注/u

/** Tables of goals: what became of each is what the heading promises. */
const goalTablesIn = ({ document: { blocks } }: Filing, { from, to }: Section): readonly Table[] =>
  blocks
    .slice(from, to)
    .filter(isTable)
    .filter(({ rows, headerRows }) =>
      rows.slice(0, headerRows).some((row) => row.some(({ text }) => goalColumn.test(text))),
    )

const judgeTable = (filing: Filing, section: Section, table: Table): Verdict => {
  const head = table.rows.slice(0, table.headerRows).flat()
  const columns = head.map(({ text }) => text).filter((text) => text !== '')
  const places = [section.place, placeOf(filing.document.source, wholeSpan(joinTexts(head)))]
  if (columns.some((column) => completionColumn.test(column)))
    return holds({
      message: words(`“${section.title}”的表列有完成情况。`, 'The table has a column of completion.'),
      places,
    })
  return fails({
    message: words(
      `“${section.title}”的表只列${columns.join('、')}，没有完成情况。`,
      `The table under "${section.title}" lists goals and no completion.`,
    ),
    places,
    printed: columns.join('、'),
    benign: words('完成情况可能写在表外。', 'The completion may be told outside the table.'),
    remedy: words('请逐项补充目标的完成情况。', 'Add what became of each goal.'),
  })
}

/** The innermost section decides: an outer heading may promise less than its parts. */
const isInnermost = (filing: Filing, section: Section): boolean =>
  !filing.sections.some(({ heading }) => heading >= section.from && heading < section.to)

export const completionTablesTellCompletion: Check = {
  id: 'completion-tables-tell-completion',
  rule: 'R21',
  title: words('完成情况一节的表列有完成情况', 'Tables under a heading of completion tell it'),
  about: words(
    '标题称完成情况而其下的表列有目标、没有完成情况一类的栏目的，提示；只列金额的表不计。',
    'Under a heading of completion a table with a column of goals needs one of completion; tables of amounts only are left alone.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      filing.sections
        .filter((section) => promised.test(section.title) && isInnermost(filing, section))
        .flatMap((section) => goalTablesIn(filing, section).map((table) => judgeTable(filing, section, table))),
      '没有列出目标的完成情况表',
      'No table of goals stands under a heading of completion',
    ),
}
