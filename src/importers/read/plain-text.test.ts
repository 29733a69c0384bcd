import { describe, expect, it } from 'vitest'
import { assemble } from './assemble.ts'
import { decode } from './decode.ts'
import { documentOf } from './document.ts'
import { readPlainText } from './plain-text.ts'

const utf16 = (text: string): Uint8Array => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])

describe('plain text that went through an extract', () => {
  it.each<[string, Uint8Array]>([
    [
      'a report',
      Buffer.from('云山街道2022年绩效自评报告\r\n一、概况\r\n预算100万元。\r\n| 甲 | 乙 |\r\n| 1 | 2 |\r\n'),
    ],
    ['cells parted by tabs', Buffer.from('项目\t预算\n道路\t5\n')],
    ['another encoding', utf16('一、概况\n正文。\n')],
    ['only blanks', Buffer.from(' \n\n')],
    ['nothing', new Uint8Array()],
    ['no text', new Uint8Array(64).fill(1)],
    ['more than is analysed', Buffer.from('字'.repeat(2_000_010))],
  ])('is the document it would be if read at once: %s', (_, bytes) => {
    const extract = JSON.parse(JSON.stringify(readPlainText(bytes))) as ReturnType<typeof readPlainText>
    expect(assemble(extract)).toEqual(documentOf(decode(bytes)))
  })
})
