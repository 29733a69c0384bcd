import { useSearchParams } from 'react-router'
import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'

const texts = {
  search: words('查找指标、项目', 'Find an indicator or project'),
  all: words('全部行', 'All rows'),
  show: words('显示', 'Show'),
  count: (shown: number, all: number) => words(`${shown}/${all}行`, `${shown} of ${all} rows`),
}

/** What of a sheet is shown, as the address says it. */
export type SheetAsked = { readonly show: string; readonly text: string }

export const useSheetAsked = (): readonly [SheetAsked, (change: Partial<SheetAsked>) => void] => {
  const [search, setSearch] = useSearchParams()
  const asked = { show: search.get('show') ?? '', text: search.get('q') ?? '' }
  const set = (change: Partial<SheetAsked>): void => {
    const { show, text } = { ...asked, ...change }
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of [
          ['show', show],
          ['q', text],
        ] as const)
          if (value === '') next.delete(name)
          else next.set(name, value)
        return next
      },
      { replace: true },
    )
  }
  return [asked, set]
}

type Props = {
  readonly asked: SheetAsked
  readonly onAsk: (change: Partial<SheetAsked>) => void
  readonly choices: Readonly<Record<string, Words>>
  readonly shown: number
  readonly all: number
}

/** Which rows are shown; kept in the address, so that a link shows the same. */
export const SheetFilter = ({ asked, onAsk, choices, shown, all }: Props) => {
  const say = useSay()
  return (
    <div className="sheet-filter no-print">
      <select
        className="input"
        aria-label={say(texts.show)}
        value={asked.show}
        onChange={({ target }) => onAsk({ show: target.value })}
      >
        <option value="">{say(texts.all)}</option>
        {Object.entries(choices).map(([id, text]) => (
          <option key={id} value={id}>
            {say(text)}
          </option>
        ))}
      </select>
      <input
        className="input"
        type="search"
        placeholder={say(texts.search)}
        aria-label={say(texts.search)}
        value={asked.text}
        onChange={({ target }) => onAsk({ text: target.value })}
      />
      <span className="muted" role="status">
        {say(texts.count(shown, all))}
      </span>
    </div>
  )
}
