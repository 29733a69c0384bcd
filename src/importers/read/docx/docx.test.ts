import fc from 'fast-check'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  cell,
  notesOf,
  paragraph,
  readBody,
  row,
  run,
  sketch,
  style,
  table,
  textsOf,
  wordFile,
  wordFiles,
} from '#tests/fixtures/docx/word-file.ts'
import type { Extract } from '../extract.ts'
import { usualLimits } from '../limits.ts'
import { readDocx } from './docx.ts'

const read = (files: Record<string, Uint8Array>): Extract => readDocx(zipSync(files), usualLimits)
const body = paragraph('一、基本情况') + table(row([cell('甲'), cell('1.5')])) + paragraph('完')

describe('a Word file', () => {
  it('is read in the strict variant of the standard, and with other prefixes', () => {
    const files = wordFiles(body)
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const strict = document.replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    const other = document.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')
    for (const text of [strict, other])
      expect(sketch(read({ ...files, 'word/document.xml': strToU8(text) }))).toEqual(['一、基本情况', '甲|1.5', '完'])
  })

  it('is found by its relations, wherever its parts stand', () => {
    const files = wordFiles(body)
    const relations = strFromU8(files['_rels/.rels'] ?? new Uint8Array())
    const moved = {
      '_rels/.rels': strToU8(relations.replace('word/document.xml', '/other/./deep/../main.xml')),
      'other/main.xml': files['word/document.xml'] ?? new Uint8Array(),
    }
    expect(sketch(read(moved))).toHaveLength(3)
    expect(sketch(read({ 'word/document.xml': files['word/document.xml'] ?? new Uint8Array() }))).toHaveLength(3)
  })

  it('is refused where it is no archive or holds no document', () => {
    for (const bytes of [new Uint8Array(), strToU8('没有'), zipSync({ 'a.txt': strToU8('b') })]) {
      const extract = readDocx(bytes, usualLimits)
      expect(extract.blocks).toEqual([])
      expect(extract.notes[0]?.kind).toBe('not-understood')
    }
  })

  it('keeps what stands before a break in its XML, and says so', () => {
    const files = wordFiles(body)
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const cut = document.slice(0, document.indexOf('1.5') + 3)
    const extract = read({ ...files, 'word/document.xml': strToU8(cut) })
    expect(sketch(extract)).toEqual(['一、基本情况', '甲|'])
    expect(notesOf(extract)[0]).toContain('XML')
  })

  it('expands no entities and reads no broken styles', () => {
    const files = wordFiles(body, { styles: '<w:style>' })
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>'
    expect(read({ ...files, 'word/document.xml': strToU8(bomb) }).blocks).toEqual([])
    expect(sketch(read(files))).toHaveLength(3)
    expect(notesOf(read(files))).toHaveLength(1)
  })

  it('ends with a note at the limits of text, cells and depth', () => {
    const limited = (content: string, limits: object): Extract =>
      readDocx(wordFile(content), { ...usualLimits, ...limits })
    const long = limited(paragraph('文').repeat(500), { characters: 100 })
    expect(long.blocks.length).toBeLessThan(105)
    expect(long.notes[0]?.kind).toBe('limit')
    const wide = limited(table(row([cell('', '<w:gridSpan w:val="999999999"/>')]).repeat(2000)), { cells: 50_000 })
    expect(wide.notes[0]?.kind).toBe('limit')
    expect(wide.blocks[0]).toMatchObject({ columns: 1000 })
    const deep = limited(`${'<w:tbl><w:tr><w:tc>'.repeat(500)}${paragraph('底')}`, {})
    expect(deep.notes[0]?.kind).toBe('limit')
  })

  it('reads in a time that grows with its length only', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const heavy = [
      paragraph(begin.repeat(20_000)) + paragraph('文').repeat(20_000),
      '<w:tbl><w:tr><w:tc>'.repeat(60) + paragraph('底').repeat(20_000) + '</w:tc></w:tr></w:tbl>'.repeat(60),
      paragraph(run('文').repeat(60_000)),
      `<w:p ${'a="b" '.repeat(100_000)}/>`,
      table(row([cell('', '<w:vMerge/>')]).repeat(20_000)),
    ]
    for (const content of heavy) {
      const start = performance.now()
      readBody(content)
      expect(performance.now() - start).toBeLessThan(2000)
    }
  })

  it('gives text that was written, whatever it is', () => {
    const escaped = (text: string): string => text.replace(/[<>&]/gu, (sign) => `&#${sign.charCodeAt(0)};`)
    const word = fc.stringMatching(/^[\p{Script=Han}\w<>&'"，。 ]{0,20}$/u).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (texts) => {
        expect(textsOf(texts.map((text) => paragraph(run(escaped(text)))).join(''))).toEqual(texts)
      }),
      { numRuns: 100 },
    )
  })

  it('never throws on parts put together at random', () => {
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      run('文'),
      '<w:vMerge/>',
      '<w:gridBefore w:val="3"/>',
      '<w:txbxContent>',
      '</w:txbxContent>',
      '<w:sdt>',
      '</w:sdt>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:fldChar w:fldCharType="separate"/>',
      '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
      '<w:trPr><w:del/></w:trPr>',
      '<w:del>',
      '</w:del>',
      '<mc:Choice>',
      '</mc:Choice>',
      '<mc:Fallback/>',
      '<w:footnoteReference w:id="1"/>',
      '<w:hMerge/>',
      '<w:numId w:val="1"/>',
      '<w:ilvl w:val="9"/>',
    )
    /** Closes whatever is open, so that the reading goes on to the end. */
    const mended = (pieces: readonly string[]): string => {
      const open: string[] = []
      const kept = pieces.filter((one) => {
        if (one.startsWith('</')) return open.at(-1) === one.slice(2, -1) && open.pop() !== undefined
        if (/^<[^<>]*[^/<>]>$/u.test(one)) open.push(one.slice(1, -1).split(' ')[0] ?? '')
        return true
      })
      return (
        kept.join('') +
        open
          .toReversed()
          .map((name) => `</${name}>`)
          .join('')
      )
    }
    const footnotes = `<w:footnote w:id="1">${paragraph('注')}</w:footnote>`
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(notesOf(readBody(mended(pieces), { footnotes })).join('')).not.toContain('XML')
        readBody(pieces.join(''), { footnotes })
      }),
      { numRuns: 400 },
    )
  })

  it('never throws on changed or cut XML', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    const styles = style(
      'A',
      '<w:name w:val="heading 1"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
    )
    const footnotes = `<w:footnote w:id="1">${paragraph('注')}</w:footnote>`
    const content = body + paragraph(`${run('文')}<w:r><w:footnoteReference w:id="1"/></w:r>`, '<w:pStyle w:val="A"/>')
    const files = wordFiles(content, { numbering, styles, footnotes })
    const names = Object.keys(files)
    const change = fc.tuple(fc.nat(), fc.constantFrom(...Array.from('<>/"=&; w:1a\u0000甲')))
    fc.assert(
      fc.property(fc.nat(), fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(), (which, changes, cut) => {
        const name = names[which % names.length] ?? ''
        const chars = Array.from(strFromU8(files[name] ?? new Uint8Array()))
        for (const [at, char] of changes) chars[at % chars.length] = char
        const kept = cut % 3 === 0 ? chars.slice(0, cut % chars.length) : chars
        read({ ...files, [name]: strToU8(kept.join('')) })
      }),
      { numRuns: 300 },
    )
  })

  it('never throws on changed or cut bytes', () => {
    const base = wordFile(body, { footnotes: '', styles: '' })
    const plain = zipSync(wordFiles(body, { footnotes: '', styles: '' }), { level: 0 })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }), fc.nat(), (changes, cut) => {
        for (const file of [base, plain]) {
          const bytes = file.slice()
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          readDocx(bytes, usualLimits)
          readDocx(bytes.subarray(0, cut % bytes.length), usualLimits)
        }
      }),
      { numRuns: 300 },
    )
  })
})
