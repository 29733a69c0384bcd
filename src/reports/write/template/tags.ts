import { words, type Words } from '#domain/words/words.ts'

/** Tags every template may use; what they stand for. */
export const templateTags: Readonly<Record<string, Words>> = {
  附件标记: words('左上角的“附件2”等字样', 'the label 附件2 at the top left'),
  标题: words('报告标题', 'title of the report'),
  正文: words('报告正文，单独占一段，必须有', 'body of the report; alone in its paragraph, required'),
  附件说明: words('正文后的附件清单，单独占一段', 'list of annexes; alone in its paragraph'),
  单位名称: words('填报单位全称', 'full name of the unit'),
  主管部门: words('主管部门', 'department in charge'),
  年度: words('报告年度', 'year of the report'),
  负责人: words('单位负责人', 'head of the unit'),
  联系人: words('联系人', 'contact person'),
  联系电话: words('联系电话', 'telephone'),
  落款日期: words('落款日期', 'date of signing'),
}

/** Tags that stand for whole paragraphs and tables. */
export const blockTags: readonly string[] = ['正文', '附件说明']

const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, sign] of Array.from(one).entries()) {
    const next = [at + 1]
    for (const [index, mark] of Array.from(other).entries())
      next.push(
        Math.min((row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1, (row[index] ?? 0) + (sign === mark ? 0 : 1)),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

/** The known tag that differs least, if it shares enough to be what was meant. */
export const nearestTag = (name: string, known: readonly string[]): string | undefined => {
  if (name.length > 40) return undefined
  const [best] = known
    .map((tag) => ({ tag, apart: distance(name, tag) }))
    .toSorted((one, other) => one.apart - other.apart)
  return best && best.apart < Math.max(2, best.tag.length) ? best.tag : undefined
}
