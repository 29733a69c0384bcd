import { part, zipFile, type ZipEntry } from './zip-file.ts'

const space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const opening = '<?xml version="1.0" encoding="UTF-8"?>'

const root = `${opening}<ofd:OFD ${space} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`

export const documentXml = (pages: string, more = ''): string =>
  `${opening}<ofd:Document ${space}><ofd:CommonData><ofd:MaxUnitID>100</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${more}</ofd:CommonData><ofd:Pages>${pages}</ofd:Pages></ofd:Document>`

export const textObject = (text: string, at = '20 20'): string =>
  `<ofd:TextObject ID="7" Boundary="${at} 150 6" Font="2" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g ${Math.max(1, text.length - 1)} 5">${text}</ofd:TextCode></ofd:TextObject>`

export const pageXml = (objects: string): string =>
  `${opening}<ofd:Page ${space}><ofd:Content><ofd:Layer ID="3" Type="Body">${objects}</ofd:Layer></ofd:Content></ofd:Page>`

export const onePage = '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'

export const ofdFile = (...own: readonly ZipEntry[]): Uint8Array => {
  const usual = [
    part('OFD.xml', root),
    part('Doc_0/Document.xml', documentXml(onePage)),
    part('Doc_0/Pages/Page_0/Content.xml', pageXml(textObject('自评报告') + textObject('全年支出十二万元', '20 40'))),
  ]
  const names = new Set(own.map(({ name }) => name))
  return zipFile([...usual.filter(({ name }) => !names.has(name)), ...own])
}

/** An OFD file whose only page holds the given objects. */
export const ofdWith = (objects: string): Uint8Array =>
  ofdFile(part('Doc_0/Pages/Page_0/Content.xml', pageXml(objects)))
