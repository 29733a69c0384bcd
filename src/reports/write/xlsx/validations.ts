import { cellName, type SheetCell, type SheetValidation } from '../sheet.ts'
import { escapeXml } from '../xml.ts'

/** Excel keeps a typed list only up to 255 characters, and takes a comma in it for the end of an item. */
const longestList = 255

const listXml = (values: readonly string[], areas: string): string => {
  const list = values.join(',')
  const isPossible = values.length > 0 && list.length <= longestList && !values.some((value) => /[,"]/u.test(value))
  return isPossible
    ? `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="请从列表中选择" error="${escapeXml(`可填：${values.join('、')}`.slice(0, 200))}" sqref="${areas}"><formula1>${escapeXml(`"${list}"`)}</formula1></dataValidation>`
    : ''
}

type Bounds = { readonly operator: string; readonly formulas: readonly string[]; readonly words: string }

const boundsOf = ({ least, most }: SheetValidation & { readonly kind: 'decimal' }): Bounds => {
  if (least !== '' && most !== '')
    return { operator: 'between', formulas: [least, most], words: `从${least}到${most}的数字` }
  return most === ''
    ? { operator: 'greaterThanOrEqual', formulas: [least || '0'], words: `不小于${least || '0'}的数字` }
    : { operator: 'lessThanOrEqual', formulas: [most], words: `不大于${most}的数字` }
}

/** A warning, not a stop: a figure with a word (约, —) must stay possible where it is the fact. */
const decimalXml = (validation: SheetValidation & { readonly kind: 'decimal' }, areas: string): string => {
  const { operator, formulas, words } = boundsOf(validation)
  const bounds = formulas.map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`)
  return `<dataValidation type="decimal" errorStyle="warning" operator="${operator}" allowBlank="1" showErrorMessage="1" errorTitle="请核对" error="这里一般填${words}" sqref="${areas}">${bounds.join('')}</dataValidation>`
}

/** What may be typed into which cells, one entry for all cells of the same rule. */
export const validationsXml = (cells: readonly SheetCell[]): string => {
  const groups = new Map<string, { readonly validation: SheetValidation; readonly names: string[] }>()
  for (const { validation, row, column } of cells) {
    if (!validation) continue
    const key = JSON.stringify(validation)
    const group = groups.get(key) ?? { validation, names: [] }
    group.names.push(cellName(row, column))
    groups.set(key, group)
  }
  const entries = [...groups.values()]
    .map(({ validation, names }) =>
      validation.kind === 'list'
        ? listXml(validation.values, names.join(' '))
        : decimalXml(validation, names.join(' ')),
    )
    .filter((xml) => xml !== '')
  return entries.length === 0 ? '' : `<dataValidations count="${entries.length}">${entries.join('')}</dataValidations>`
}
