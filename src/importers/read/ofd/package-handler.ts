import type { XmlHandler } from '../xml.ts'

const collected = new Set(['DocRoot', 'Signatures', 'Encryptions'])
const mostDocuments = 100

/** Collects from OFD.xml where its documents are, and whether parts are signed or encrypted. */
export class PackageHandler implements XmlHandler {
  readonly documents: string[] = []
  isSigned = false
  isEncrypted = false
  #text: string | undefined

  open(name: string): void {
    if (collected.has(name)) this.#text = ''
  }

  text(text: string): void {
    if (this.#text !== undefined) this.#text += text
  }

  close(name: string): void {
    if (this.#text === undefined || !collected.has(name)) return
    const place = this.#text.trim()
    this.#text = undefined
    if (place === '') return
    if (name === 'Signatures') this.isSigned = true
    else if (name === 'Encryptions') this.isEncrypted = true
    else if (this.documents.length < mostDocuments) this.documents.push(place)
  }
}

/** A place as the package names it: from its root, or from the folder of the part that names it. */
export const partName = (from: string, place: string): string => {
  if (place.startsWith('/')) return place.slice(1)
  const steps = from.split('/').slice(0, -1)
  for (const step of place.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
