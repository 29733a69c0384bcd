/** The types of GB/T 9704—2012 with the names other systems know them by; none is embedded. */
export const fonts = {
  song: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体_GB2312',
  fangsong: '仿宋_GB2312',
  number: '宋体',
} as const

export type FontName = keyof typeof fonts

const alternatives: Readonly<Record<FontName, string>> = {
  song: 'FZXiaoBiaoSong-B05S,方正小标宋_GBK,小标宋,Noto Serif CJK SC',
  hei: 'SimHei,Noto Sans CJK SC',
  kai: '楷体,KaiTi,KaiTi_GB2312,Noto Serif CJK SC',
  fangsong: '仿宋,FangSong,FangSong_GB2312,Noto Serif CJK SC',
  number: 'SimSun,Noto Serif CJK SC',
}

const fontEntry = (name: FontName): string =>
  `<w:font w:name="${fonts[name]}"><w:altName w:val="${alternatives[name]}"/><w:charset w:val="86"/><w:family w:val="${name === 'hei' ? 'swiss' : 'roman'}"/><w:pitch w:val="variable"/></w:font>`

export const fontEntries = (['song', 'hei', 'kai', 'fangsong', 'number'] as const).map(fontEntry).join('')

/** Chinese and figures in one type, as official documents are set. */
export const fontProperty = (name: FontName): string =>
  `<w:rFonts w:ascii="${fonts[name]}" w:hAnsi="${fonts[name]}" w:eastAsia="${fonts[name]}" w:cs="${fonts[name]}"/>`
