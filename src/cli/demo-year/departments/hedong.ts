import {
  benefit,
  line,
  quality,
  quantity,
  running,
  satisfaction,
  specific,
  timeliness,
  type DemoDepartment,
} from '../demo-project.ts'

/** A street whose year went through to the end: accepted, to be rectified, published. */
export const hedong: DemoDepartment = {
  code: 'HD',
  reviewer: 'cz-yewu1',
  projects: [
    running('HD', ['2887.33', '2887.33']),
    specific({
      code: 'HD-01',
      name: '城市保洁和垃圾分类',
      place: 'HD-1',
      costLines: [line(['道路保洁', '12', '月', '88.5']), line(['生活垃圾分类投放点', '64', '个', '12.46875'])],
      spent: '1790',
      annual: '清运生活垃圾2万吨以上，完成年度拆违任务，环保投诉件件有答复。',
      indicators: [
        quantity(['清理生活垃圾', '20000', '吨', '20', '21000吨']),
        quantity(['拆除违法建设面积', '18000', '平方米', '20', '18172平方米'], { evidence: 'acceptance' }),
        timeliness(['环保投诉按期办结率', '100', '%', '20', '100%'], { comparator: '=' }),
        benefit(['热线工单办结率', '98', '%', '20', '99.2%']),
        satisfaction(['居民对环境卫生的满意度', '90', '%', '10', '92.5%']),
      ],
    }),
    specific({
      code: 'HD-02',
      name: '安全生产巡查整治',
      place: 'HD-1',
      costLines: [line(['巡查服务', '1090', '家次', '0.45']), line(['专家检查', '1', '年', '193.59'])],
      spent: '640.5',
      annual: '巡查重点监管单位1000家次以上，发现的隐患按期整改。',
      indicators: [
        quantity(['巡查重点监管单位', '1000', '家次', '30', '1090家次']),
        quality(['隐患整改率', '95', '%', '30', '90.02%'], {
          reason: '年末查出的隐患尚在整改期内，已列清单逐项销号',
        }),
        benefit(['信访按时办结率', '100', '%', '30', '100%'], { comparator: '=' }),
      ],
    }),
    specific({
      code: 'HD-03',
      name: '就业帮扶和养老服务',
      place: 'HD-2',
      costLines: [line(['长寿金', '6500', '人', '0.0065'], 'standard'), line(['救助和就业帮扶', '1', '年', '1357.75'])],
      spent: '1283',
      annual: '帮扶就业困难人员就业，长寿金和救助金按月发放。',
      indicators: [
        quantity(['长寿金惠及人数', '6000', '人', '25', '6517人'], { evidence: 'system' }),
        timeliness(['救助金发放及时率', '100', '%', '25', '100%'], { comparator: '=' }),
        benefit(['就业困难人员就业率', '90', '%', '40', '95.6%']),
      ],
    }),
  ],
  fresh: [],
}
