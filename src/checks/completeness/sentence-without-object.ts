import { isPassage } from '#domain/text/document.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, type Check, type Verdict } from '../check.ts'
import { openEnds } from '../shared/lexicons/open-ends.ts'
import { judgeWording } from '../shared/wording.ts'

const cutGoal = /在[^。；，]{2,80}方面(?:完成|实现|达到|取得|落实)[。；]?$/u

/** Goals of a table whose cells stand on lines of their own are joined by the reader: they are looked at whole. */
const judgeGoals = (filing: Filing): readonly Verdict[] =>
  filing.indicatorTables
    .filter(({ block }) => {
      const table = filing.document.blocks[block]
      return table !== undefined && !isPassage(table) && table.layout === 'lines'
    })
    .flatMap(({ goals }) => goals)
    .filter(({ goal }) => cutGoal.test(goal))
    .map(({ goal, place }) =>
      fails({
        message: words(`“${goal}”：动词后面没有宾语`, `“${goal}”: the verb has lost its object`),
        places: [place],
        printed: goal,
        severity: 'error',
        remedy: words('核对原稿后补全。', 'Complete it from the draft.'),
      }),
    )

export const sentenceWithoutObject: Check = {
  id: 'sentence-without-object',
  rule: 'R23',
  title: words('句子缺少宾语或没有说完', 'Sentences without their object'),
  about: words(
    '“在……等方面完成”之后没有宾语；句子停在连词、介词上；“投入”直接接另一动词。“普及”“涉及”“缓和”等词、“加大投入提升……”不算。',
    'A verb without its object, a sentence that stops at a conjunction, 投入 run into another verb.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: (filing) => {
    const goals = judgeGoals(filing)
    const wording = judgeWording(filing, openEnds)
    return goals.length > 0 ? [...wording.filter(({ kind }) => kind === 'fails'), ...goals] : wording
  },
}
