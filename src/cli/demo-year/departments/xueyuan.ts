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

/** A street with two units, one of them abolished within the year: under review at the bureau. */
export const xueyuan: DemoDepartment = {
  code: 'XY',
  reviewer: 'cz-yewu1',
  projects: [
    running('XY', ['21088.65', '21088.65']),
    specific({
      code: 'XY-01',
      name: '市政环卫保洁和绿化养护',
      place: 'XY-1',
      costLines: [line(['环卫保洁', '12', '月', '213.04']), line(['绿化养护', '12', '月', '80'])],
      spent: '3516.48',
      annual: '按月考核保洁和养护单位，生活垃圾比上年减量130吨以上。',
      indicators: [
        quantity(['保洁养护考核次数', '12', '次', '20', '12次']),
        quality(['月度考核合格率', '95', '%', '20', '100%']),
        ecology(['生活垃圾减量', '130', '吨', '30', '135.32吨']),
        satisfaction(['居民对市容的满意度', '80', '%', '20', '86.4%']),
      ],
    }),
    specific({
      code: 'XY-02',
      name: '平安建设和信访维稳',
      place: 'XY-2',
      costLines: [line(['网格巡防', '12', '月', '5.5']), line(['矛盾调解', '20', '宗', '0.9595'])],
      spent: '85.19',
      annual: '走访入户全覆盖，化解社会矛盾20宗以上。',
      indicators: [
        quantity(['化解社会矛盾', '20', '宗', '30', '22宗']),
        quality(['走访入户率', '98', '%', '30', '100%']),
        benefit(['群众反映事项解决率', '95', '%', '30', '97.1%']),
      ],
    }),
    specific({
      code: 'XY-03',
      name: '长者长寿保健金',
      place: 'XY-2',
      costLines: [line(['高龄长者保健金', '1853', '人', '0.06'], 'standard')],
      spent: '111.18',
      annual: '高龄长者保健金按月足额发放。',
      indicators: [
        quantity(['发放人数', '1800', '人', '30', '1853人'], { evidence: 'system' }),
        timeliness(['按月发放率', '100', '%', '30', '100%'], { comparator: '=' }),
        benefit(['应发对象覆盖率', '100', '%', '30', '100%'], { comparator: '=' }),
      ],
    }),
    specific({
      code: 'XY-04',
      name: '社区居民活动',
      place: 'XY-D1',
      costLines: [line(['社区活动', '328', '场', '0.44']), line(['活动物资', '1', '批', '0.39'])],
      spent: '144.71',
      annual: '资助社区开展居民活动300场以上。',
      indicators: [
        quantity(['居民活动场次', '300', '场', '40', '328场']),
        benefit(['参加活动的社区覆盖率', '100', '%', '30', '100%'], { comparator: '=' }),
        satisfaction(['居民对活动的满意度', '80', '%', '20', '88%']),
      ],
    }),
    specific({
      code: 'XY-05',
      name: '公厕指引和环卫设施',
      place: 'XY-D2',
      recurrence: 'one-off',
      costLines: [line(['公厕指引牌', '40', '块', '0.2']), line(['环卫设施维修', '1', '批', '3.78'])],
      spent: '11.78',
      annual: '设置公厕指引牌40块，维修到期的环卫设施。',
      indicators: [
        quantity(['设置公厕指引牌', '40', '块', '45', '40块']),
        benefit(['公厕指引覆盖率', '100', '%', '45', '100%'], { comparator: '=' }),
      ],
    }),
  ],
  fresh: [],
}
