import { words } from '#domain/words/words.ts'

/** Headings and connecting words of the printed results, in both languages. */
export const labels = {
  number: words('序号', 'No.'),
  severity: words('级别', 'Severity'),
  rule: words('规则', 'Rule'),
  check: words('核对：', 'Check: '),
  finding: words('情况', 'Finding'),
  arithmetic: words('计算：', 'Arithmetic: '),
  expected: words('核得', 'expected'),
  printed: words('所载', 'printed'),
  difference: words('相差', 'difference'),
  benign: words('也可能：', 'Or else: '),
  remedy: words('建议：', 'Remedy: '),
  places: words('原文：', 'Text: '),
  clean: words('没有需要处理的问题', 'Nothing needs attention'),
  nothing: words('没有可以核对的文字', 'There is no text to check'),
  untold: words('未能判断的检查及原因', 'Checks that could not tell, and why'),
  notes: words('没有读懂的内容', 'What was not understood'),
} as const
