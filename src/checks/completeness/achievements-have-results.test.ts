import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { achievementsHaveResults } from './achievements-have-results.ts'

const figures = '开展培训8场，走访企业30家，办理诉求12件，新增绿地2公顷，修缮道路5条，发放补贴20万元。'
const report = (text: string, first = figures): string =>
  `一、年度重点工作任务\n\n${first}\n\n二、主要工作成效\n\n${text}\n\n三、存在的问题\n\n人员力量有待充实，培训还要加强。\n`

describe('a section on achievements', () => {
  it('tells nothing, while the results stand elsewhere', () => {
    const [verdict] = judging(achievementsHaveResults, report('坚定不移推动各项事业高质量发展，取得新的成效。'))
    expect(verdict?.kind).toBe('fails')
    expect(quotesOf(verdict)).toEqual(['二、主要工作成效', '一、年度重点工作任务'])
  })

  it('tells nothing at all', () => {
    const [verdict] = judging(
      achievementsHaveResults,
      report('坚定不移推动各项事业高质量发展，取得新的成效。', '按区里部署抓好各项工作，逐项落实责任。'),
    )
    expect(verdict).toMatchObject({ kind: 'fails', message: { zh: '“主要工作成效”只有1句概括，没有具体成效。' } })
  })

  it.each([[figures], ['道路更平整。环境更整洁。居民更满意。秩序更安定。']])('tells results: %s', (text) => {
    expect(outcomes(achievementsHaveResults, report(text))).toEqual(['holds'])
  })

  it('cannot be told where there is none', () => {
    expect(outcomes(achievementsHaveResults, figures)).toEqual(['cannot-tell'])
  })

  it('cannot be told where the text breaks off', () => {
    expect(
      outcomes(achievementsHaveResults, '一、主要工作成效\n\n街道坚持以群众需求为导向，全面推进各项工作，组织\n'),
    ).toEqual(['cannot-tell'])
  })
})
