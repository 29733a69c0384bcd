import type { Language, Words } from '#domain/words/words.ts'

/** "已写出核对结果：page.html", for standard error, so that standard output stays the result itself. */
export const wroteLine = (path: string, what: Words, language: Language): string =>
  language === 'zh' ? `已写出${what.zh}：${path}\n` : `wrote ${what.en}: ${path}\n`
