/** An object as a list of the store shows it. */
export type ListedObject = { readonly key: string; readonly size: number; readonly changedAt: Date }

/** A page of a list; `next` asks for the following one. */
export type ListPage = { readonly objects: readonly ListedObject[]; readonly next: string | undefined }

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const character = (code: string): string | undefined => {
  if (!code.startsWith('#')) return entities[code]
  return String.fromCodePoint(Math.min(0x10ffff, Number(code.replace(/^#(x?)/iu, (_, hex) => (hex ? '0x' : '')))))
}

const plain = (text: string): string =>
  text.replaceAll(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});/giu, (whole, code: string) => character(code) ?? whole)

const valueIn = (xml: string, name: string): string | undefined => {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`, 'u').exec(xml)?.[1]
  return found === undefined ? undefined : plain(found)
}

const objectIn = (xml: string): ListedObject => ({
  key: valueIn(xml, 'Key') ?? '',
  size: Number(valueIn(xml, 'Size')),
  changedAt: new Date(valueIn(xml, 'LastModified') ?? ''),
})

/** Reads the answer to ListObjectsV2. */
export const readListPage = (xml: string): ListPage => {
  const objects = xml
    .split('<Contents>')
    .slice(1)
    .map((piece) => objectIn(piece.split('</Contents>', 1)[0] ?? ''))
  return { objects, next: valueIn(xml, 'NextContinuationToken') }
}
