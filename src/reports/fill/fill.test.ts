import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { toDecimal } from '#domain/number/decimal.ts'
import { emptyDraft, type DraftFiling, type DraftIndicator } from '#domain/filing/draft.ts'
import { absent, parseDraftValue } from '#domain/filing/draft-value.ts'
import { fillForms } from '../forms/fill-form.ts'
import { formSheet } from '../forms/form-sheet.ts'
import { parseForm } from '../forms/parse-form.ts'
import { writeXlsx } from '../write/xlsx.ts'
import { fillForm } from './fill-form.ts'
import { fillWorkbook, type Filling } from './fill-workbook.ts'
import { openPackage, unescapeXml } from './open-package.ts'
import { sharedStrings, textGrid } from './text-grid.ts'

const folder = join(import.meta.dirname, '../../../catalogue/forms')
const blankProject = {
  name: '',
  unit: '',
  documentNumber: '',
  opening: absent,
  budget: absent,
  actual: absent,
  rate: absent,
  goal: absent,
  completion: absent,
  indicators: [],
}

/** A blank official form of the catalogue with parts of its own that a load-and-save library would lose. */
const blankForm = (id: string): Uint8Array => {
  const { form } = parseForm(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')))
  const [filled] = form
    ? fillForms(form, { draft: { ...emptyDraft, projects: [blankProject] }, rectifications: [] })
    : []
  if (!filled) throw new Error(`${id} gives no form`)
  const plain = unzipSync(writeXlsx([formSheet(filled)]))
  const sheet = strFromU8(plain['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  return zipSync({
    ...plain,
    // A mark 待补 stands where a blank form is empty.
    'xl/worksheets/sheet1.xml': strToU8(
      sheet.replaceAll(/ t="inlineStr"><is><t xml:space="preserve">【待补[^<]*<\/t><\/is><\/c>/gu, '/>'),
    ),
    'xl/vbaProject.bin': strToU8('macro'),
    'xl/drawings/drawing1.xml': strToU8('<drawing/>'),
    'customXml/item1.xml': strToU8('<机密/>'),
  })
}

const bytesOf = (filling: Filling): Uint8Array => {
  if (filling.kind === 'refused') throw new Error(JSON.stringify(filling.problems))
  return filling.bytes
}

const textsOf = (bytes: Uint8Array, sheet?: string): ReadonlyMap<string, string> => {
  const opening = openPackage(bytes)
  if (opening.kind === 'refused') throw new Error(opening.problem.message.zh)
  const name = sheet ?? [...opening.open.sheets.keys()][0] ?? ''
  const grid = textGrid(opening.open, name, sharedStrings(opening.open))
  return new Map((grid?.cells ?? []).map(({ row, column, text }) => [`${row}:${column}`, text]))
}

/** What stands there now and did not before; formulas that lost their old value are no change of ours. */
const changed = (before: Uint8Array, after: Uint8Array): ReadonlyMap<string, string> => {
  const old = textsOf(before)
  return new Map([...textsOf(after)].filter(([key, text]) => text !== '' && text !== (old.get(key) ?? '')))
}

const indicator = (level1: string, level2: string, name: string): DraftIndicator => ({
  level1,
  level2,
  name,
  unit: '',
  target: parseDraftValue('≥12次'),
  actual: parseDraftValue('14次'),
  completion: absent,
  points: parseDraftValue('10'),
  score: parseDraftValue('9.5分'),
  reason: absent,
})

const draft: DraftFiling = {
  ...emptyDraft,
  organisation: { ...emptyDraft.organisation, name: '乙街道办事处' },
  year: 2023,
  projects: [
    {
      ...blankProject,
      name: '环卫经费',
      opening: parseDraftValue('180万元'),
      budget: parseDraftValue('200万元'),
      actual: parseDraftValue('1500000元'),
      goal: parseDraftValue('保持整洁'),
      indicators: [
        indicator('产出指标', '质量指标', '合格率'),
        indicator('产出指标', '数量指标', '巡查'),
        indicator('产出指标', '数量指标', '清运'),
      ],
    },
  ],
}

describe('a workbook filled by addresses', () => {
  const form = blankForm('project-self-evaluation-mof-2020')
  const name = '表'

  it('has the named cells changed and every other byte of every part as it was', () => {
    const after = bytesOf(
      fillWorkbook(
        form,
        new Map<string, string | ReturnType<typeof toDecimal>>([
          [`${name}!B3`, '甲<乙>&"项目"'],
          [`${name}!E6`, toDecimal('92.20')],
        ]),
      ),
    )
    const [old, now] = [unzipSync(form), unzipSync(after)]
    expect(Object.keys(now)).toEqual(Object.keys(old))
    for (const part of Object.keys(old))
      if (part !== 'xl/worksheets/sheet1.xml') expect(now[part], part).toEqual(old[part])
    const xml = (parts: Record<string, Uint8Array>): string =>
      strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const masked = (text: string): string =>
      text.replaceAll(/<c r="(?:B3|E6)"[^>]*?(?:\/>|>[^]*?<\/c>)/gu, '').replaceAll(/(<\/f>)<v>[^<]*<\/v>/gu, '$1')
    expect(masked(xml(now))).toBe(masked(xml(old)))
    expect(changed(form, after)).toEqual(
      new Map([
        ['3:2', '甲<乙>&"项目"'],
        ['6:5', '92.20'],
      ]),
    )
  })

  it('keeps the look of a cell and asks for a new calculation', () => {
    const style = /<c r="E6" s="(\d+)"/u
    const after = unzipSync(bytesOf(fillWorkbook(form, new Map([[`${name}!E6`, toDecimal('1')]]))))
    const before = unzipSync(form)
    const sheet = 'xl/worksheets/sheet1.xml'
    expect(style.exec(strFromU8(after[sheet] ?? new Uint8Array()))?.[1]).toBe(
      style.exec(strFromU8(before[sheet] ?? new Uint8Array()))?.[1],
    )
    expect(strFromU8(after['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"')
  })

  it('leaves formulas, tells wrong addresses, and moves into the first cell of a merged area', () => {
    const filling = fillWorkbook(
      form,
      new Map([
        [`${name}!H6`, '1'],
        ['无!A1', '1'],
        ['B3', '1'],
        [`${name}!A0`, '1'],
        [`${name}!D3`, '清运'],
      ]),
    )
    expect(filling.problems.map(({ at }) => at).toSorted()).toEqual(
      [`${name}!A0`, `${name}!H6`, 'B3', '无!A1'].toSorted(),
    )
    expect(changed(form, bytesOf(filling))).toEqual(new Map([['3:2', '清运']]))
  })

  it('adds cells and rows the sheet does not have yet, in their order', () => {
    const sheet = (rows: string): Uint8Array =>
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="/book/w.xml"/></Relationships>',
        ),
        'book/w.xml': strToU8(
          '<x:workbook><x:sheets><x:sheet name="表&amp;1" sheetId="1" r:id="r2"/></x:sheets></x:workbook>',
        ),
        'book/_rels/w.xml.rels': strToU8('<Relationships><Relationship Id="r2" Target="../s/1.xml"/></Relationships>'),
        's/1.xml': strToU8(`<x:worksheet><x:sheetData>${rows}</x:sheetData></x:worksheet>`),
      })
    const before = sheet(
      '<x:row r="2" s="7"/><x:row r="4"><x:c r="B4" s="3" t="s"><x:v>0</x:v></x:c><x:c><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row>',
    )
    const cells = new Map([
      ['表&1!A1', '一'],
      ['表&1!C2', '二'],
      ['表&1!A4', '三'],
      ['表&1!D4', '四'],
      ['表&1!A9', '五'],
    ])
    const after = unzipSync(bytesOf(fillWorkbook(before, cells)))
    const xml = strFromU8(after['s/1.xml'] ?? new Uint8Array()).replaceAll(
      /<x:is><x:t [^>]*>([^<]*)<\/x:t><\/x:is>/gu,
      '$1',
    )
    expect(xml).toBe(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr">一</x:c></x:row><x:row r="2" s="7"><x:c r="C2" s="7" t="inlineStr">二</x:c></x:row><x:row r="4"><x:c r="A4" t="inlineStr">三</x:c><x:c r="B4" s="3" t="s"><x:v>0</x:v></x:c><x:c><x:f>1+1</x:f></x:c><x:c r="D4" t="inlineStr">四</x:c></x:row><x:row r="9"><x:c r="A9" t="inlineStr">五</x:c></x:row></x:sheetData></x:worksheet>',
    )
    expect(strFromU8(after['book/w.xml'] ?? new Uint8Array())).toContain('</x:sheets><x:calcPr fullCalcOnLoad="1"/>')
  })

  it('is refused with a remedy where it is no workbook, signed or too large', () => {
    const signed = zipSync({ ...unzipSync(form), '_xmlsignatures/origin.sigs': new Uint8Array() })
    const large = zipSync({ ...unzipSync(form), 'xl/media/image1.bmp': new Uint8Array(70 * 1024 * 1024) }, { level: 1 })
    for (const bytes of [new Uint8Array(), strToU8('no'), zipSync({ a: strToU8('b') }), signed, large]) {
      const filling = fillWorkbook(bytes, new Map([['表!A1', '一']]))
      expect(filling.kind).toBe('refused')
      for (const { message, remedy } of filling.problems) expect(message.zh !== '' && remedy.zh !== '').toBe(true)
    }
  })

  it('never throws, whatever is broken in it', () => {
    fc.assert(
      fc.property(fc.nat(form.length - 1), fc.nat(255), fc.nat(form.length), (at, byte, length) => {
        const broken = form.slice(0, Math.max(at, length))
        broken[at] = byte
        expect(['filled', 'refused']).toContain(fillForm(broken, draft).kind)
      }),
      { numRuns: 60 },
    )
    expect(unescapeXml('&#x4E2D;&#20013;&bad;&#0;&amp;')).toBe('中中&bad;&')
  })
})

describe('an official blank form', () => {
  it('is filled by its labels: what stands right, where row and column meet, and the indicators', () => {
    const form = blankForm('project-self-evaluation-mof-2020')
    const filling = fillForm(form, draft)
    const now = changed(form, bytesOf(filling))
    expect([...now.values()]).toEqual(
      expect.arrayContaining(['环卫经费', '乙街道办事处', '180', '200', '150', '保持整洁', '合格率', '巡查', '9.5']),
    )
    expect(filling.problems.map(({ at }) => at)).toEqual(['清运'])
  })

  it('of the department takes money by source and the goal', () => {
    const form = blankForm('department-self-evaluation-guangdong-2021')
    const own: DraftFiling = {
      ...draft,
      projects: [],
      goals: [{ text: '改善环境', completion: absent }],
      score: { ...emptyDraft.score, total: parseDraftValue('95分'), grade: '优' },
      amounts: [
        {
          stage: 'execution',
          flow: 'expenditure',
          source: 'general-budget',
          nature: undefined,
          name: '',
          value: parseDraftValue('6286.86万元'),
        },
      ],
    }
    expect([...changed(form, bytesOf(fillForm(form, own))).values()].toSorted()).toEqual(
      ['6286.86', '95', '乙街道办事处', '优', '改善环境'].toSorted(),
    )
  })

  it('made by another program, with shared strings, is filled as well and never overwritten', async () => {
    const bold = (value: string, columnSpan?: number): { value: string; columnSpan?: number } => ({
      value,
      ...(columnSpan ? { columnSpan } : {}),
    })
    const book = await writeXlsxFile([
      [bold('项目名称：'), null, bold('项目单位'), bold('已填单位')],
      [bold('（金额单位：元）'), null, null, null],
      [bold('项目'), bold('年初预算数'), bold('全年预算数（A）'), bold('全年执行数（B）')],
      [bold('年度资金总额'), null, null, null],
      [bold('指标名称'), bold('目标值'), bold('实际完成值'), bold('得分')],
      [null, null, null, null],
      [bold('合计'), null, null, null],
    ]).toBuffer()
    const form = new Uint8Array(book)
    const filling = fillForm(form, draft)
    const now = changed(form, bytesOf(filling))
    expect(Object.fromEntries(now)).toMatchObject({ '1:2': '环卫经费', '4:2': '1800000', '4:4': '1500000' })
    expect(filling.problems.map(({ message }) => message.zh).join()).toContain('已填单位')
  })

  it('without any label that is known is refused', () => {
    const form = writeXlsx([{ ...formSheetOf(), cells: [] }])
    expect(fillForm(form, draft)).toMatchObject({ kind: 'refused' })
  })
})

const formSheetOf = (): Parameters<typeof writeXlsx>[0][0] => ({
  name: '表',
  widths: [10],
  cells: [],
  orientation: 'portrait',
  repeatRows: undefined,
  frozenRows: 0,
  filter: '',
})
