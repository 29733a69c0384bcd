import { bodyStyles } from '../docx/styles.ts'

/** The template's styles with those the body needs and it lacks, and the id to use for each of ours. */
export type BodyStyling = { readonly stylesXml: string; readonly ids: ReadonlyMap<string, string> }

type Found = { readonly ids: ReadonlySet<string>; readonly byName: ReadonlyMap<string, string> }

const stylesIn = (xml: string): Found => {
  const ids = new Set<string>()
  const byName = new Map<string, string>()
  for (const [style, head] of xml.matchAll(/<w:style\s([^>]*)>[^]*?<\/w:style>/gu)) {
    const id = /w:styleId="([^"]*)"/u.exec(head ?? '')?.[1] ?? ''
    const name = /<w:name\s+w:val="([^"]*)"/u.exec(style)?.[1] ?? ''
    ids.add(id)
    if (/w:type="paragraph"/u.test(head ?? '')) byName.set(name.toLowerCase(), id)
  }
  return { ids, byName }
}

/** An id of the template's that means something else must not be taken over. */
const freeId = (id: string, taken: ReadonlySet<string>): string => (taken.has(id) ? freeId(`${id}Report`, taken) : id)

/** A style of the template wins where it has the name of ours; the others are added and leave its own as they are. */
export const bodyStyling = (templateStyles: string): BodyStyling => {
  const { ids: taken, byName } = stylesIn(templateStyles)
  const ids = new Map<string, string>()
  const added: string[] = []
  for (const { id, name, xml } of bodyStyles) {
    const own = byName.get(name.toLowerCase())
    const used = own ?? freeId(id, taken)
    ids.set(id, used)
    if (own === undefined) added.push(xml.replace(`w:styleId="${id}"`, `w:styleId="${used}"`))
  }
  return { stylesXml: templateStyles.replace('</w:styles>', `${added.join('')}</w:styles>`), ids }
}

/** The body with the template's style ids. */
export const styled = (body: string, { ids }: BodyStyling): string =>
  body.replaceAll(/<w:pStyle w:val="([^"]*)"\/>/gu, (_, id: string) => `<w:pStyle w:val="${ids.get(id) ?? id}"/>`)
