import { describe, expect, it } from 'vitest'
import { printFigure } from '#domain/filing/draft-value.ts'
import { accountText } from '#tests/fixtures/accounts/account-page.ts'
import { soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'

const factsIn = (text: string) =>
  reading(text).evaluations.map(({ kind, project, figure: { value, unit } }) =>
    [kind, project, printFigure({ value, unit, qualifier: '' })].join(' '),
  )

describe('what a published account says about the evaluation of its projects', () => {
  it('is told project by project', () => {
    expect(factsIn(soundAccount)).toEqual([
      'projects  12个',
      'money  318.00万元',
      'share  100.00%',
      'score 社区服务 96.5分',
      'annual-budget 社区服务 120.00万元',
      'execution 社区服务 114.00万元',
      'execution-rate 社区服务 95.00%',
    ])
  })

  it.each([
    [
      '“河道养护”项目绩效自评综述：全年预算数为8.00万元，执行数为6.00万元，预算执行率75%。',
      ['annual-budget 河道养护 8.00万元', 'execution 河道养护 6.00万元', 'execution-rate 河道养护 75%'],
    ],
    ['各项目绩效自评得分均为98分以上，共涉及预算资金30万元。', ['score  98分', 'money  30万元']],
    ['全年修缮道路3条，投入30万元。', []],
  ])('“%s”', (prose, expected) => {
    expect(factsIn(accountText(prose))).toEqual(expected)
  })

  it('has the sentence it stands in', () => {
    const [first] = reading(soundAccount).evaluations
    expect(first?.said.text).toMatch(/12个项目/u)
    expect(first?.said.place.quote).toMatch(/12个项目/u)
  })

  it('is not looked for in other documents', () => {
    expect(reading('我单位对12个项目开展了绩效自评，涉及资金3万元。').evaluations).toEqual([])
  })
})
