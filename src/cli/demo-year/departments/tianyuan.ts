import {
  benefit,
  ecology,
  line,
  quality,
  quantity,
  running,
  satisfaction,
  specific,
  timeliness,
  type DemoDepartment,
} from '../demo-project.ts'

/** A town with its own budget, which has not begun yet. */
export const tianyuan: DemoDepartment = {
  code: 'TY',
  reviewer: 'cz-yewu2',
  projects: [
    running('TY', ['38362.18', '38362.18']),
    specific({
      code: 'TY-01',
      name: '基本农田保护补贴',
      place: 'TY-1',
      costLines: [line(['农田保护补贴', '67420', '亩', '0.05'], 'standard')],
      spent: '3371',
      annual: '保护补贴全部发放到户，复耕弃耕地500亩以上。',
      indicators: [
        quantity(['复耕弃耕地', '500', '亩', '30', '521.1亩']),
        timeliness(['补贴发放及时率', '100', '%', '30', '100%'], { comparator: '=' }),
        benefit(['早稻播种面积', '1000', '亩', '30', '1058亩']),
      ],
    }),
    specific({
      code: 'TY-02',
      name: '美丽宜居村和中心镇建设',
      place: 'TY-2',
      source: 'government-fund',
      recurrence: 'phased',
      costLines: [line(['宜居村建设', '37', '个', '160']), line(['中心镇设施', '1', '批', '1108.06'])],
      spent: '7028.06',
      annual: '建成37个干净整洁、美丽宜居的村。',
      indicators: [
        quantity(['建成美丽宜居村', '37', '个', '30', '37个'], { evidence: 'acceptance' }),
        quality(['建设项目验收合格率', '100', '%', '30', '100%'], { comparator: '=' }),
        ecology(['农村生活污水治理率', '90', '%', '20', '93%']),
        satisfaction(['村民满意度', '85', '%', '10', '91%']),
      ],
    }),
    specific({
      code: 'TY-03',
      name: '公厕管养',
      place: 'TY-2',
      costLines: [line(['公厕管养', '419', '座', '1'])],
      spent: '419',
      annual: '全部公厕按月考核管养质量。',
      indicators: [
        quantity(['管养公厕', '419', '座', '30', '419座']),
        quality(['月度考核合格率', '95', '%', '30', '97%']),
        ecology(['公厕污水达标排放率', '100', '%', '30', '100%'], { comparator: '=' }),
      ],
    }),
  ],
  fresh: [
    specific({
      code: 'TY-11',
      name: '农村道路养护',
      place: 'TY-2',
      costLines: [line(['道路养护', '86', '公里', '3.5'], 'standard')],
      spent: '0',
      annual: '养护农村道路86公里，路面完好率90%以上。',
      indicators: [quantity(['养护农村道路', '86', '公里', '45', '']), benefit(['路面完好率', '90', '%', '45', ''])],
    }),
  ],
}
