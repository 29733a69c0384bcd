import { said, shown } from './exchange-note.ts'
import type { Reading } from './reading.ts'
import { tidyText } from './tidy-text.ts'

const tooLong = (text: string, length: number): Reading<string>['said'] =>
  length > 0 && text.length > length
    ? [
        said(
          'too-long',
          [`有${text.length}个字，超过标准的${length}个字`, `${text.length} characters; the standard has ${length}`],
          ['已原样保留；上报前请精简', 'It is kept as it is; shorten it before it is handed on'],
        ),
      ]
    : []

export const readText = (written: string, length: number): Reading<string> => {
  const text = tidyText(written)
  return { value: text, said: tooLong(text, length) }
}

/** A spreadsheet makes 4.40103E+11 of a long code and forgets its last digits. */
const spoilt = /^\d(?:\.\d+)?E\+\d+$/iu

export const readCode = (written: string, length: number): Reading<string> => {
  const text = tidyText(written)
  if (!spoilt.test(text)) return { value: text, said: tooLong(text, length) }
  const bad = said(
    'unreadable',
    [`代码“${shown(text)}”被表格软件改成了科学计数`, `The code "${shown(text)}" was turned into a rounded number`],
    ['请把该列设为文本格式后重新填写', 'Set the column to text and fill it in again'],
  )
  return { value: undefined, said: [bad] }
}
