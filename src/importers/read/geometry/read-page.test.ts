import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxFromFrame, fromFrame, type GlyphRun, type PageGeometry, type Rule, type Turn } from './page-geometry.ts'
import type { PageTable } from './page-content.ts'
import { readPage } from './read-page.ts'
import { wholeRules } from './rules.ts'

const turns = [0, 90, 180, 270] as const
const size = 10

/** A run of square glyphs whose left end stands at a place of its own frame. */
const run = (text: string, [u, v]: readonly [number, number], turn: Turn = 0): GlyphRun => ({
  text,
  edges: Array.from({ length: text.length + 1 }, (_, at) => u + at * size),
  baseline: v,
  size,
  turn,
})

const across = (at: number, from: number, to: number): Rule => ({ axis: 'across', at, from, to })
const down = (at: number, from: number, to: number): Rule => ({ axis: 'down', at, from, to })

/** Rules of an upright frame on the page as text of this turn sees it. */
const turned = (rules: readonly Rule[], turn: Turn): Rule[] =>
  rules.map((rule) => {
    const along = (place: number): { x: number; y: number } =>
      fromFrame(rule.axis === 'across' ? { x: place, y: rule.at } : { x: rule.at, y: place }, turn)
    const [a, b] = [along(rule.from), along(rule.to)]
    return Math.abs(a.x - b.x) > Math.abs(a.y - b.y)
      ? across(a.y, Math.min(a.x, b.x), Math.max(a.x, b.x))
      : down(a.x, Math.min(a.y, b.y), Math.max(a.y, b.y))
  })

const page = (runs: readonly GlyphRun[], rules: readonly Rule[] = []): PageGeometry => ({
  width: 600,
  height: 800,
  runs,
  rules,
})

type Merge = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

/** Owner of each place: merges are laid where all their places are still free. */
const ownersOf = (rows: number, columns: number, merges: readonly Merge[]): number[] => {
  const owners = Array.from({ length: rows * columns }, (_, place) => place)
  const taken = new Set<number>()
  for (const merge of merges) {
    const places: number[] = []
    for (let row = merge.row; row < Math.min(rows, merge.row + merge.rows); row += 1)
      for (let column = merge.column; column < Math.min(columns, merge.column + merge.columns); column += 1)
        places.push(row * columns + column)
    const [first] = places
    if (first === undefined || places.some((place) => taken.has(place))) continue
    for (const place of places) {
      taken.add(place)
      owners[place] = first
    }
  }
  return owners
}

const [left, top, width, height] = [50, 60, 70, 24]

/** The lines between places of different owners, and the outer frame, piece by piece. */
const rulesOf = (owners: readonly number[], rows: number, columns: number): Rule[] => {
  const owner = (row: number, column: number): number =>
    row < 0 || column < 0 || row === rows || column === columns ? -1 : (owners[row * columns + column] ?? -1)
  const rules: Rule[] = []
  for (let row = 0; row <= rows; row += 1)
    for (let column = 0; column <= columns; column += 1) {
      const [x, y] = [left + column * width, top + row * height]
      if (column < columns && owner(row, column) !== owner(row - 1, column)) rules.push(across(y, x, x + width))
      if (row < rows && owner(row, column) !== owner(row, column - 1)) rules.push(down(x, y, y + height))
    }
  return rules
}

const shape = fc.record({
  rows: fc.integer({ min: 2, max: 6 }),
  columns: fc.integer({ min: 2, max: 5 }),
  turn: fc.constantFrom(...turns),
  merges: fc.array(
    fc.record({
      row: fc.integer({ min: 0, max: 5 }),
      column: fc.integer({ min: 0, max: 4 }),
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 4 },
  ),
})

const tableOf = (geometry: PageGeometry): PageTable | undefined =>
  readPage(geometry).blocks.find((block) => block.kind === 'table')

describe('a ruled table', () => {
  it('comes back with its merged cells, however it is turned', () => {
    fc.assert(
      fc.property(shape, ({ rows, columns, turn, merges }) => {
        const owners = ownersOf(rows, columns, merges)
        // A border at which no cell begins parts nothing; such grids are another law.
        const begins = (line: (owner: number) => number): Set<number> => new Set(owners.map(line))
        fc.pre(begins((owner) => Math.floor(owner / columns)).size === rows)
        fc.pre(begins((owner) => owner % columns).size === columns)
        const firsts = [...new Set(owners)]
        const runs = firsts.map((owner) => {
          const [row, column] = [Math.floor(owner / columns), owner % columns]
          return run(
            `格${String.fromCharCode(0x4e00 + owner)}`,
            [left + column * width + 4, top + row * height + 16],
            turn,
          )
        })
        const table = tableOf(page(runs, turned(rulesOf(owners, rows, columns), turn)))
        expect(table).toMatchObject({ rows, columns, isRuled: true })
        expect(table?.cells.map(({ row, column, lines }) => [row * columns + column, lines[0]?.text])).toEqual(
          firsts.toSorted((a, b) => a - b).map((owner) => [owner, `格${String.fromCharCode(0x4e00 + owner)}`]),
        )
        const covered = table?.cells.reduce((sum, cell) => sum + cell.rows * cell.columns, 0)
        expect(covered).toBe(rows * columns)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves text outside to the lines, above and below', () => {
    const rules = rulesOf(ownersOf(2, 2, []), 2, 2)
    const cells = [0, 1, 2, 3].map((at) => run(`格${at}`, [left + (at % 2) * width + 4, top + (at >> 1) * height + 16]))
    const { blocks } = readPage(page([run('表后', [50, 200]), ...cells, run('表前', [50, 40])], rules))
    expect(blocks.map((block) => (block.kind === 'line' ? block.text : block.kind))).toEqual(['表前', 'table', '表后'])
  })
})

describe('rules', () => {
  it('of neighbouring cells, double lines and dashes are made whole', () => {
    const dashes = Array.from({ length: 20 }, (_, at) => across(100, at * 5, at * 5 + 3))
    expect(wholeRules([...dashes, across(101.5, 0, 98), down(50, 0, 40), down(50.2, 41, 90)])).toMatchObject([
      { axis: 'across', from: 0, to: 98 },
      { axis: 'down', from: 0, to: 90 },
    ])
  })

  it('as many as a hostile file likes cost little time', () => {
    const many = Array.from({ length: 40_000 }, (_, at) => (at % 2 ? across(at / 50, 0, 800) : down(at / 50, 0, 800)))
    const start = performance.now()
    readPage(page([run('字', [10, 10])], many))
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})

describe('frames of turned text', () => {
  it('lead to the page and back', () => {
    const number = fc.integer({ min: -500, max: 500 })
    fc.assert(
      fc.property(number, number, fc.constantFrom(...turns), (x, y, turn) => {
        const box = boxFromFrame({ x, y, width: 30, height: 10 }, turn)
        expect([box.width, box.height]).toEqual(turn % 180 === 0 ? [30, 10] : [10, 30])
      }),
    )
  })
})

describe('any page', () => {
  it('gives every visible character once', () => {
    const anyRun = fc.record({
      text: fc.stringMatching(/^[一二三四五六七八九十]{1,6}$/u),
      u: fc.integer({ min: 0, max: 500 }),
      v: fc.integer({ min: 10, max: 790 }),
    })
    const anyRule = fc.record({
      axis: fc.constantFrom('across' as const, 'down' as const),
      at: fc.integer({ min: 0, max: 600 }),
      from: fc.integer({ min: 0, max: 300 }),
      to: fc.integer({ min: 300, max: 600 }),
    })
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 40 }), fc.array(anyRule, { maxLength: 12 }), (runs, rules) => {
        const { blocks } = readPage(
          page(
            runs.map(({ text, u, v }) => run(text, [u, v])),
            rules,
          ),
        )
        const texts = blocks.flatMap((block) =>
          block.kind === 'line' ? [block.text] : block.cells.flatMap(({ lines }) => lines.map(({ text }) => text)),
        )
        const solid = (text: string): string => text.replaceAll(/\s/gu, '')
        const once = new Map(runs.map((each) => [`${each.text}/${each.u}/${each.v}`, each.text]))
        expect(solid(texts.join('')).length).toBeLessThanOrEqual(solid(runs.map(({ text }) => text).join('')).length)
        expect(solid(texts.join('')).length).toBeGreaterThanOrEqual(solid([...once.values()].join('')).length * 0.9)
      }),
      { numRuns: 60 },
    )
  })
})
