import { compare, decimal, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, type Check } from '../check.ts'

const bandOf = (score: Decimal): string => {
  if (compare(score, decimal(90n)) >= 0) return '优'
  if (compare(score, decimal(80n)) >= 0) return '良'
  return compare(score, decimal(60n)) >= 0 ? '中' : '差'
}

/** The grade meant by the word printed; 合格 covers every band but the last. */
const gradeOf = (word: string): string => {
  if (/^不合格|差$/u.test(word)) return '差'
  return word === '合格' ? '合格' : word.charAt(0)
}

const fits = (grade: string, band: string): boolean => grade === band || (grade === '合格' && band !== '差')

/** A report that prints its own bands follows those. */
const ownBands =
  /\d{2,3}\s*分?(?:[(（]含[)）])?\s*(?:以上|及以上|-|—|~|至)[^。；]{0,16}(?:为|评定为|属于|定为)\s*[“"]?(?:优|良|中|差)/u

export const gradeFitsScore: Check = {
  id: 'grade-fits-score',
  rule: 'R28',
  title: words('等级与得分相符', 'The grade fits the score'),
  about: words(
    '按90、80、60分划分优、良、中、差；报告另写划分标准的不作判断。',
    'Bands at 90, 80 and 60; a report that prints bands of its own is left alone.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: ({ score, sentences }) => {
    if (score?.total === undefined || score.grade === undefined)
      return [cannotTell('报告没有同时写明得分和等级', 'The report does not print both score and grade')]
    if (sentences.some(({ text }) => ownBands.test(text)))
      return [cannotTell('报告另写有等级划分标准', 'The report prints grade bands of its own')]
    const band = bandOf(score.total.value)
    const printed = printDecimal(score.total.value)
    const places = [score.total.place, score.grade.place]
    const arithmetic = `${printed} → ${band}`
    if (fits(gradeOf(score.grade.text), band))
      return [
        holds({
          message: words(
            `得分${printed}分与等级“${score.grade.text}”相符。`,
            `The score ${printed} and the grade agree.`,
          ),
          places,
          arithmetic,
        }),
      ]
    return [
      fails({
        message: words(
          `得分${printed}分按90、80、60分划分为“${band}”，报告写“${score.grade.text}”。`,
          `The score ${printed} falls into another band than the grade printed.`,
        ),
        places,
        arithmetic,
        expected: band,
        printed: score.grade.text,
        benign: words('当地可能另有划分标准。', 'The place may use other bands.'),
        remedy: words('请核对得分和等级。', 'Check the score and the grade.'),
      }),
    ]
  },
}
