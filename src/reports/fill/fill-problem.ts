import { words, type Words } from '#domain/words/words.ts'

/** What could not be filled in: where ('' for the whole file), what, and what to do. */
export type FillProblem = { readonly at: string; readonly message: Words; readonly remedy: Words }

const problem = (at: string, message: Words, remedy: Words): FillProblem => ({ at, message, remedy })

export const notAWorkbook = problem(
  '',
  words('这不是可以填写的 .xlsx 表格', 'this is no .xlsx workbook that can be filled in'),
  words('请另存为 .xlsx（未加密）后再试', 'save it as .xlsx without a password and try again'),
)

export const tooLarge = problem(
  '',
  words('表格解压后过大', 'the workbook is too large when unpacked'),
  words('请删去无关的工作表和图片后再试', 'remove sheets and pictures that do not belong to the form'),
)

export const signed = problem(
  '',
  words('表格带有数字签名，填写会使签名失效', 'the workbook is signed; filling it in would break the signature'),
  words('请使用未签名的空白表', 'use the blank form without a signature'),
)

export const noSheet = (at: string): FillProblem =>
  problem(
    at,
    words('没有这张工作表', 'there is no such sheet'),
    words('请核对工作表名称', 'check the name of the sheet'),
  )

export const notAnAddress = (at: string): FillProblem =>
  problem(at, words('不是单元格地址', 'this is no cell address'), words('请写成“工作表!B3”', 'write it as "sheet!B3"'))

export const holdsFormula = (at: string): FillProblem =>
  problem(
    at,
    words('单元格里是公式，未改动', 'the cell holds a formula and was left as it is'),
    words('由表格自动计算；确需改写的请手工修改', 'the sheet calculates it; change it by hand where that is wanted'),
  )

export const alreadyFilled = (at: string, text: string): FillProblem =>
  problem(
    at,
    words(`单元格里已有内容“${text.slice(0, 20)}”，未改动`, `the cell already holds "${text.slice(0, 20)}"`),
    words('请使用空白表，或手工修改', 'use a blank form, or change it by hand'),
  )

export const noRoom = (name: string): FillProblem =>
  problem(
    name,
    words(`表中没有空行填写“${name}”`, `the form has no free row for "${name}"`),
    words(
      '请在表中插入空行后再填，或手工填写',
      'insert rows into the form and fill it in again, or fill it in by hand',
    ),
  )

export const noLabels = problem(
  '',
  words('没有认出表中的栏目', 'no heading of the form was recognised'),
  words('请使用官方空白表，或按单元格地址填写', 'use an official blank form, or fill it in by cell addresses'),
)
