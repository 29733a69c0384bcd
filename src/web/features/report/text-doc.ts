import { Schema, type Node } from 'prosemirror-model'

/** The key of a fact, as it stands in a node of the editor. */
export const keyOf = (node: Node): string => String(node.attrs['key'])

/** Paragraphs of plain text with facts among it: what can be written is what can be saved. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'inline*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }, { tag: 'li' }, { tag: 'div' }] },
    fact: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { key: {} },
      toDOM: (node) => ['span', { 'data-fact': keyOf(node) }],
      parseDOM: [{ tag: 'span[data-fact]', getAttrs: (element) => ({ key: element.getAttribute('data-fact') }) }],
    },
    text: { group: 'inline' },
  },
})

/** A fact as a node. */
export const factNode = (key: string): Node => schema.node('fact', { key })

const pieces = (line: string): readonly Node[] =>
  line.split(/\{\{([^{}]+)\}\}/u).flatMap((piece, at) => {
    if (at % 2 === 1) return [factNode(piece.trim())]
    return piece === '' ? [] : [schema.text(piece)]
  })

/** Text as it is saved becomes a document: each line a paragraph, {{key}} a fact. */
export const docOf = (text: string): Node =>
  schema.node(
    'doc',
    null,
    text.split('\n').map((line) => schema.node('paragraph', null, [...pieces(line)])),
  )

const lineOf = (paragraph: Node, print: (key: string) => string): string => {
  const parts: string[] = []
  paragraph.forEach((node) => parts.push(node.type.name === 'fact' ? print(keyOf(node)) : (node.text ?? '')))
  return parts.join('')
}

/** The document as text; `print` says how a fact stands in it. */
export const textOf = (doc: Node, print: (key: string) => string = (key) => `{{${key}}}`): string => {
  const lines: string[] = []
  doc.forEach((paragraph) => lines.push(lineOf(paragraph, print)))
  return lines.join('\n')
}
