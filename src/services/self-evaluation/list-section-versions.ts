import type { SectionKind } from '#domain/filing/filing.ts'
import { listEntries, listPersonNames, type StoredEntry } from '#store/queries/audit-entry.ts'
import type { Context } from '../context.ts'
import { look, lookAsProgram } from '../transact.ts'
import { loadWhole } from './load-self-evaluation.ts'

/** A section as somebody left it. */
export type SectionVersion = {
  readonly at: Date
  readonly by: { readonly id: string; readonly name: string } | undefined
  /** How many saves it stands for: a page saves while one types. */
  readonly saves: number
  readonly text: string
}

type Sitting = { readonly last: StoredEntry; readonly first: StoredEntry; readonly saves: number }

/** Within this time one person’s saves are one version. */
const sitting = 15 * 60_000

const isSame = ({ first }: Sitting, entry: StoredEntry): boolean =>
  first.actor === entry.actor && first.at.getTime() - entry.at.getTime() <= sitting

/** Entries, the latest first, put together where somebody typed on. */
const sittingsOf = (entries: readonly StoredEntry[]): readonly Sitting[] =>
  entries.reduce<readonly Sitting[]>((all, entry) => {
    const open = all.at(-1)
    return open && isSame(open, entry)
      ? [...all.slice(0, -1), { ...open, first: entry, saves: open.saves + 1 }]
      : [...all, { last: entry, first: entry, saves: 1 }]
  }, [])

const most = 500

/** Every version of a section that was kept, the latest first: the audit trail holds each save word for word. */
export const listSectionVersions = async (
  ctx: Context,
  { id, section }: { readonly id: string; readonly section: SectionKind },
): Promise<{ readonly items: readonly SectionVersion[] }> => {
  const entries = await look(ctx, async (tx) => {
    await loadWhole(ctx, tx, { id, verbs: ['self-evaluation.read', 'self-evaluation.assemble'] })
    const noun = 'self-evaluation'
    return listEntries(tx, { noun, nounId: id, verb: `${noun}.write`, field: section, limit: most })
  })
  const sittings = sittingsOf(entries)
  const actors = [...new Set(sittings.flatMap(({ last }) => last.actor ?? []))]
  const names = await lookAsProgram(ctx, (tx) => listPersonNames(tx, actors))
  const items = sittings.map(({ last: { at, actor, changes }, saves }) => {
    const text = changes[section]?.to
    const by = actor === undefined ? undefined : { id: actor, name: names.get(actor) ?? '' }
    return { at, by, saves, text: typeof text === 'string' ? text : '' }
  })
  return { items }
}
