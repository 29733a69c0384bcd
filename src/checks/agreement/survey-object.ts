import type { Filing, Sentence } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { placeInBlock } from '../shared/places.ts'
import { likeness } from '../shared/similarity.ts'

/** What an indicator of satisfaction is about, and what the survey named beside it is about. */
const indicator = /(\p{Script=Han}{2,12}?)(?:的)?满意[率度](?:达|为|达到)?\d/u
const survey =
  /(?:开展|进行|组织|实施)了?(\p{Script=Han}{2,14}?)(?:的)?(?:满意度)?(?:问卷)?(?:调查|测评|测评工作|评议)/u
const answer = /对(\p{Script=Han}{1,12}?)(?:表示)?(?:非常|比较|基本)?满意/u

const general = /^(?:群众|居民|公众|社会|服务对象|市民|村民|企业|其中|总体|综合|整体|社会公众|全街|满意度|问卷)$/u

const objectIn = (pattern: RegExp, text: string): string | undefined => {
  const object = pattern
    .exec(text)?.[1]
    ?.replace(/^(?:其中|其|本街|全街|辖区|街道)/u, '')
    .replace(/满意度$/u, '')
  return object === undefined || general.test(object) ? undefined : object
}

const judgeSentence = (filing: Filing, sentence: Sentence): Verdict[] => {
  const about = objectIn(indicator, sentence.text)
  const asked = objectIn(survey, sentence.text)
  if (about === undefined || asked === undefined) return []
  const place = placeInBlock(filing, sentence.block, sentence)
  const answered = objectIn(answer, sentence.text)
  const same = likeness(about, asked) > 0 && (answered === undefined || likeness(about, answered) > 0)
  if (same && about === asked)
    return [
      holds({
        message: words(`“${about}”的满意率由同一对象的调查佐证。`, 'Indicator and survey agree.'),
        places: [place],
      }),
    ]
  const objects = [about, asked, ...(answered === undefined ? [] : [answered])]
  return [
    fails({
      message: words(
        `满意率讲的是“${about}”，调查的是“${asked}”${answered === undefined ? '' : `，回答的是“${answered}”`}。`,
        `The indicator is about “${about}”, the survey about “${asked}”.`,
      ),
      places: [place],
      printed: objects.join(' / '),
      benign: words('调查是综合性的，含该内容', 'the survey was a general one that covers it'),
      remedy: words('写明调查对象、样本和与指标的关系。', 'State what was surveyed and how it bears on the indicator.'),
    }),
  ]
}

export const surveyObject: Check = {
  id: 'survey-object',
  rule: 'R37',
  title: words('满意度的调查对象与指标一致', 'Survey and indicator are about one thing'),
  about: words(
    '同一句里满意率指标与所引调查、回答的对象不同。“群众”“服务对象”等总称不算。只作提问。',
    'In one sentence the indicator, the survey and the answer name different objects. A question only.',
  ),
  authority: 'practice',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      filing.sentences
        .filter(({ text }) => text.includes('满意'))
        .flatMap((sentence) => judgeSentence(filing, sentence)),
      '没有写明调查对象的满意率',
      'No rate of satisfaction names its survey',
    ),
}
