import type { Orientation } from '../page-sections.ts'

/** The page set-up a body is put into: the template's own, upright and turned. */
export type TemplatePages = {
  /** Properties that close the first section, its headers, footers and first number kept. */
  readonly first: string
  /** Properties of later sections: numbers run on. */
  readonly later: Readonly<Record<Orientation, string>>
  /** Width of the line in twips. */
  readonly width: Readonly<Record<Orientation, number>>
}

const attribute = (tag: string, name: string, otherwise: number): number =>
  Number(new RegExp(`w:${name}="(-?\\d+)"`, 'u').exec(tag)?.[1] ?? otherwise)

const withAttributes = (tag: string, values: Readonly<Record<string, number>>): string =>
  Object.entries(values).reduce((changed, [name, value]) => {
    const pattern = new RegExp(` w:${name}="-?\\d+"`, 'u')
    return pattern.test(changed)
      ? changed.replace(pattern, ` w:${name}="${value}"`)
      : changed.replace(/\/?>$/u, ` w:${name}="${value}"/>`)
  }, tag)

const sizeTag = /<w:pgSz\b[^>]*\/>/u
const marginTag = /<w:pgMar\b[^>]*\/>/u

const pageOf = (section: string) => {
  const size = sizeTag.exec(section)?.[0] ?? '<w:pgSz/>'
  const margin = marginTag.exec(section)?.[0] ?? '<w:pgMar/>'
  return {
    size,
    margin,
    width: attribute(size, 'w', 11_906),
    height: attribute(size, 'h', 16_838),
    top: attribute(margin, 'top', 2098),
    right: attribute(margin, 'right', 1474),
    bottom: attribute(margin, 'bottom', 1984),
    left: attribute(margin, 'left', 1587),
  }
}

/** The sheet turned by a quarter: the binding edge comes to the top. */
const turned = (section: string): string => {
  const page = pageOf(section)
  const size = withAttributes(page.size, { w: page.height, h: page.width }).replace(/\/>$/u, ' w:orient="landscape"/>')
  const margin = withAttributes(page.margin, { top: page.left, right: page.bottom, bottom: page.right, left: page.top })
  return section.replace(sizeTag, size).replace(marginTag, margin)
}

/** Numbers run on and the first page is behind: later sections start nothing anew. */
const running = (section: string): string =>
  section
    .replace(/<w:titlePg\b[^>]*\/>/u, '')
    .replace(/(<w:pgNumType\b[^>]*?) w:start="\d+"/u, '$1')
    .replace(/<w:type\b[^>]*\/>/u, '')
    .replace(
      /^<w:sectPr[^>]*>((?:<w:(?:header|footer)Reference\b[^>]*\/>|<w:footnotePr\b.*?<\/w:footnotePr>)*)/su,
      '$&<w:type w:val="nextPage"/>',
    )

/** Where the properties stand that apply to the text at an offset: the next ones behind it. Tracked changes of them end later. */
const sectionRange = (xml: string, offset: number): readonly [number, number] | undefined => {
  const start = xml.slice(offset).search(/<w:sectPr[\s>/]/u)
  if (start === -1) return undefined
  const from = offset + start
  const change = xml.indexOf('<w:sectPrChange', from)
  const end = xml.indexOf('</w:sectPr>', from)
  const last =
    change !== -1 && change < end ? xml.indexOf('</w:sectPr>', xml.indexOf('</w:sectPrChange>', change)) : end
  return last === -1 ? undefined : [from, last + '</w:sectPr>'.length]
}

const complete = (section: string): string => {
  const size = sizeTag.test(section) ? '' : '<w:pgSz w:w="11906" w:h="16838"/>'
  const margin = marginTag.test(section)
    ? ''
    : '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1434" w:gutter="0"/>'
  return section.replace('</w:sectPr>', `${size}${margin}</w:sectPr>`)
}

/** The properties of the section an offset stands in; A4 with official margins where the template has none. */
export const sectionAt = (xml: string, offset: number): string => {
  const range = sectionRange(xml, offset)
  const section = range ? xml.slice(...range) : '<w:sectPr></w:sectPr>'
  return complete(section.replace(/<w:sectPrChange\b[^]*?<\/w:sectPrChange>/u, ''))
}

/** The document with the properties behind an offset running on: a body with turned pages has used the first ones. */
export const withRunningSection = (xml: string, offset: number): string => {
  const range = sectionRange(xml, offset)
  return range ? `${xml.slice(0, range[0])}${running(sectionAt(xml, offset))}${xml.slice(range[1])}` : xml
}

export const templatePages = (section: string): TemplatePages => {
  const { width, height, top, right, bottom, left } = pageOf(section)
  const later = running(section)
  return {
    first: section,
    later: { portrait: later, landscape: turned(later) },
    width: { portrait: width - left - right, landscape: height - top - bottom },
  }
}
