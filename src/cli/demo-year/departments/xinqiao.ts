import {
  benefit,
  line,
  quality,
  quantity,
  running,
  satisfaction,
  specific,
  timeliness,
  wan,
  type DemoDepartment,
} from '../demo-project.ts'

const within = { reason: '区级年中统筹安排', document: '示财〔年中〕调整通知' }

/** A street that is late: a part went back to its office, and the whole is not together. */
export const xinqiao: DemoDepartment = {
  code: 'XQ',
  reviewer: 'cz-yewu2',
  projects: [
    running('XQ', ['28852.25', '30897.56'], { change: { kind: 'addition', amount: wan('2045.31'), ...within } }),
    specific({
      code: 'XQ-01',
      name: '综合执法和违建治理',
      place: 'XQ-1',
      costLines: [line(['违建治理', '1', '年', '230.67']), line(['综合执法', '1', '年', '100'])],
      spent: '330.67',
      annual: '依法查处案件，热线工单按时办结。',
      indicators: [
        quantity(['办理行政处罚案件', '550', '宗', '30', '600宗'], { evidence: 'system' }),
        timeliness(['热线工单按时办结率', '100', '%', '30', '100%'], { comparator: '=' }),
        benefit(['新增违法建设处置率', '95', '%', '30', '96.8%']),
      ],
    }),
    specific({
      code: 'XQ-02',
      name: '清洁专项和垃圾分类',
      place: 'XQ-2',
      costLines: [line(['清洁作业', '12', '月', '131.4175'])],
      spent: '1577.01',
      annual: '日均分出厨余垃圾18吨以上，宣传覆盖九成以上居民。',
      indicators: [
        quantity(['日均厨余垃圾分类量', '18', '吨', '45', '18.1吨']),
        benefit(['分类宣传覆盖率', '90', '%', '45', '92%']),
      ],
    }),
    specific({
      code: 'XQ-03',
      name: '小区微改造和美丽乡村',
      place: 'XQ-2',
      recurrence: 'phased',
      costLines: [line(['小区微改造', '2', '个', '210']), line(['雨水管重置', '1', '处', '180'])],
      change: { kind: 'addition', amount: wan('606.2'), ...within },
      spent: '1206.2',
      annual: '完成两个小区微改造和一处雨水管重置。',
      indicators: [
        quantity(['完成微改造的小区', '2', '个', '30', '2个'], { evidence: 'acceptance' }),
        quality(['工程验收合格率', '100', '%', '30', '100%'], { comparator: '=' }),
        benefit(['受益居民户数', '1500', '户', '20', '1620户']),
        satisfaction(['小区居民满意度', '80', '%', '10', '87%']),
      ],
    }),
  ],
  fresh: [
    specific({
      code: 'XQ-11',
      name: '公共充电设施建设',
      place: 'XQ-2',
      recurrence: 'one-off',
      costLines: [line(['充电桩', '60', '个', '4'], 'quotation')],
      spent: '0',
      annual: '',
      indicators: [quantity(['建成充电桩', '60', '', '50', ''])],
    }),
  ],
}
