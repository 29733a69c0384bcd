import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'
import {
  kindOfBlocks,
  paragraphsIn,
  reportingSentences,
  sectionsOfKind,
  sentencesIn,
  tellsResults,
} from './section-kinds.ts'

const report = (tasks: string): string =>
  [
    '一、年度重点工作任务',
    tasks,
    '二、其他需要说明的事项',
    '本节说明与自评工作有关的其他事项，供上级部门和社会公众了解情况时参考使用。',
    '三、主要工作成效',
    '（一）加强巡查。全年开展巡查8次，约谈企业3家，整改隐患5处，居民群众反映普遍较好。',
    '四、存在的问题',
    '人员力量有待充实，业务培训还要进一步加强，部分项目的推进速度还不够快。',
  ].join('\n\n')

const plan = '推进东平路社区公园建设，落实各项惠民政策，改善辖区人居环境，提升公共服务水平。'

describe('the kind of a section', () => {
  it('is known for each block; other sections lend none', () => {
    const filing = reading(report(plan))
    expect(new Set(kindOfBlocks(filing))).toEqual(new Set([undefined, 'tasks', 'achievements', 'problems']))
  })

  it('tells what was done from what should be', () => {
    const told = reportingSentences(reading(report(plan))).map(({ sentence }) => sentence.text)
    expect(told.join()).toContain('开展巡查8次')
    expect(told.join()).not.toContain('东平路')
    expect(told.join()).not.toContain('人员力量')
  })

  it('of tasks may tell results after all', () => {
    const filing = reading(report('建成社区公园2个，新增绿地3公顷，修缮道路5条，受益居民3000余人次。'))
    expect(sectionsOfKind(filing, 'tasks').map((section) => tellsResults(filing, section))).toEqual([true])
    expect(
      reportingSentences(filing)
        .map(({ sentence }) => sentence.text)
        .join(),
    ).toContain('社区公园2个')
  })

  it('gives its paragraphs and sentences', () => {
    const filing = reading(report(plan))
    const [section] = sectionsOfKind(filing, 'achievements')
    expect(section && paragraphsIn(filing, section).map(({ role }) => role)).toEqual(['item'])
    expect(section && sentencesIn(filing, section).length).toBe(2)
  })
})
