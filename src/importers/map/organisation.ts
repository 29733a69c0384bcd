import type { Claim, Filing, Organisation, Said } from '#domain/filing/filing.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { sourceSpan } from '#domain/text/mapped-text.ts'
import { placeOf, type Place } from '#domain/text/place.ts'

const kinds: readonly (readonly [Organisation['kind'], RegExp])[] = [
  ['street', /街道办事处|街道$|街$/u],
  ['town', /镇人民政府|乡人民政府|镇$|乡$/u],
  ['bureau', /局|委员会|办公室|中心|院|厅|部|会/u],
]

const named =
  /((?:[\u4e00-\u9fff]{2,8}(?:省|市|自治区|区|县|州))?[\u4e00-\u9fff]{2,30}?(?:街道办事处|镇人民政府|乡人民政府|人民政府办公室|委员会办公室|委员会|[局厅院部]|办公室|中心|协会|联合会|政协))/u

/** Name of the unit in a title: what stands between the year and the words that name the document. */
const nameIn = (title: string): { name: string; from: number } | undefined => {
  const match = named.exec(title.replace(/\d{4}年度?|年度/gu, (year) => '　'.repeat(year.length)))
  return match?.[1] === undefined ? undefined : { name: match[1], from: match.index }
}

const divisionOf = (name: string): string => /^.*?[区县市](?=.)/u.exec(name)?.[0] ?? ''

const countOf = (claims: readonly Claim[], pattern: RegExp): Claim['figure'] | undefined =>
  claims.find(({ metric, noun }) => pattern.test(metric + noun))?.figure

/** The unit the report is of, told from its title. */
export const organisationOf = (
  document: DocumentModel,
  title: Said | undefined,
  claims: readonly Claim[],
): Omit<Organisation, 'units' | 'offices'> | undefined => {
  const found = title && nameIn(title.text)
  if (!title || !found) return undefined
  const place = placeOf(document.source, sourceSpan(title.mapped, found.from, found.from + found.name.length))
  return {
    name: found.name,
    division: divisionOf(found.name),
    kind: kinds.find(([, pattern]) => pattern.test(found.name))?.[0] ?? 'unknown',
    place,
    unitCount: countOf(claims, /(?:预算|决算|所属|下属|编报范围).{0,6}单位/u),
    staffCount: countOf(claims, /总人数|在职(?:人员|人数)|编制(?:人数|数)/u),
  }
}

const yearIn = (text: string): RegExpExecArray | null => /(20\d{2})年/u.exec(text)

const placeIn = (document: DocumentModel, said: Said, match: RegExpExecArray): Place =>
  placeOf(document.source, sourceSpan(said.mapped, match.index, match.index + match[0].length))

/** The year reported: in the title, else the first year the text names. */
export const yearOf = (document: DocumentModel, title: Said | undefined): Filing['year'] => {
  const inTitle = title && yearIn(title.text)
  if (title && inTitle) return { value: Number(inTitle[1]), place: placeIn(document, title, inTitle) }
  for (const block of document.blocks) {
    const match = block.kind === 'passage' ? yearIn(block.text.text) : null
    if (block.kind !== 'passage' || !match) continue
    const said = {
      text: block.text.text,
      mapped: block.text,
      block: 0,
      place: placeOf(document.source, { start: 0, end: 0 }),
    }
    return { value: Number(match[1]), place: placeIn(document, said, match) }
  }
  return undefined
}
