import { levelOfReason, type Confidence, type ConfidenceLevel, type ConfidenceReason } from '../filing/confidence.ts'
import { words, type Term } from './words.ts'

/** How sure a reading is. */
export const confidenceTerms = {
  sure: { zh: '确定', en: 'sure', authority: 'product' },
  likely: { zh: '较可能', en: 'likely', authority: 'product' },
  doubtful: { zh: '存疑', en: 'doubtful', authority: 'product' },
} as const satisfies Readonly<Record<ConfidenceLevel, Term>>

/** Why it is that sure. */
export const confidenceReasonTerms = {
  'exact-header': { zh: '表头与规定用语一致', en: 'its column has the official head', authority: 'product' },
  'own-sentence': { zh: '本句写明名称和数值', en: 'its own sentence names it', authority: 'product' },
  'key-of-form': { zh: '写在表内同名栏目之后', en: 'it stands behind its key in the form', authority: 'product' },
  'in-title': { zh: '写在标题中', en: 'it stands in the title', authority: 'product' },
  'header-synonym': { zh: '表头用了同义的说法', en: 'its column has a head of the same meaning', authority: 'product' },
  'named-before': {
    zh: '名称或所属总数承前文确定',
    en: 'its name or whole is taken from the words before',
    authority: 'product',
  },
  'first-in-text': { zh: '取自正文首次出现处', en: 'the first that the text names', authority: 'product' },
  'shifted-cells': {
    zh: '单元格与表头错位，已按内容对齐',
    en: 'cells were shifted to fit their heads',
    authority: 'product',
  },
  'only-named': { zh: '名称写法不常见', en: 'its name is unusual', authority: 'product' },
  'position-only': { zh: '没有表头，只按位置判断', en: 'no head: told by position only', authority: 'product' },
  'cells-from-lines': {
    zh: '原文一行一格，单元格次序系推断',
    en: 'printed one cell a line: the order of cells is inferred',
    authority: 'product',
  },
  'run-on-cells': {
    zh: '单元格连成一段，按栏目名称切分',
    en: 'cells ran together and were cut at their names',
    authority: 'product',
  },
  'no-figure': { zh: '单元格中没有可识别的数值', en: 'no figure could be read in the cell', authority: 'product' },
} as const satisfies Readonly<Record<ConfidenceReason, Term>>

/** The confidence a reason gives, with its words. */
export const confidenceBy = (reason: ConfidenceReason): Confidence => {
  const { zh, en } = confidenceReasonTerms[reason]
  return { level: levelOfReason(reason), reason, why: words(zh, en) }
}
