/** A run of text that both versions have, or only one of them. */
export type DiffPiece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** Clauses are compared, not letters: people change clauses. */
const clauses = (text: string): readonly string[] =>
  text.match(/[^，。；、：\n]*[，。；、：\n]|[^，。；、：\n]+$/gu) ?? []

/** Longer texts than this are shown as a whole before and after: the comparison grows with the square. */
const most = 1500

type Table = readonly (readonly number[])[]

/** Length of the longest common sequence of every pair of rests. */
const common = (a: readonly string[], b: readonly string[]): Table => {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, below] = [table[i] ?? [], table[i + 1] ?? []]
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}

const joined = (pieces: readonly DiffPiece[]): readonly DiffPiece[] =>
  pieces.reduce<readonly DiffPiece[]>((all, piece) => {
    const last = all.at(-1)
    return last?.kind === piece.kind
      ? [...all.slice(0, -1), { ...last, text: last.text + piece.text }]
      : [...all, piece]
  }, [])

type At = { readonly i: number; readonly j: number }

/** The next piece where both texts go on: what loses less of what they have in common. */
const nextKind = (a: readonly string[], b: readonly string[], { table, i, j }: At & { readonly table: Table }) => {
  if (a[i] === b[j]) return 'same'
  return (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0) ? 'removed' : 'added'
}

const walk = (a: readonly string[], b: readonly string[]): readonly DiffPiece[] => {
  const table = common(a, b)
  const pieces: DiffPiece[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const kind = nextKind(a, b, { table, i, j })
    pieces.push({ kind, text: (kind === 'added' ? b[j] : a[i]) ?? '' })
    if (kind !== 'added') i += 1
    if (kind !== 'removed') j += 1
  }
  const removed = { kind: 'removed', text: a.slice(i).join('') } as const
  return [...pieces, removed, { kind: 'added', text: b.slice(j).join('') }]
}

/** What changed from one text to another, clause by clause. */
export const textDiff = (before: string, after: string): readonly DiffPiece[] => {
  const [a, b] = [clauses(before), clauses(after)]
  const pieces =
    a.length > most || b.length > most
      ? ([
          { kind: 'removed', text: before },
          { kind: 'added', text: after },
        ] as const)
      : walk(a, b)
  return joined(pieces.filter(({ text }) => text !== ''))
}
