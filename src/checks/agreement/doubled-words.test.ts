import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { doubledWords } from './doubled-words.ts'

describe('a doubled word', () => {
  it.each([
    ['全面开展开展排查。', '开展开展'],
    ['这是群众关心的的问题。', '的的'],
    ['共发放补贴共5000元。', '共发放补贴共'],
    ['累计发放的的确良。切实切实做好。', '切实切实'],
    ['两个项目在共支出30万元。', '在共'],
    ['推动落实各级组织落实包保责任。', '落实各级组织落实'],
    ['其中：其中镇级3项。', '其中：其中'],
    ['经区财政局局的同意，按时办理。', '局局'],
    [
      '组织各科室开展绩效运行监控，对三个项目开展绩效运行监控。',
      '组织各科室开展绩效运行监控，对三个项目开展绩效运行监控',
    ],
    ['受理人次约300人次。', '人次约300人次'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(doubledWords, text)).toEqual([quote])
  })

  it.each([
    ['以服务为目的的活动，为了了解民情。'],
    ['坚持实事求是是基本要求。'],
    ['社区社区卫生服务中心中心主任到会。'],
    ['公共服务中心共5个，共建共治共享。'],
    ['落实安全生产责任、落实整改措施。'],
    ['完成全年任务的完成率为100%。'],
    ['任务在完成时间内完成验收。'],
    ['项目名称河道保洁主管部门城管办实施单位城管办实施进度计划项目实施内容开始时间完成时间'],
    ['财政局局长到会，各局局的做法不同，各街街，镇镇、村村通公路。'],
    ['对镇级项目开展绩效运行监控，对村级项目开展绩效运行监控。'],
    ['及时推进推进会议定事项的落实情况通报。'],
  ])('is not raised in “%s”', (text) => {
    expect(outcomes(doubledWords, text)).toEqual(['holds'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(doubledWords, '')).toEqual(['cannot-tell'])
  })
})
