import { printChineseNumeral } from '#domain/number/chinese-numeral.ts'
import { listType } from './element-kinds.ts'
import { attribute, isElement, type Element } from './tree.ts'

type List = { readonly type: string; readonly step: number; next: number }

const largest = 100_000

const whole = (text: string | undefined): number | undefined => {
  const value = Number.parseInt(text ?? '', 10)
  return Number.isNaN(value) || Math.abs(value) > largest ? undefined : value
}

const letters = (value: number): string => {
  if (value < 1) return String(value)
  const head = Math.floor((value - 1) / 26)
  return (head > 0 ? letters(head) : '') + String.fromCharCode(97 + ((value - 1) % 26))
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const roman = (value: number): string => {
  if (value < 1 || value > 3999) return String(value)
  let left = value
  let text = ''
  for (const [size, sign] of romans) {
    text += sign.repeat(Math.floor(left / size))
    left %= size
  }
  return text
}

const printed = (type: string, value: number): string => {
  if (/^(?:a|lower-(?:alpha|latin))$/u.test(type)) return `${letters(value)}. `
  if (/^(?:A|upper-(?:alpha|latin))$/u.test(type)) return `${letters(value).toUpperCase()}. `
  if (/^(?:i|lower-roman)$/u.test(type)) return `${roman(value)}. `
  if (/^(?:I|upper-roman)$/u.test(type)) return `${roman(value).toUpperCase()}. `
  if (value > 0 && /^(?:cjk-i|simp-chinese|trad-chinese)/u.test(type)) return `${printChineseNumeral(value)}、`
  return `${value}. `
}

/** The marks of lists within lists, as a browser prints them. */
export class ListMarks {
  readonly #open: (List | 'bullets' | 'bare')[] = []

  enter(list: Element): void {
    const type = listType(list) ?? ''
    if (type === 'none') this.#open.push('bare')
    else if (list.tagName !== 'ol') this.#open.push('bullets')
    else this.#open.push(orderedList(list, type))
  }

  leave(): void {
    this.#open.pop()
  }

  /** The mark of the next item; empty outside of lists and in lists without marks. */
  of(item: Element): string {
    const list = this.#open.at(-1)
    if (list === undefined || list === 'bare' || listType(item) === 'none') return ''
    if (list === 'bullets') return '• '
    const value = whole(attribute(item, 'value')) ?? list.next
    list.next = value + list.step
    return printed(listType(item) ?? list.type, value)
  }
}

const orderedList = (list: Element, type: string): List => {
  const isReversed = attribute(list, 'reversed') !== undefined
  const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length
  return { type, step: isReversed ? -1 : 1, next: whole(attribute(list, 'start')) ?? (isReversed ? items : 1) }
}
