import { unzlibSync } from 'fflate'
import { contentText, type ContentText } from './content-text.ts'
import { latinOf } from './latin.ts'
import type { PdfFile, PdfObject } from './objects.ts'
import { glyphTexts, type GlyphTexts } from './to-unicode.ts'

const unpacked = (object: PdfObject | undefined): string => {
  if (!object?.stream) return ''
  return latinOf(/\/FlateDecode/u.test(object.text) ? unzlibSync(object.stream) : object.stream)
}

const referred = (text: string, key: string): number =>
  Number(new RegExp(`/${key}\\s+(\\d+)\\s+0\\s+R`, 'u').exec(text)?.[1] ?? 0)

const references = (text: string): readonly number[] =>
  [...text.matchAll(/(\d+)\s+0\s+R/gu)].map(([, number]) => Number(number))

const pagesBelow = (file: PdfFile, number: number, depth = 0): readonly PdfObject[] => {
  const node = file.objects.get(number)
  if (!node || depth > 16) return []
  const kids = /\/Kids\s*\[([^\]]*)\]/u.exec(node.text)?.[1]
  return kids === undefined ? [node] : references(kids).flatMap((kid) => pagesBelow(file, kid, depth + 1))
}

type FontTexts = (number: number) => GlyphTexts

const fontTexts = (file: PdfFile): FontTexts => {
  const read = new Map<number, GlyphTexts>()
  return (number) => {
    const known = read.get(number)
    if (known) return known
    const texts = glyphTexts(unpacked(file.objects.get(referred(file.objects.get(number)?.text ?? '', 'ToUnicode'))))
    read.set(number, texts)
    return texts
  }
}

const fontsOf = (page: PdfObject, texts: FontTexts): ReadonlyMap<string, GlyphTexts> => {
  const list = /\/Font\s*<<([^>]*)>>/u.exec(page.text)?.[1] ?? ''
  return new Map(
    [...list.matchAll(/\/(\S+)\s+(\d+)\s+0\s+R/gu)].map(([, name = '', number]): [string, GlyphTexts] => [
      name,
      texts(Number(number)),
    ]),
  )
}

/** What the pages of the typesetter's file draw, page by page. */
export const drawnText = (file: PdfFile): readonly ContentText[] => {
  const texts = fontTexts(file)
  const root = referred(file.objects.get(file.root)?.text ?? '', 'Pages')
  return pagesBelow(file, root).map((page) =>
    contentText(unpacked(file.objects.get(referred(page.text, 'Contents'))), fontsOf(page, texts)),
  )
}
