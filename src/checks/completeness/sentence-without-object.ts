import type { Filing } from '#domain/filing/filing.ts'
import { overlaps } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, type Check, type Verdict } from '../check.ts'
import { writtenCells } from '../shared/cells.ts'
import { openEnds } from '../shared/lexicons/open-ends.ts'
import { placeIn } from '../shared/places.ts'
import { judgeWording } from '../shared/wording.ts'

const cutGoal = /在[^。；，]{2,80}方面(?:完成|实现|达到|取得|落实)[。；]?$/u

/** Cells on several lines are joined by the reader: they are looked at whole. */
const judgeGoals = (filing: Filing): readonly Verdict[] =>
  writtenCells(filing.indicatorTables.flatMap(({ goals }) => goals).map(({ completion }) => completion))
    .flatMap(({ mapped }) => {
      const cut = cutGoal.exec(mapped.text)
      return cut === null
        ? []
        : [{ text: cut[0], place: placeIn(filing, mapped, { from: cut.index, to: mapped.text.length }) }]
    })
    .map(({ text, place }) =>
      fails({
        message: words(`“${text}”：动词后面没有宾语`, `“${text}”: the verb has lost its object`),
        places: [place],
        printed: text,
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
    if (goals.length === 0) return wording
    const told = wording.flatMap((verdict) => (verdict.kind === 'fails' ? verdict.places : []))
    return [
      ...wording.filter(({ kind }) => kind === 'fails'),
      ...goals.filter(({ places }) => !places.some((place) => told.some((other) => overlaps(place, other)))),
    ]
  },
}
