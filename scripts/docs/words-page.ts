import { allTerms } from '#domain/words/all-terms.ts'
import { generatedNote, markdownTable } from './table.ts'

const authorities: Readonly<Record<string, string>> = {
  product: '本产品 · this product',
  practice: '通行用语 · common usage',
}

const section = ({ title, file, terms }: (typeof allTerms)[number]): string =>
  [
    `## ${title.zh} · ${title.en}`,
    '',
    `Source: [${file}](../src/domain/words/${file})`,
    '',
    markdownTable(
      ['中文', 'Identifier', 'English', '依据 · Authority'],
      Object.entries(terms).map(([id, { zh, en, authority }]) => [
        zh,
        `\`${id}\``,
        en,
        authorities[authority] ?? authority,
      ]),
    ),
  ].join('\n')

/** docs/words.md: every closed set of words. */
export const wordsPage = (): string =>
  [
    generatedNote('src/domain/words'),
    '# 词汇 · Words',
    'Every closed set of words: the Chinese term, the identifier the code and the JSON use, and where the term comes from.',
    ...allTerms.map(section),
    '',
  ].join('\n\n')
