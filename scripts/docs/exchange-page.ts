import type { CodeTable } from '#domain/exchange/code-table.ts'
import { codeTables } from '#domain/exchange/code-tables.ts'
import { fieldsOf } from '#domain/exchange/encode.ts'
import type { ExchangeField } from '#domain/exchange/field.ts'
import { exchangeSetIds, exchangeSets, exchangeTables, type ExchangeTableId } from '#domain/exchange/tables.ts'
import { confirmationTerms } from '#domain/words/confirmation-terms.ts'
import { generatedNote, markdownTable } from './table.ts'

const code = (text: string): string => `\`${text}\``

const authorityOf = ({ source: { authority, status } }: ExchangeField): string => {
  if (authority === 'product') return '本产品 · this product'
  const { zh, en } = confirmationTerms[status]
  return `${authority}，${zh} · ${en}`
}

const row = ([key, field]: readonly [string, ExchangeField]): readonly string[] => [
  [field.name, ...field.aliases].map(code).join('、'),
  field.zh,
  `${field.type.print.zh} · ${field.type.print.en}`,
  field.isRequired ? '是 · yes' : '',
  code(key),
  field.mapsTo === '' ? '' : code(field.mapsTo),
  authorityOf(field),
]

const heads = [
  '列名 · Column',
  '中文 · Chinese',
  '类型 · Type',
  '必填 · Needed',
  '记录 · Record',
  '对应 · Holds',
  '依据 · Authority',
]

const tableSection = (id: ExchangeTableId): string => {
  const { zh, en } = exchangeTables[id]
  return [`### ${id} ${zh} · ${en}`, markdownTable(heads, fieldsOf(id).map(row))].join('\n\n')
}

const setSection = (id: keyof typeof exchangeSets): string => {
  const { name, tables } = exchangeSets[id]
  return [`## ${name.zh} · ${name.en} (${code(id)})`, ...tables.map(tableSection)].join('\n\n')
}

const codeSection = ({ name, codes }: CodeTable<string>): string =>
  [
    `### ${name.zh} · ${name.en}`,
    markdownTable(
      ['代码 · Code', '中文 · Chinese', 'English', '记录 · Record'],
      codes.map((each) => [each.code, each.zh, each.en, code(each.id)]),
    ),
  ].join('\n\n')

const introduction = `按预算管理一体化的字段名交换数据。列名的原有拼法（\`found_type_code\`、\`perf_task_dsec\`、\`dep_aud_opnion_code\`）照旧保留；读取时不分大小写，也认中文名和另列的名称。

Data is exchanged under the field names of the integrated budget management system. Odd spellings are kept as they are; on reading, case does not matter, and the Chinese names and other names listed are understood as well.

- **CSV**：每张表一个文件，UTF-8（带 BOM）、CRLF，首行为列名。可能被表格软件当作公式执行的文字前加一个撇号，读取时去掉；读取时也认 GB18030、制表符和分号。 · One file for each table. A text that a spreadsheet might run as a formula has an apostrophe in front, which is taken off on reading.
- **XLSX**：每张表一个工作表，首行列名，第二行中文名；金额和数值为数字（超过15位有效数字的为文本），其余为文本。 · One sheet for each table, two head rows; figures are numbers, or text beyond 15 significant digits.
- **JSON**：\`{"format": "jiheng-exchange-1", "tables": {"表名": [记录]}}\`，值一律写在引号内，空值不写。 · All values in quotes, empty ones left out.

金额以元为单位，两位小数；日期为八位数字；是否类代码为 1（是）、2（否）。缺少必填值的行不导入，不认识的列、读不出的值逐条提示所在行列；超过标准长度或小数位数的值原样保留并提示。每张表最多 100,000 行。 · Money is in 元 with two decimals; days have eight digits. A row without a needed value is not taken; unknown columns and values that cannot be read are noted with their place; what is longer than the standard allows is kept and noted.

可以导入的是单位、项目、目标和指标；监控、自评等评判结果只导出。**状态不随文件带入**：导入的新项目和新目标一律从编制开始，系统中已有的保持现在的状态，只有仍在编制的才会被修改，因为状态由申报、审核、批复等步骤得出，每一步都记有办理人和时间。项目行写明的状态（\`jh_state\`，没有时看 \`is_end\`）与导入后不同的，试运行和导入结果都逐行列出：文件写的是什么、导入后是什么、为什么没有带入。目标和指标的表没有状态列。 · Agencies, projects, goals and indicators can be brought in; what was judged is only handed out. **A state is not taken from a file**: what is new begins as a draft, what is here keeps its state and is changed only while it is a draft, because states follow from the steps of declaration, review and approval, each with who took it and when. Where a row of a project states another (\`jh_state\`, else \`is_end\`), the dry run and the result tell it row by row: what the file said, what it is here, and why it was not taken. The tables of goals and indicators have no column for it.

标准的正式文本未能取得：除注明外，列名取自按该标准建立的数据表，待核实；“已核实”指列名已与所注文件核对，没有写长度的列其长度未查到。以 \`jh_\` 开头的列和以 \`JH_\` 开头的表是本产品自有的，其他系统可以不理会。 · The standard's own text was not at hand: unless said otherwise the names come from tables built after it and are to be confirmed; “confirmed” says that the name was held against the document given. Where no length stands it was not found. Columns that begin with \`jh_\` are ours; other systems may leave them aside.`

/** docs/exchange.md: every table and column of the exchange files. */
export const exchangePage = (): string =>
  [
    generatedNote('src/domain/exchange'),
    '# 数据交换 · Exchange files',
    introduction,
    ...exchangeSetIds.map(setSection),
    '## 代码表 · Code lists',
    ...codeTables.map(codeSection),
    '',
  ].join('\n\n')
