import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { covers } from './coverage.ts'
import { fontFile, type FontFile } from './font-file.ts'

/** The types of GB/T 9704—2012: 小标宋 for the title, 黑体, 楷体 and 仿宋 for heads and text, 宋体 for page numbers. */
export const fontRoles = ['song', 'hei', 'kai', 'fangsong', 'number'] as const
export type FontRole = (typeof fontRoles)[number]

/** Fonts to set a document with: for each role a licensed file where there is one, and the shipped ones for every sign. */
export type FontSet = {
  readonly licensed: Readonly<Partial<Record<FontRole, FontFile>>>
  readonly shipped: readonly FontFile[]
  /** Other files in the deployer's folders, used for signs nothing else draws. */
  readonly spare: readonly FontFile[]
}

const roleNames: readonly (readonly [FontRole, RegExp])[] = [
  ['song', /小标宋|XiaoBiaoSong/iu],
  ['fangsong', /仿宋|FangSong/iu],
  ['kai', /楷体|KaiTi/iu],
  ['hei', /^(?:方正)?黑体|^SimHei|^FZHei/iu],
  ['number', /^宋体$|^SimSun$/iu],
]

const roleOf = ({ names }: FontFile): FontRole | undefined =>
  roleNames.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0]

/** A folder of fonts holds some hundred files; more is not a folder of fonts. */
const mostFiles = 2000

const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(?:ttf|otf|ttc)$/iu.test(name))
      .toSorted()
      .slice(0, mostFiles)
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

const readable = (path: string): readonly FontFile[] => {
  try {
    const font = fontFile(path)
    return font ? [font] : []
  } catch {
    return []
  }
}

const shippedFiles = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  // Marks of forms (☑ ☐) and signs of the West (₂, ⅓) that the Chinese types lack.
  '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
]

const fromPackages = createRequire(import.meta.url)

/** Folders named by JIHENG_FONTS, parted as the system parts its path. */
export const foldersOf = (setting: string | undefined): readonly string[] =>
  (setting ?? '').split(delimiter).filter((folder) => folder !== '')

/** The fonts of the deployer's folders, first come first served, and those shipped with the program. */
export const fontSet = (folders: readonly string[]): FontSet => {
  const own = folders.flatMap(filesIn).flatMap(readable)
  const licensed: Partial<Record<FontRole, FontFile>> = {}
  for (const font of own) {
    const role = roleOf(font)
    if (role) licensed[role] ??= font
  }
  const used = new Set(Object.values(licensed))
  return {
    licensed,
    shipped: shippedFiles.map((file) => fromPackages.resolve(file)).flatMap(readable),
    spare: own.filter((font) => !used.has(font)),
  }
}

/** Signs that are drawn by nothing: spaces, line feeds and marks of direction or variation. */
const isInvisible = (sign: string): boolean => /[\s\p{Cf}\p{Cc}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u.test(sign)

/** The files to load for a text: those of the roles, the shipped ones, and spare ones for signs the others lack. */
export const fontsFor = (
  set: FontSet,
  text: string,
): { readonly files: readonly FontFile[]; readonly missing: ReadonlySet<string> } => {
  const files = [...Object.values(set.licensed), ...set.shipped]
  const missing = new Set<string>()
  for (const sign of new Set(text)) {
    const code = sign.codePointAt(0) ?? 0
    if (isInvisible(sign) || files.some(({ coverage }) => covers(coverage, code))) continue
    const spare = set.spare.find(({ coverage }) => covers(coverage, code))
    if (spare) files.push(spare)
    else missing.add(sign)
  }
  return { files, missing }
}
