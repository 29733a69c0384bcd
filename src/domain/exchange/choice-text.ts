import type { CodeTable } from './code-table.ts'
import { said, shown } from './exchange-note.ts'
import type { Reading } from './reading.ts'
import { tidyText } from './tidy-text.ts'

/** Reads a code, a Chinese name, or both as a system prints them together (3-特定目标类). */
export const readChoice = <Id extends string>(written: string, { name, codes }: CodeTable<Id>): Reading<Id> => {
  const text = tidyText(written)
  const found = codes.find(
    ({ code, id, zh }) =>
      text === code || text === zh || text === id || text === `${code}-${zh}` || text === `${code} ${zh}`,
  )
  if (found) return { value: found.id, said: [] }
  const listed = codes.map(({ code, zh }) => (code === zh ? zh : `${code} ${zh}`)).join('、')
  const unknown = said(
    'unknown-code',
    [`“${shown(text)}”不在“${name.zh}”的代码表中`, `"${shown(text)}" is no code of "${name.en}"`],
    [`可填：${listed}`, `Use one of: ${listed}`],
  )
  return { value: undefined, said: [unknown] }
}
