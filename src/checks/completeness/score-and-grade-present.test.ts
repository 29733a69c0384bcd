import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { scoreAndGradePresent } from './score-and-grade-present.ts'

const report = (conclusion: string): string =>
  `某某街道办事处2022年部门整体支出绩效自评报告\n\n一、自评结论\n\n${conclusion}\n\n二、存在的问题\n\n人员力量有待充实，培训还要加强。\n`

describe('score and grade', () => {
  it.each([
    ['本年度自评得分：95分，自评等级为优秀。', 'holds'],
    ['本年度自评得分：95分，完成了各项工作。', 'fails note'],
    ['本年度部门整体支出绩效自评等级为良好。', 'fails'],
    ['本年度各项工作有序推进，情况较为理想。', 'fails'],
  ])('in “%s”', (conclusion, outcome) => {
    expect(outcomes(scoreAndGradePresent, report(conclusion))).toEqual([outcome])
  })

  it('name the conclusion where both are missing', () => {
    const [verdict] = judging(scoreAndGradePresent, report('本年度各项工作有序推进，情况较为理想。'))
    expect(verdict?.places).toHaveLength(2)
  })

  it('cannot be told of another file, or where there is no conclusion', () => {
    expect(outcomes(scoreAndGradePresent, '本年度各项工作有序推进。')).toEqual(['cannot-tell'])
    expect(
      outcomes(
        scoreAndGradePresent,
        '某某街道办事处2022年部门整体支出绩效自评报告\n\n一、存在的问题\n\n人员力量有待充实，培训还要加强。\n',
      ),
    ).toEqual(['cannot-tell'])
  })
})
