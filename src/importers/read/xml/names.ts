/** Short names of the namespaces a reader knows, by address: { 'http://…/main': 'w' }. */
export type Namespaces = Readonly<Record<string, string>>

/** No honest part declares more prefixes; scopes are copied, so their number must stay small. */
const mostPrefixes = 500

/** Stands for a namespace the reader does not know. */
const unknown = '?'

const declaration = /\bxmlns(?::([^\s=]{1,80}))?\s{0,20}=\s{0,20}(?:"([^"<]{0,300})"|'([^'<]{0,300})')/gu

const shortOf = (known: Namespaces, address: string): string =>
  Object.hasOwn(known, address) ? (known[address] ?? unknown) : unknown

type Scope = { readonly prefixes: ReadonlyMap<string, string>; readonly names: Map<string, string> }

/**
 * Gives elements the names the reader knows: its own short name of the namespace, whatever prefix the file uses. Without
 * namespaces every element goes by its local name.
 */
export class Names {
  readonly #known: Namespaces | undefined
  readonly #scopes: { readonly depth: number; readonly scope: Scope }[] = []
  #scope: Scope = { prefixes: new Map(), names: new Map() }

  constructor(known: Namespaces | undefined) {
    this.#known = known
  }

  nameOf(raw: string): string {
    const name = this.#scope.names.get(raw)
    if (name !== undefined) return name
    const found = this.#resolve(raw)
    this.#scope.names.set(raw, found)
    return found
  }

  #resolve(raw: string): string {
    const colon = raw.indexOf(':')
    const local = raw.slice(colon + 1)
    if (!this.#known) return local
    const prefix = colon < 0 ? '' : raw.slice(0, colon)
    // A prefix nobody declared is taken at its word: sloppy writers leave declarations out.
    const short = this.#scope.prefixes.get(prefix) ?? prefix
    return short === '' ? local : `${short}:${local}`
  }

  /** Takes the declarations in the attributes of an element `depth` deep; they hold until `leave` of the same depth. */
  enter(attributes: string, depth: number): void {
    if (!this.#known) return
    const prefixes = new Map(this.#scope.prefixes)
    let isNew = false
    for (const [, prefix = '', double, single] of attributes.matchAll(declaration)) {
      if (prefixes.size >= mostPrefixes) break
      const short = shortOf(this.#known, double ?? single ?? '')
      // Drawings declare the same prefixes again and again: only a change opens a new scope.
      isNew ||= prefixes.get(prefix) !== short
      prefixes.set(prefix, short)
    }
    if (!isNew) return
    this.#scopes.push({ depth, scope: this.#scope })
    this.#scope = { prefixes, names: new Map() }
  }

  leave(depth: number): void {
    const last = this.#scopes.at(-1)
    if (last?.depth !== depth) return
    this.#scopes.pop()
    this.#scope = last.scope
  }
}
