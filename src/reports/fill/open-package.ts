import { strFromU8, unzipSync } from 'fflate'
import { notAWorkbook, signed, tooLarge, type FillProblem } from './fill-problem.ts'

/** The unpacked parts of a workbook in the order they were packed, and the part of each sheet by its name. */
export type OpenPackage = {
  readonly parts: Readonly<Record<string, Uint8Array>>
  readonly workbook: string
  readonly sheets: ReadonlyMap<string, string>
}

export type Opening =
  | { readonly kind: 'open'; readonly open: OpenPackage }
  | { readonly kind: 'refused'; readonly problem: FillProblem }

const megabyte = 1024 * 1024
const mostBytes = 64 * megabyte
const mostParts = 3000

const refused = (problem: FillProblem): Opening => ({ kind: 'refused', problem })

/** undefined for what is no archive; 'large' where its parts are together larger than a form can be. */
const unpack = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | 'large' | undefined => {
  let [total, count] = [0, 0]
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        count += 1
        return total <= mostBytes && count <= mostParts
      },
    })
    return total > mostBytes || count > mostParts ? 'large' : parts
  } catch {
    return undefined
  }
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const character = (code: number): string => (code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '')

const resolved = (entity: string): string => {
  const body = entity.slice(1, -1).toLowerCase()
  if (body.startsWith('#x')) return character(Number.parseInt(body.slice(2), 16))
  return body.startsWith('#') ? character(Number(body.slice(1))) : (entities.get(body) ?? entity)
}

/** Text of XML with its entities resolved; unknown ones stay as they are. */
export const unescapeXml = (text: string): string =>
  text.replaceAll(/&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/giu, resolved)

/** An attribute of a tag by its name, with or without a prefix; '' where it is not there. */
export const attribute = (tag: string, name: string): string =>
  unescapeXml(
    new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag)?.slice(1).find(Boolean) ?? '',
  )

const tags = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}\\s[^<>]*>`, 'gu'))].map(([tag]) => tag)

const textOf = (parts: Readonly<Record<string, Uint8Array>>, name: string): string => {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined
  return part ? strFromU8(part) : ''
}

/** The target of a relation as a part's name: absolute, or relative to the folder it is told in. */
const resolve = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const steps = [...folder.split('/'), ...target.split('/')].filter((step) => step !== '' && step !== '.')
  return steps.reduce<string[]>((path, step) => (step === '..' ? path.slice(0, -1) : [...path, step]), []).join('/')
}

const relationsOf = (parts: Readonly<Record<string, Uint8Array>>, part: string): ReadonlyMap<string, string> => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const xml = textOf(parts, `${folder}_rels/${part.slice(folder.length)}.rels`)
  return new Map(
    tags(xml, 'Relationship').map((tag) => [attribute(tag, 'Id'), resolve(folder, attribute(tag, 'Target'))]),
  )
}

const workbookPart = (parts: Readonly<Record<string, Uint8Array>>): string => {
  const relation = tags(textOf(parts, '_rels/.rels'), 'Relationship').find((tag) =>
    attribute(tag, 'Type').endsWith('/officeDocument'),
  )
  return relation ? resolve('', attribute(relation, 'Target')) : 'xl/workbook.xml'
}

/** Opens a workbook to be edited in place. Never throws; what cannot be kept whole is refused. */
export const openPackage = (bytes: Uint8Array): Opening => {
  const parts = unpack(bytes)
  if (parts === 'large') return refused(tooLarge)
  const workbook = parts ? workbookPart(parts) : ''
  const xml = parts ? textOf(parts, workbook) : ''
  if (!parts || xml === '') return refused(notAWorkbook)
  if (Object.keys(parts).some((name) => name.startsWith('_xmlsignatures/'))) return refused(signed)
  const relations = relationsOf(parts, workbook)
  const sheets = tags(xml, 'sheet').flatMap((tag): (readonly [string, string])[] => {
    const part = relations.get(attribute(tag, 'id'))
    return part !== undefined && Object.hasOwn(parts, part) ? [[attribute(tag, 'name'), part]] : []
  })
  return sheets.length === 0
    ? refused(notAWorkbook)
    : { kind: 'open', open: { parts, workbook, sheets: new Map(sheets) } }
}
