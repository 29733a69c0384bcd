import { words } from '#domain/words/words.ts'
import type { ContentText } from '../pdf/content-text.ts'
import type { PdfProblem } from '../pdf.ts'
import type { PrintedText } from './report-data.ts'

const codeOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** One problem for each sign without a font and each place it stands at. */
export const missingSigns = (printed: readonly PrintedText[], missing: ReadonlySet<string>): readonly PdfProblem[] =>
  [...missing].map((sign) => {
    const { where = '', text = '' } = printed.find((one) => one.text.includes(sign)) ?? {}
    const at = text.indexOf(sign)
    const around = text.slice(Math.max(0, at - 8), at + sign.length + 8)
    return {
      kind: 'missing-sign',
      where,
      words: words(
        `没有字体能显示“${sign}”（${codeOf(sign)}），见“${where}”处“${around}”。请把含有该字的字体文件（如 Windows 的 simsunb.ttf）放入字体文件夹，并用 JIHENG_FONTS 指向它。`,
        `No font draws “${sign}” (${codeOf(sign)}), at “${where}”: “${around}”. Put a font that has it (such as simsunb.ttf of Windows) into a folder named by JIHENG_FONTS.`,
      ),
    }
  })

const visible = (text: string): string => text.replaceAll(/[\s\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu, '')

const counts = (text: string): Map<string, number> => {
  const found = new Map<string, number>()
  for (const sign of text) found.set(sign, (found.get(sign) ?? 0) + 1)
  return found
}

const lostSigns = (printed: string, drawn: string): readonly string[] => {
  const arrived = counts(drawn)
  return [...counts(printed)].filter(([sign, times]) => (arrived.get(sign) ?? 0) < times).map(([sign]) => sign)
}

const lost = (where: string, what: string): PdfProblem => ({
  kind: 'lost-text',
  where,
  words: words(
    `转换后核对：“${where}”处的文字没有完整进入 PDF（${what}），因此没有生成文件。请检查字体文件夹中的字体是否完好。`,
    `Checked after conversion: text at “${where}” is not whole in the PDF (${what}), so no file was made. Check the fonts in the font folders.`,
  ),
})

/** Compares what should be printed with what the pages draw: empty boxes and signs that did not arrive, with their place. */
export const textProblems = (printed: readonly PrintedText[], pages: readonly ContentText[]): readonly PdfProblem[] => {
  const boxes = pages.findIndex(({ boxes: count }) => count > 0)
  if (boxes !== -1) return [lost(`第 ${boxes + 1} 页`, '空白方框 / empty boxes')]
  const drawn = visible(pages.map(({ text }) => text).join(''))
  const whole = visible(printed.map(({ text }) => text).join(''))
  const missing = lostSigns(whole, drawn)
  if (missing.length === 0) return []
  const place = printed.find(({ text }) => !drawn.includes(visible(text)))
  return [lost(place?.where ?? '', missing.slice(0, 12).join(' '))]
}
