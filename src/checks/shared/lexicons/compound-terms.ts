/** Fixed compounds of official language, word by word. Their words do not change places. */
export const compoundTerms: readonly (readonly [string, string, string])[] = [
  ['公共', '卫生', '服务'],
  ['人居', '环境', '整治'],
  ['综合', '行政', '执法'],
  ['安全', '生产', '责任制'],
  ['社会', '保险', '基金'],
  ['生活', '垃圾', '分类'],
  ['基层', '社会', '治理'],
  ['党风', '廉政', '建设'],
  ['国民', '经济', '社会'],
  ['基本', '医疗', '保险'],
  ['基本', '养老', '保险'],
  ['最低', '生活', '保障'],
  ['退役', '军人', '服务'],
  ['政府', '性', '基金'],
  ['一般', '公共', '预算'],
  ['国有', '资本', '经营'],
  ['突发', '公共', '事件'],
  ['部门', '整体', '支出'],
  ['绩效', '运行', '监控'],
  ['新型', '冠状', '病毒'],
]

/** First word in place, the other two exchanged: 公共服务卫生. Longer official names with that run are let through. */
export const swappedTerm = new RegExp(
  compoundTerms.map(([first, second, third]) => `${first}${third}${second}`).join('|'),
  'gu',
)

export const usualOrder: ReadonlyMap<string, string> = new Map(
  compoundTerms.map(([first, second, third]) => [`${first}${third}${second}`, `${first}${second}${third}`]),
)
