import { rowsOf, type KnownCell } from './known-table.ts'
import { isRuled, type Ruling, type Variant } from './variants.ts'

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ' +
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" ' +
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'

const cellXml = ({ rows, columns, text }: KnownCell): string =>
  `<table:table-cell table:style-name="cell" office:value-type="string" table:number-rows-spanned="${rows}" ` +
  `table:number-columns-spanned="${columns}"><text:p text:style-name="in-cell">${escape(text)}</text:p></table:table-cell>`

/** A row with the places that cells from above or from the left cover. */
const rowXml = (variant: Variant, cells: readonly KnownCell[]): string => {
  const places = Array.from({ length: variant.table.columns }, (_, column) => {
    const cell = cells.find((each) => each.column === column)
    return cell ? cellXml(cell) : '<table:covered-table-cell/>'
  })
  return `<table:table-row table:style-name="row">${places.join('')}</table:table-row>`
}

const borders: Readonly<Record<Ruling, string | undefined>> = {
  solid: 'fo:border="0.5pt solid #000000"',
  dashed: 'fo:border="0.75pt dashed #000000"',
  double: 'fo:border="2.25pt double #000000" style:border-line-width="0.75pt 0.75pt 0.75pt"',
  open: undefined,
  rows: 'fo:border="none" fo:border-bottom="0.5pt solid #000000"',
  three: undefined,
  none: 'fo:border="none"',
}

/** LibreOffice draws these. */
export const isFlat = ({ ruling }: Variant): boolean => borders[ruling] !== undefined

const styles = (variant: Variant): string => {
  const { table, ruling, size, textColumns, isBreakable, isLandscape } = variant
  const whole = (isLandscape ? 261 : 174) / (textColumns === 2 ? 2.1 : 1)
  const sum = table.widths.reduce((a, b) => a + b, 0)
  const columns = table.widths.map(
    (width, at) =>
      `<style:style style:name="column${at}" style:family="table-column"><style:table-column-properties ` +
      `style:column-width="${((whole * width) / sum).toFixed(2)}mm"/></style:style>`,
  )
  const font = `style:font-name="body" style:font-name-asian="body" fo:font-size="${size}pt" style:font-size-asian="${size}pt"`
  return `<style:style style:name="prose" style:family="paragraph"><style:paragraph-properties fo:text-indent="${size * 2}pt"
 fo:margin-bottom="6pt" fo:text-align="justify"/><style:text-properties ${font}/></style:style>
<style:style style:name="in-cell" style:family="paragraph"><style:text-properties ${font}/></style:style>
<style:style style:name="table" style:family="table"><style:table-properties style:width="${whole.toFixed(2)}mm" table:align="left"
 table:border-model="collapsing"/></style:style>
<style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="${isBreakable ? 'auto' : 'always'}"/></style:style>
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties style:vertical-align="middle"
 fo:padding="${isRuled(variant) ? '0.8mm' : '1.6mm'}" ${borders[ruling] ?? ''}/></style:style>
<style:style style:name="columns" style:family="section"><style:section-properties><style:columns fo:column-count="${textColumns}"
 fo:column-gap="8mm"/></style:section-properties></style:style>
${columns.join('\n')}`
}

/** A variant as a flat OpenDocument text for LibreOffice. */
export const flatDocument = (variant: Variant): string => {
  const { table, isLandscape } = variant
  const rows = rowsOf(table).map((cells) => rowXml(variant, cells))
  const [width, height] = isLandscape ? ['297mm', '210mm'] : ['210mm', '297mm']
  const text = variant.prose.map((paragraph) => `<text:p text:style-name="prose">${paragraph}</text:p>`).join('\n')
  const columns = table.widths.map((_, at) => `<table:table-column table:style-name="column${at}"/>`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="body" svg:font-family="'Noto Serif CJK SC'"/></office:font-face-decls>
<office:automatic-styles>${styles(variant)}
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}"
 style:print-orientation="${isLandscape ? 'landscape' : 'portrait'}" fo:margin="18mm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"/></office:master-styles>
<office:body><office:text><text:section text:style-name="columns" text:name="all">${text}
<table:table table:style-name="table" table:name="t">${columns}<table:table-header-rows>${rows.slice(0, table.headerRows).join('')}</table:table-header-rows>
${rows.slice(table.headerRows).join('\n')}</table:table>${text}</text:section></office:text></office:body></office:document>`
}
