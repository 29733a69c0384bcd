import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { openArchive } from './archive/archive.ts'
import { usualLimits } from './limits.ts'
import { readXml, readXmlPart, type Namespaces, type XmlHandler, type XmlProblem } from './xml.ts'
import { decodeXml } from './xml/decode-xml.ts'

type Heard = { readonly events: string[]; readonly problem: XmlProblem | undefined }

/** Events of a text, neighbouring texts as one; `asked` attributes are told with their element. */
const hear = (text: string, asked: readonly string[] = [], namespaces?: Namespaces): Heard => {
  const events: string[] = []
  const handler: XmlHandler = {
    ...(namespaces && { namespaces }),
    open: (name, attributes) => {
      const values = asked.flatMap((one) => {
        const value = attributes.get(one)
        return value === undefined ? [] : [`${one}=${value}`]
      })
      events.push([`<${name}`, ...values].join(' '))
    },
    close: (name) => events.push(`/${name}`),
    text: (piece) => {
      const last = events.at(-1)
      if (last?.startsWith('"') === true) events[events.length - 1] = last + piece
      else events.push(`"${piece}`)
    },
  }
  const problem = readXml(text, handler, usualLimits)
  return { events, problem }
}

describe('reading XML', () => {
  it('tells elements by local name, with their texts', () => {
    const { events, problem } = hear('<?xml version="1.0"?><!-- c --><x:a><b/>一&lt;二<![CDATA[<三>]]></x:a>')
    expect(problem).toBeUndefined()
    expect(events).toEqual(['<a', '<b', '/b', '"一<二<三>', '/a'])
  })

  it('gives elements the short name of their namespace, whatever prefix the file uses', () => {
    const namespaces = { 'urn:w': 'w', 'urn:m': 'm' }
    const text = '<p xmlns="urn:w" xmlns:q="urn:m"><q:r/><z:r xmlns:z="urn:w" xmlns="urn:x"><r/></z:r><r/><y:r/></p>'
    expect(hear(text, [], namespaces).events.filter((event) => event.startsWith('<'))).toEqual([
      '<w:p',
      '<m:r',
      '<w:r',
      '<?:r',
      '<w:r',
      '<y:r',
    ])
  })

  it('finds attributes by local name, either quotes, entities decoded, declarations left alone', () => {
    const text = `<a xmlns:id="urn:x" r:id = 'one' idx="no" val="a&amp;b&#x4e00;&#20108;" e="">x</a>`
    expect(hear(text, ['id', 'val', 'e', 'x']).events[0]).toBe('<a id=one val=a&b一二 e=')
    expect(hear('<a b=c id="1">x</a>', ['id']).events[0]).toBe('<a')
    expect(hear('<a id="x>y" n="1/">x</a>', ['id', 'n']).events[0]).toBe('<a id=x>y n=1/')
  })

  it('expands no entity but the five of XML', () => {
    expect(hear('<a>&nbsp;&x;&#0;&#xd800;&#xffffff;甲</a>').events[1]).toBe('"&nbsp;&x;甲')
  })

  it.each([
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'not-understood'],
    ['<a><b></a>', 'not-understood'],
    ['<a><b>', 'not-understood'],
    ['<a', 'not-understood'],
    ['<a b="<a>', 'not-understood'],
    ['<a><!-- ', 'not-understood'],
    ['<a><![CDATA[', 'not-understood'],
    ['<a><!x></a>', 'not-understood'],
    ['</a>', 'not-understood'],
    ['<a></a', 'not-understood'],
    ['< a/>', 'not-understood'],
    ['<a>'.repeat(300), 'limit'],
  ] as const)('tells the problem of %s', (text, kind) => {
    expect(hear(text).problem?.kind).toBe(kind)
  })

  it('passes over a document type without declarations', () => {
    expect(hear('<!DOCTYPE a><a>x</a>')).toEqual({ events: ['<a', '"x', '/a'], problem: undefined })
  })

  it('ends when the handler has enough', () => {
    let count = 0
    readXml('<a><b/><b/><b/></a>', { open: () => (count += 1), isDone: () => count === 2 }, usualLimits)
    expect(count).toBe(2)
  })

  it('reads parts of an archive in any encoding of an office', () => {
    const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
    const gbk = new Uint8Array([...strToU8('<?xml version="1.0" encoding="GBK"?><a>'), 0xbc, 0xd7, ...strToU8('</a>')])
    expect(decodeXml(utf16('\ufeff<a>甲</a>'))).toBe('<a>甲</a>')
    expect(decodeXml(utf16('<a>甲</a>'))).toBe('<a>甲</a>')
    expect(decodeXml(utf16('\ufeff<a>甲</a>').map((_, at, all) => all[at ^ 1] ?? 0))).toBe('<a>甲</a>')
    expect(decodeXml(strToU8('\ufeff<a>甲</a>'))).toBe('<a>甲</a>')
    expect(decodeXml(gbk)).toContain('甲')
    const archive = openArchive(zipSync({ 'a.xml': gbk }), usualLimits)
    if (archive.kind === 'refusal') throw new Error(archive.note.why.en)
    const texts: string[] = []
    const handler: XmlHandler = { text: (text) => texts.push(text) }
    expect(readXmlPart(archive, 'a.xml', { handler, limits: usualLimits })).toBeUndefined()
    expect(readXmlPart(archive, 'b.xml', { handler, limits: usualLimits })).toBeUndefined()
    expect(texts).toEqual(['甲'])
  })
})

/** A strict parser of others as the measure. */
const hearSaxes = (text: string): string[] | undefined => {
  const events: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    events.push([`<${name}`, ...(attributes['v'] === undefined ? [] : [`v=${attributes['v']}`])].join(' '))
  })
  parser.on('closetag', ({ name }) => events.push(`/${name}`))
  const say = (piece: string): void => {
    const last = events.at(-1)
    if (last?.startsWith('"') === true) events[events.length - 1] = last + piece
    else events.push(`"${piece}`)
  }
  parser.on('text', say)
  parser.on('cdata', say)
  try {
    parser.write(text).close()
  } catch {
    return undefined
  }
  return events
}

describe('beside a strict parser', () => {
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<b v="1&gt;2"/>',
    "<b v='\"'>",
    '</b>',
    '文',
    '&amp;',
    '<!--x-->',
    '<![CDATA[<]]>',
    '<',
    '>',
    '"',
    ' ',
    '=',
    '/',
  )
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('文字', '&lt;', '<!-- x -->', '<![CDATA[<&]]>', '<e v="&quot;"/>'),
      fc.array(tie('node'), { maxLength: 4 }).map((nodes) => `<n v='x>y' >${nodes.join('')}</n >`),
    ),
  })).node

  it('hears the same in every good text', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const text = `<r>${node}</r>`
        const { events, problem } = hear(text, ['v'])
        expect(problem).toBeUndefined()
        expect(events.filter((event) => event !== '"')).toEqual(hearSaxes(text))
      }),
      { numRuns: 200 },
    )
  })

  it('takes what the other takes, and ends on every text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = `<r>${pieces.join('')}</r>`
        const { events, problem } = hear(text, ['v'])
        const measure = hearSaxes(text)
        if (measure)
          expect({ events: events.filter((event) => event !== '"'), problem }).toEqual({
            events: measure,
            problem: undefined,
          })
      }),
      { numRuns: 1500 },
    )
  })
})
