import type { Filing, Said } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'

const brackets = /[〔[［(（]\s*(\d{4})\s*[〕\]］)）]/u

/** What is not as the standard wants it; each pattern is a fault where it fits. */
const faults = [
  {
    pattern: /\d{4}\s*[\]］)）]|[[［(（]\s*\d{4}/u,
    zh: '年份没有用六角括号〔〕',
    en: 'the year is not in 〔 〕',
    remedy: words('年份改用六角括号〔〕。', 'Put the year in 〔 〕.'),
  },
  {
    pattern: /[〕\]］)）]\s*第?0/u,
    zh: '序号有虚位（前导零）',
    en: 'the number opens with a zero',
    remedy: words('序号去掉前面的0。', 'Drop the leading zero.'),
  },
  {
    pattern: /[〕\]］)）]\s*第/u,
    zh: '序号前加了“第”',
    en: '第 stands before the number',
    remedy: words('序号前去掉“第”。', 'Drop the 第.'),
  },
] as const

const judgeNumber = ({ text, place }: Said): Verdict => {
  const number = text.replaceAll(/\s/gu, '')
  const found = faults.filter(({ pattern }) => pattern.test(number))
  if (found.length === 0)
    return holds({ message: words(`文号“${number}”格式规范。`, `“${number}” is well formed.`), places: [place] })
  return fails({
    message: words(
      `文号“${number}”：${found.map(({ zh }) => zh).join('，')}。`,
      `“${number}”: ${found.map(({ en }) => en).join(', ')}.`,
    ),
    places: [place],
    printed: number,
    expected: number.replace(brackets, '〔$1〕').replace(/〕第?0*/u, '〕'),
    benign: words('文字识别或转换时括号走样', 'the brackets were changed in conversion'),
    remedy: words(found.map(({ remedy }) => remedy.zh).join(''), found.map(({ remedy }) => remedy.en).join(' ')),
  })
}

const judge = (filing: Filing): readonly Verdict[] =>
  orCannotTell(filing.documentNumbers.map(judgeNumber), '没有引用文号', 'No document number is cited')

export const documentNumberFormat: Check = {
  id: 'document-number-format',
  rule: 'R35',
  title: words('文号格式', 'Format of document numbers'),
  about: words(
    '年份用六角括号、四位数，序号无前导零、无“第”。文字识别常把〔〕变成 [] 或（），故只作提示。',
    'Year of four digits in 〔 〕, no leading zero, no 第. Conversion often changes the brackets: a note only.',
  ),
  authority: 'GB/T 9704—2012',
  severity: 'note',
  judge,
}
