/** A cell of a table that is known before it is printed. */
export type KnownCell = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly text: string
}

export type KnownTable = {
  readonly rows: number
  readonly columns: number
  readonly headerRows: number
  /** Shares of the width. */
  readonly widths: readonly number[]
  readonly cells: readonly KnownCell[]
}

const projects = [
  '道路养护',
  '河道保洁',
  '老旧小区改造',
  '社区养老服务',
  '公共卫生体检',
  '消防安全巡查',
  '垃圾分类宣传',
  '图书馆开放',
]
const units = ['城管办', '民政办', '卫健办', '应急办', '文化站']
const reasons = [
  '按计划完成',
  '施工进度较预期略有延后，已与承建单位商定补救措施，预计下一季度内全部完成并组织验收',
  '已完成年度任务，居民满意度调查显示对服务时间安排仍有意见，拟增加周末时段',
  '—',
  '第三方核查发现 2 处资料缺失，已补齐',
]

/** Numbers that look thrown, the same in every run. */
const thrown = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const pick = <T>(list: readonly T[], share: number): T => list[Math.floor(share * list.length)] as T

const rowText = (row: number, next: () => number): string[] => {
  const budget = next() * 900 + 1
  const spent = budget * (0.8 + next() * 0.2)
  return [
    String(row),
    `${pick(projects, next())}项目`,
    pick(units, next()),
    budget.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    spent.toFixed(2),
    `${((100 * spent) / budget).toFixed(2)}%`,
    next() < 0.15 ? '' : pick(reasons, next()),
  ]
}

const head = ['序号', '项目名称', '牵头单位', '预算数（万元）', '支出数（万元）', '执行率', '说明']
const cell = (row: number, column: number, text: string): KnownCell => ({ row, column, rows: 1, columns: 1, text })

/** A plain table of seven columns; `short` leaves the words of the last column out. */
export const plainTable = (rows: number, seed: number): KnownTable => {
  const next = thrown(seed)
  const lines = [head, ...Array.from({ length: rows }, (_, row) => rowText(row + 1, next))]
  return {
    rows: rows + 1,
    columns: 7,
    headerRows: 1,
    widths: [6, 19, 11, 14, 14, 11, 25],
    cells: lines.flatMap((texts, row) => texts.map((text, column) => cell(row, column, text))),
  }
}

/** Four narrow columns, as they fit half a page. */
export const narrowTable = (rows: number, seed: number): KnownTable => {
  const next = thrown(seed)
  const lines = Array.from({ length: rows }, (_, row) => rowText(row + 1, next))
  const texts = [['序号', '项目名称', '支出', '执行率'], ...lines.map((line) => [line[0], line[1], line[4], line[5]])]
  return {
    rows: rows + 1,
    columns: 4,
    headerRows: 1,
    widths: [14, 40, 23, 23],
    cells: texts.flatMap((line, row) => line.map((text, column) => cell(row, column, text ?? ''))),
  }
}

/** A head of two rows with merged cells, and groups of rows under one merged name. */
export const mergedTable = (groups: number, seed: number): KnownTable => {
  const next = thrown(seed)
  const cells: KnownCell[] = [
    { row: 0, column: 0, rows: 2, columns: 1, text: '一级指标' },
    { row: 0, column: 1, rows: 2, columns: 1, text: '项目名称' },
    { row: 0, column: 2, rows: 1, columns: 3, text: '资金情况' },
    { row: 0, column: 5, rows: 2, columns: 1, text: '说明' },
    cell(1, 2, '预算数'),
    cell(1, 3, '支出数'),
    cell(1, 4, '执行率'),
  ]
  let row = 2
  for (let group = 0; group < groups; group += 1) {
    const size = 2 + Math.floor(next() * 3)
    cells.push({ row, column: 0, rows: size, columns: 1, text: `${pick(units, next())}指标` })
    for (let at = 0; at < size; at += 1) {
      const texts = rowText(row + at, next)
      ;[1, 3, 4, 5, 6].forEach((from, to) => cells.push(cell(row + at, to + 1, texts[from] ?? '')))
    }
    row += size
    cells.push({ row, column: 0, rows: 1, columns: 2, text: '小计' })
    ;['1', '2', '3', ''].forEach((text, at) => cells.push(cell(row, at + 2, text)))
    row += 1
  }
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column)
  return { rows: row, columns: 6, headerRows: 2, widths: [12, 20, 15, 15, 12, 26], cells: sorted }
}

export const rowsOf = ({ rows, cells }: KnownTable): KnownCell[][] =>
  Array.from({ length: rows }, (_, row) => cells.filter((each) => each.row === row))
