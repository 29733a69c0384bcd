import type { Orientation } from '../page-sections.ts'

/** Lengths in twips (1/20 pt). GB/T 9704—2012, 5.1–5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
export const page = {
  width: 11_906,
  height: 16_838,
  top: 2098,
  bottom: 1984,
  left: 1587,
  right: 1474,
  /** Puts the dashes beside the page number 7 mm below the type area (7.5). */
  footer: 1434,
} as const

/** 22 lines in 225 mm: 28.95 pt each. A grid gave other line lengths in other programs, so there is none. */
export const lineHeight = 579

/** 16 pt type less ¼ pt gives 28 characters in 156 mm. */
export const letterSpacing = -5

export const textWidth = (orientation: Orientation): number =>
  orientation === 'portrait' ? page.width - page.left - page.right : page.height - page.top - page.bottom

const pageSize = (orientation: Orientation): string =>
  orientation === 'portrait'
    ? `<w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="851" w:footer="${page.footer}" w:gutter="0"/>`
    : `<w:pgSz w:w="${page.height}" w:h="${page.width}" w:orient="landscape"/><w:pgMar w:top="${page.left}" w:right="${page.bottom}" w:bottom="${page.right}" w:left="${page.top}" w:header="851" w:footer="924" w:gutter="0"/>`

/** Section properties: page numbers run on through all sections, odd and even footers differ. */
export const sectionProperties = (orientation: Orientation): string =>
  `<w:sectPr><w:footerReference w:type="default" r:id="rIdOdd"/><w:footerReference w:type="even" r:id="rIdEven"/><w:type w:val="nextPage"/>${pageSize(orientation)}</w:sectPr>`
