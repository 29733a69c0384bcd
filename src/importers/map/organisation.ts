import type { Claim, Organisation, Said } from '#domain/filing/filing.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { sliceText, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import { valueInForm, valueInText, withoutCode, type FormKey } from './form-keys.ts'

const kinds: readonly (readonly [Organisation['kind'], RegExp])[] = [
  ['street', /街道办事处|街道$|街$/u],
  ['town', /镇人民政府|乡人民政府|镇$|乡$/u],
  ['bureau', /局|委员会|办公室|中心|院|厅|部|会/u],
]

/** Last words of the names of units; 部门, 中心小学 and the 镇 of a longer name are no ends. */
const named =
  /[\u4e00-\u9fff]{2,40}?(?:街道办事处|街道(?!办)|[镇乡]人民政府(?!办)|人民政府办公室|委员会办公室|委员会|[镇乡](?=部门|整体|20|　|$)|局(?![\u4e00-\u9fff]{1,8}分局)|[厅院]|部(?!门)|办公室|中心(?!小学|学校|卫生院|幼儿园|城)|小学|中学|学校|幼儿园|协会|联合会|政协)/u

const nameIn = (text: string): { text: string; from: number } | undefined => {
  const match = named.exec(text.replaceAll(/\d{4}年度?|年度/gu, (year) => '　'.repeat(year.length)))
  return match ? { text: match[0], from: match.index } : undefined
}

const province = '(?:[\\u4e00-\\u9fff]{2,8}?(?:省|自治区))?'
const city = '(?:[^局院厅]{2,6}?[市州盟])?'
const district = '(?:[^局院厅]{1,8}?(?:[县旗]|(?<!城)市|区(?!域)))?'
const division = new RegExp(`^${province}${city}${district}(?=.)`, 'u')

const divisionOf = (name: string): string => division.exec(name)?.[0] ?? ''

const countOf = (claims: readonly Claim[], pattern: RegExp): Claim['figure'] | undefined =>
  claims.find(({ metric, noun }) => pattern.test(metric + noun))?.figure

const part = (text: MappedText, found: { text: string; from: number } | undefined): MappedText | undefined =>
  found && sliceText(text, found.from, found.from + found.text.length)

/** How many blocks from the top may name the unit: a cover, the rows of a form. */
const top = 30

const keyed = (document: DocumentModel, key: FormKey): MappedText | undefined => {
  for (const block of document.blocks.slice(0, top)) {
    if (block.kind === 'passage') {
      const value = part(block.text, valueInText(block.text.text, key))
      if (value) return value
      continue
    }
    const value = valueInForm(block.rows, key)
    if (value) return part(value, withoutCode(value.text))
  }
  return undefined
}

/** The unit named in the title, else behind 单位名称 or 实施单位, else behind 主管部门. */
const nameOf = (document: DocumentModel, title: Said | undefined): MappedText | undefined =>
  (title && part(title.mapped, nameIn(title.text))) ?? keyed(document, 'unit') ?? keyed(document, 'department')

/** The unit the report is of. */
export const organisationOf = (
  document: DocumentModel,
  title: Said | undefined,
  claims: readonly Claim[],
): Omit<Organisation, 'units' | 'offices'> | undefined => {
  const name = nameOf(document, title)
  if (!name) return undefined
  return {
    name: name.text,
    division: divisionOf(name.text),
    kind: kinds.find(([, pattern]) => pattern.test(name.text))?.[0] ?? 'unknown',
    place: placeOf(document.source, wholeSpan(name)),
    unitCount: countOf(claims, /(?:预算|决算|所属|下属|编报范围).{0,6}单位/u),
    staffCount:
      countOf(claims, /总人数|在职(?:人员|人数|职工|干部)|实有人数|(?:共有|实有|现有)工作人员/u) ??
      countOf(claims, /编制(?:人数|数)/u),
  }
}
