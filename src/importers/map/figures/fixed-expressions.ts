/**
 * Set phrases that begin with a numeral and a counting word yet count nothing in the report: political formulas, names
 * of campaigns, official terms. Only what no rule of form can tell stands here.
 */
const phrases = (
  '两个确立 两个维护 两个一百年 两个结合 两个毫不动摇 三个代表 三个务必 四个意识 四个自信 四个服从 四个全面 四个伟大 三个一批 ' +
  '八项规定 三项制度 三次产业 三项机制 四个走在 三项岗位 四个合格 两个责任 三件大事 三项改革 十个明确 十四个坚持 六个必须 ' +
  '三个区分 四个最严 一个中心 四种形态 五项机制 五个振兴 五位一体 四位一体 三位一体 七项制度 三个清单 五类车'
).split(' ')

const byFirst = new Map<string, string[]>()
for (const phrase of phrases) byFirst.set(phrase.slice(0, 1), [...(byFirst.get(phrase.slice(0, 1)) ?? []), phrase])

export const isFixedExpressionAt = (text: string, at: number): boolean =>
  (byFirst.get(text[at] ?? '') ?? []).some((phrase) => text.startsWith(phrase, at))
