import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { Slice, type Node } from 'prosemirror-model'
import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { docOf, factNode, keyOf, textOf } from './text-doc.ts'

/** How a fact is shown. */
export type ShownFact = { readonly text: string; readonly name: string; readonly isMissing: boolean }

export type EditorOptions = {
  readonly label: string
  readonly text: string
  readonly isReadOnly: boolean
  readonly show: (key: string) => ShownFact
  readonly onChange: (text: string) => void
  readonly onFact: (key: string) => void
  /** Somebody typed {{ or asked for the list by the keyboard. */
  readonly onPick: () => void
  readonly onBlur: () => void
}

/** What the page does with an editor. */
export type Editor = {
  readonly setText: (text: string) => void
  readonly insert: (key: string) => void
  /** Puts a fact in the place of a number that was typed. */
  readonly bind: (number: string, key: string) => boolean
  readonly append: (text: string) => void
  readonly refresh: () => void
  readonly focus: () => void
  readonly destroy: () => void
}

const chipOf = (node: Node, options: () => EditorOptions) => {
  const dom = document.createElement('span')
  const draw = (): void => {
    const { text, name, isMissing } = options().show(keyOf(node))
    dom.className = isMissing ? 'fact-chip fact-chip-missing' : 'fact-chip'
    dom.textContent = text
    dom.title = name
  }
  dom.contentEditable = 'false'
  dom.addEventListener('click', () => options().onFact(keyOf(node)))
  draw()
  return { dom, draw }
}

/** The second brace opens the list of facts; an input method gives full-width ones. */
const isSecondBrace = (view: EditorView, from: number, text: string): boolean => {
  const before = view.state.doc.textBetween(Math.max(0, from - 1), from)
  return /[{｛]/u.test(text) && /[{｛]/u.test(before)
}

/** Whether what is typed asks for the list; the first brace is taken out again. */
const isAsking = (view: EditorView, from: number, text: string): boolean => {
  if (/^(?:\{\{|｛｛)$/u.test(text)) return true
  if (!isSecondBrace(view, from, text)) return false
  view.dispatch(view.state.tr.delete(from - 1, from))
  return true
}

const stateOf = (options: () => EditorOptions): EditorState => {
  const ask = (): boolean => {
    options().onPick()
    return true
  }
  const open = (state: EditorState): boolean => {
    const { selection } = state
    if (!(selection instanceof NodeSelection)) return false
    options().onFact(keyOf(selection.node))
    return true
  }
  const keys = { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Mod-Shift-k': ask, Enter: open }
  return EditorState.create({ doc: docOf(options().text), plugins: [history(), keymap(keys), keymap(baseKeymap)] })
}

/** Where a number stands that was typed; numbers within others are not it. */
const placeOf = (doc: Node, number: string): { readonly from: number; readonly to: number } | undefined => {
  let found: { from: number; to: number } | undefined
  const whole = new RegExp(`(?<![\\d.,])${number.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\d.,]*\\d)`, 'u')
  doc.descendants((node, at) => {
    const match = found || !node.isText ? undefined : whole.exec(node.text ?? '')
    if (match) found = { from: at + match.index, to: at + match.index + number.length }
  })
  return found
}

const endOf = (view: EditorView): number => view.state.doc.content.size

const appendTo = (view: EditorView, text: string): void => {
  const isEmpty = textOf(view.state.doc).trim() === ''
  const { content } = docOf(text)
  const { tr } = view.state
  view.dispatch(isEmpty ? tr.replaceWith(0, endOf(view), content) : tr.insert(endOf(view), content))
}

const setDoc = (view: EditorView, text: string): void => {
  if (textOf(view.state.doc) === text) return
  view.dispatch(view.state.tr.replaceWith(0, endOf(view), docOf(text).content).setMeta('isFromOutside', true))
}

/** Numbers become facts with the unit they were typed with left out: the fact prints its own. */
const bindIn = (
  view: EditorView,
  number: string,
  { key, printed }: { readonly key: string; readonly printed: string },
) => {
  const place = placeOf(view.state.doc, number)
  if (!place) return false
  const after = view.state.doc.textBetween(place.to, Math.min(endOf(view), place.to + 6), '\n', '\n')
  const unit = printed.slice(printed.indexOf(number.replace(/[%‰]$/u, '')) + number.length)
  const to = unit !== '' && after.startsWith(unit) ? place.to + unit.length : place.to
  view.dispatch(view.state.tr.replaceWith(place.from, to, factNode(key)))
  return true
}

/** What the element says of itself to screen readers. */
const attributesOf = ({ label, isReadOnly }: EditorOptions): Record<string, string> => ({
  class: 'prose-editor',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': label,
  ...(isReadOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
})

const viewOf = (host: HTMLElement, options: () => EditorOptions, chips: Set<() => void>): EditorView => {
  const view: EditorView = new EditorView(host, {
    state: stateOf(options),
    editable: () => !options().isReadOnly,
    attributes: () => attributesOf(options()),
    nodeViews: {
      fact: (node) => {
        const { dom, draw } = chipOf(node, options)
        chips.add(draw)
        return { dom, ignoreMutation: () => true, destroy: () => chips.delete(draw) }
      },
    },
    handleTextInput: (_view, ...[from, , text]) => {
      const isAsked = isAsking(view, from, text)
      if (isAsked) options().onPick()
      return isAsked
    },
    clipboardTextParser: (text) => new Slice(docOf(text.replaceAll(/\r\n?/gu, '\n')).content, 1, 1),
    clipboardTextSerializer: (slice) => textOf(docOf('').copy(slice.content), (key) => options().show(key).text),
    handleDOMEvents: { blur: () => options().onBlur() },
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction))
      const isOwn = transaction.docChanged && transaction.getMeta('isFromOutside') !== true
      if (isOwn) options().onChange(textOf(view.state.doc))
    },
  })
  return view
}

/** An editor in a host element. Text and facts only; what is pasted loses its looks. */
export const openEditor = (host: HTMLElement, options: () => EditorOptions): Editor => {
  const chips = new Set<() => void>()
  const view = viewOf(host, options, chips)
  return {
    setText: (text) => setDoc(view, text),
    insert: (key) => {
      view.dispatch(view.state.tr.replaceSelectionWith(factNode(key), false))
      view.focus()
    },
    bind: (number, key) => bindIn(view, number, { key, printed: options().show(key).text }),
    append: (text) => appendTo(view, text),
    refresh: () => chips.forEach((draw) => draw()),
    focus: () => {
      view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)))
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}
