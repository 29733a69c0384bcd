import { hostile, pick, type HostileFile } from './hostile-file.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const html = (text: string): Uint8Array => utf8(`<!DOCTYPE html><html><body>${text}`)

export const pageBombs: readonly HostileFile[] = [
  hostile('refused', 'with elements within each other', (size) => html('<div>'.repeat(pick(size, 200_000, 5_000_000)))),
  hostile('refused', 'with tables within each other', () => html('<table><tr><td>'.repeat(100_000))),
  hostile('bounded', 'with letters in bold in bold', () => html(`${'<b>'.repeat(700)}${'<p>甲'.repeat(2000)}`)),
  hostile('bounded', 'with a million paragraphs', (size) => html('<p>甲'.repeat(pick(size, 50_000, 3_000_000)))),
  hostile('noted', 'with cells over thousands of rows and columns', () =>
    html(`<table>${'<tr><td colspan=9999 rowspan=99999>1<td>2'.repeat(5000)}</table>`),
  ),
  hostile('bounded', 'with a tag that never ends', (size) =>
    html(`甲<p ${'a'.repeat(pick(size, 500_000, 20_000_000))}`),
  ),
  hostile('bounded', 'with a million attributes', () =>
    html(`<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}`).join(' ')}>甲`),
  ),
  hostile('bounded', 'with signs by name without end', () =>
    html('&CounterClockwiseContourIntegral;&#x10FFFF;&#99999999999;&amp'.repeat(50_000)),
  ),
  hostile('bounded', 'with formatting closed in the wrong order', () =>
    html('<a><b><i></a></b></i><table><a>'.repeat(3000)),
  ),
  hostile('bounded', 'with forms of hidden and deleted text', () => html('<div hidden><del>甲</del>'.repeat(150))),
  hostile('bounded', 'with spaces without end', (size) => html(`甲${' \n'.repeat(pick(size, 500_000, 10_000_000))}乙`)),
]

export const tableTextBombs: readonly HostileFile[] = [
  hostile('bounded', 'with a million rows', (size) => utf8('项目,金额,率\n'.repeat(pick(size, 50_000, 3_000_000)))),
  hostile('bounded', 'with a row of a million columns', () => utf8(`${'1,'.repeat(500_000)}\n`.repeat(4))),
  hostile('bounded', 'with a quote that never closes', () => utf8(`甲,乙,丙\n1,2,3\n"${'x,y\n'.repeat(1_000_000)}`)),
  hostile('bounded', 'with quotes alone', () => utf8(`甲,乙,丙\n${'"",""",""\n'.repeat(100_000)}`)),
]
