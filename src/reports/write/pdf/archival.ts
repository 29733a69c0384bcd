import { zlibSync } from 'fflate'
import { escapeXml } from '../xml.ts'
import type { PdfFile, PdfObject } from './objects.ts'
import { srgbProfile } from './srgb-profile.ts'

/** What the document says of itself; `date` is YYYY-MM-DD, '' for none. */
export type PdfDescription = { readonly title: string; readonly date: string }

const description = ({ title, date }: PdfDescription, creator: string): string => {
  const stamp =
    date === ''
      ? ''
      : `<xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>${date}T00:00:00Z</xmp:ModifyDate>`
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">' +
    `<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>` +
    `<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language><xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>${stamp}` +
    '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
  )
}

const streamObject = (entries: string, stream: Uint8Array): PdfObject => ({
  text: `<< ${entries} /Length ${stream.length} >>`,
  stream,
})

const creatorIn = (info: PdfObject | undefined): string => /\/Creator\s*\(([^)]*)\)/u.exec(info?.text ?? '')?.[1] ?? ''

const withEntry = (dictionary: string, entry: string): string => dictionary.replace(/>>\s*$/u, `  ${entry}\n>>`)

/**
 * Makes the typesetter's file a PDF/A-2b (ISO 19005-2): its description names the standard (6.6.4) and an output intent says
 * what the colours mean (6.2.3). All else the typesetter writes that way already: fonts embedded, nothing encrypted or active.
 */
export const archival = (file: PdfFile, about: PdfDescription): PdfFile => {
  const catalog = file.objects.get(file.root)
  const metadata = Number(/\/Metadata\s+(\d+)/u.exec(catalog?.text ?? '')?.[1] ?? 0)
  if (!catalog || metadata === 0) return file
  const profile = Math.max(...file.objects.keys()) + 1
  const creator = creatorIn(file.info === undefined ? undefined : file.objects.get(file.info))
  const intent = `<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (${srgbProfile.name}) /Info (${srgbProfile.name}) /DestOutputProfile ${profile} 0 R >>`
  const objects = new Map(file.objects)
  objects.set(file.root, { ...catalog, text: withEntry(catalog.text, `/OutputIntents [${intent}]`) })
  // A reader of the archive must find the description without a decompressor.
  objects.set(
    metadata,
    streamObject('/Type /Metadata /Subtype /XML', new TextEncoder().encode(description(about, creator))),
  )
  objects.set(profile, streamObject('/N 3 /Filter /FlateDecode', zlibSync(srgbProfile.bytes, { level: 6 })))
  return { ...file, objects }
}
