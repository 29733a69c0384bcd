import type { Attributes, XmlHandler } from '../xml.ts'
import { numbersOf } from './matrix.ts'

/** Corner and size of a page in millimetres. */
export type PageBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export const pageBoxOf = (text: string): PageBox | undefined => {
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(text)
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

const a4: PageBox = { x: 0, y: 0, width: 210, height: 297 }

/** Collects the text of the one element that names a page's size. */
export class BoxText {
  #text: string | undefined
  box: PageBox | undefined

  open(name: string): void {
    if (name === 'PhysicalBox') this.#text = ''
  }

  add(text: string): void {
    if (this.#text !== undefined) this.#text += text
  }

  close(name: string): void {
    if (name !== 'PhysicalBox' || this.#text === undefined) return
    this.box ??= pageBoxOf(this.#text)
    this.#text = undefined
  }
}

/** Collects from Document.xml where the pages and templates are. */
export class DocumentHandler implements XmlHandler {
  readonly pages: string[] = []
  readonly templates = new Map<string, string>()
  hasAttachments = false
  hasAnnotations = false
  readonly #box = new BoxText()
  readonly #mostPages: number
  more = 0

  constructor(mostPages: number) {
    this.#mostPages = mostPages
  }

  get box(): PageBox {
    return this.#box.box ?? a4
  }

  open(name: string, attributes: Attributes): void {
    const place = attributes.get('BaseLoc') ?? ''
    if (name === 'Page') this.#addPage(place)
    else if (name === 'TemplatePage') this.templates.set(attributes.get('ID') ?? '', place)
    else if (name === 'Attachments') this.hasAttachments = true
    else if (name === 'Annotations') this.hasAnnotations = true
    else this.#box.open(name)
  }

  text(text: string): void {
    this.#box.add(text)
  }

  close(name: string): void {
    this.#box.close(name)
  }

  #addPage(place: string): void {
    if (this.pages.length < this.#mostPages) this.pages.push(place)
    else this.more += 1
  }
}
