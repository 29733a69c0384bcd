import type { Filing, Said } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'

const wellFormed = /〔(?:19|20)\d\d〕(?!0)\d+号$/u
const brackets = /([〔[【（(［])\s*(\d{2,4})\s*([〕\]】）)］])/u

/** What is not as the standard wants it, in words; empty where nothing is. */
const faultsOf = (number: string): readonly (readonly [string, string])[] => {
  const [, open = '', year = '', close = ''] = brackets.exec(number) ?? []
  return [
    ...(open === '〔' && close === '〕' ? [] : [['年份没有用六角括号〔〕', 'the year is not in 〔 〕'] as const]),
    ...(/^(?:19|20)\d\d$/u.test(year) ? [] : [['年份不是四位', 'the year has not four digits'] as const]),
    ...(/[〕\]】）)］]第?0\d*号/u.test(number) ? [['序号有前导零', 'the number opens with a zero'] as const] : []),
    ...(/[〕\]】）)］]第/u.test(number) ? [['序号前不加“第”', '第 does not stand before the number'] as const] : []),
  ]
}

const judgeNumber = ({ text, place }: Said): Verdict => {
  const number = text.replaceAll(/\s/gu, '')
  const faults = faultsOf(number)
  if (wellFormed.test(number) && faults.length === 0)
    return holds({ message: words(`文号“${number}”格式规范。`, `“${number}” is well formed.`), places: [place] })
  const [, , year = ''] = brackets.exec(number) ?? []
  return fails({
    message: words(
      `文号“${number}”：${faults.map(([zh]) => zh).join('，')}。`,
      `“${number}”: ${faults.map(([, en]) => en).join(', ')}.`,
    ),
    places: [place],
    printed: number,
    expected: number.replace(brackets, `〔${year}〕`),
    benign: words('文字识别或转换时括号走样', 'the brackets were changed in conversion'),
    remedy: words('年份用六角括号〔〕括起，序号不编虚位、不加“第”。', 'Put the year in 〔 〕; no leading zero, no 第.'),
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
