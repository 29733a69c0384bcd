import {
  benefit,
  ecology,
  line,
  quality,
  quantity,
  running,
  satisfaction,
  specific,
  type DemoDepartment,
} from '../demo-project.ts'

/** A street whose self-evaluation is put together, with findings still to answer; a goal of this year came back. */
export const zhongxiu: DemoDepartment = {
  code: 'ZX',
  reviewer: 'cz-yewu2',
  projects: [
    running('ZX', ['25000', '23000']),
    specific({
      code: 'ZX-01',
      name: '产业园区升级改造',
      place: 'ZX-1',
      source: 'government-fund',
      recurrence: 'phased',
      costLines: [line(['园区改造', '13', '个', '767.05']), line(['工程验收', '1', '次', '0.06'])],
      spent: '9358.19',
      annual: '完成13个园区升级改造，改造面积20公顷以上。',
      indicators: [
        quantity(['升级改造园区', '13', '个', '30', '13个'], { evidence: 'acceptance' }),
        quality(['改造工程验收合格率', '100', '%', '30', '100%'], { comparator: '=' }),
        benefit(['园区企业入驻率', '85', '%', '30', '81.5%'], { reason: '两个园区年底交付，企业次年一季度进场' }),
      ],
    }),
    specific({
      code: 'ZX-02',
      name: '消防检查和反诈宣传',
      place: 'ZX-2',
      costLines: [line(['消防检查', '8000', '家次', '0.06']), line(['反诈宣传', '400', '场', '0.09'])],
      spent: '480',
      annual: '检查消防场所8000家次以上，反诈宣传400场以上。',
      indicators: [
        quantity(['检查消防场所', '8000', '家次', '30', '8210家次']),
        quantity(['反诈宣传场次', '400', '场', '30', '412场']),
        benefit(['信访案件办结率', '90', '%', '30', '100%']),
      ],
    }),
    specific({
      code: 'ZX-03',
      name: '排水单元达标建设',
      place: 'ZX-2',
      costLines: [line(['排水单元改造', '190', '个', '10.011'])],
      spent: '1785.07',
      annual: '排水单元达标率60%以上，上报的污染源全部整治。',
      indicators: [
        quality(['排水单元达标率', '60', '%', '35', '85.2%'], { reason: '两个批次同年验收，目标定低，下年已调高' }),
        ecology(['污染源整治率', '100', '%', '35', '100%'], { comparator: '=' }),
        satisfaction(['居民对环境的满意度', '90', '%', '20', '97.22%']),
      ],
    }),
  ],
  fresh: [
    specific({
      code: 'ZX-11',
      name: '老旧电梯更新补助',
      place: 'ZX-1',
      recurrence: 'one-off',
      costLines: [line(['电梯更新补助', '36', '台', '15'], 'standard')],
      spent: '0',
      annual: '补助36台老旧电梯更新。',
      indicators: [
        quantity(['补助更新电梯', '36', '台', '45', '']),
        benefit(['更新后电梯投诉下降率', '30', '%', '45', '']),
      ],
    }),
  ],
}
