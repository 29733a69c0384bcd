import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, strFromU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { capture } from './capture.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiheng-files-'))
const inFolder = (name: string): string => join(folder, 'reports', name)
const report = readFileSync('tests/flows/cli/report.md', 'utf8')
const wrong = report.replace('政府性基金预算支出240.00万元', '政府性基金预算支出340.00万元')

beforeAll(() => {
  mkdirSync(inFolder('sub'), { recursive: true })
  mkdirSync(inFolder('.git'), { recursive: true })
  writeFileSync(inFolder('a.txt'), '今天天气晴朗。\n')
  writeFileSync(inFolder('sub/b.md'), report)
  writeFileSync(inFolder('photo.jpg'), 'not text')
  writeFileSync(inFolder('.git/c.md'), 'hidden')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('checking files and folders', () => {
  it('reads the text files of a folder and below in order, and says how many others were set aside', async () => {
    const { out, err } = await capture('check', join(folder, 'reports'), '--lang', 'en')
    expect(out.match(/^\S+\.(?:txt|md)$/gmu)).toEqual([inFolder('a.txt'), inFolder('sub/b.md')])
    expect(out).toContain('2 files checked')
    expect(out).toContain('1 files set aside because they are no reports')
    expect(err).toBe('')
  })

  it('goes on after a file that cannot be read, says so, and ends with 2', async () => {
    const { code, out, err } = await capture('check', inFolder('gone.txt'), inFolder('a.txt'))
    expect(code).toBe(2)
    expect(err).toContain('找不到文件或文件夹')
    expect(err).toContain(inFolder('gone.txt'))
    expect(out).toContain('共核对 1 份')
    expect(out).toContain('1 个文件未能读取')
  })

  it('gives 0 for a file without errors and warnings, whatever the language', async () => {
    for (const language of ['zh', 'en']) {
      const { code } = await capture('check', inFolder('a.txt'), '--min-severity', 'error', '--lang', language)
      expect(code).toBe(0)
    }
  })

  it('gives 1 for a report whose parts exceed their total, and shows the arithmetic', async () => {
    const file = join(folder, 'wrong.md')
    writeFileSync(file, wrong)
    const { code, out } = await capture('check', file, '--min-severity', 'error')
    expect(out).toContain('900.50 + 340.00 = 1240.50')
    expect(code).toBe(1)
  })

  it('says of a file without text what it is, and does not call it clean', async () => {
    const file = join(folder, 'empty.txt')
    writeFileSync(file, '')
    const { code, out } = await capture('check', file)
    expect(code).toBe(2)
    expect(out).toContain('0 字节')
    expect(out).toContain('没有可以核对的文字')
    expect(out).not.toContain('没有需要处理的问题')
  })

  it('tells why a check could not tell, so that nothing is skipped in silence', async () => {
    const { out } = await capture('check', inFolder('a.txt'))
    expect(out).toContain('未能判断的检查及原因')
  })

  it('writes findings and ledger as a workbook', async () => {
    const file = join(folder, 'out/found.xlsx')
    const { err } = await capture('check', join(folder, 'reports'), '--xlsx', file)
    expect(err).toContain(`已写出核对结果：${file}`)
    const parts = unzipSync(readFileSync(file))
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
    expect(workbook).toContain('问题')
    expect(workbook).toContain('台账')
  })

  it('refuses an output below something that is no folder, with a remedy', async () => {
    const { code, err } = await capture('check', inFolder('a.txt'), `--html=${join(inFolder('a.txt'), 'x.html')}`)
    expect(code).toBe(2)
    expect(err).toContain('路径中有一段不是文件夹')
    expect(err).toContain('请核对路径')
  })

  it('compares two years in the order of the years, whatever the order of the files', async () => {
    cpSync('tests/flows/cli/years', join(folder, 'years'), { recursive: true })
    const [earlier, later] = [join(folder, 'years/earlier.md'), join(folder, 'years/later.md')]
    const { out } = await capture('compare', later, earlier)
    expect(out).toMatch(new RegExp(`前期 {2}${earlier}[^]*本期 {2}${later}`, 'u'))
    const json = JSON.parse((await capture('compare', later, earlier, '--json')).out) as { earlier: { year: number } }
    expect(json.earlier.year).toBe(2022)
  })

  it('reads a report into facts with places', async () => {
    const { code, out } = await capture('read', inFolder('sub/b.md'))
    const filing = JSON.parse(out) as {
      organisation: { name: string }
      year: { value: number }
      finance: { figure: { value: string; unit: string } }[]
    }
    expect(code).toBe(0)
    expect(filing.organisation.name).toBe('云山街道办事处')
    expect(filing.year.value).toBe(2022)
    expect(filing.finance.map(({ figure }) => figure.value)).toContain('1150.50')
  })
})
