import { lazy, Suspense, useEffect, useState } from 'react'
import { words } from '#domain/words/words.ts'
import { useMe } from '../features/session/queries.ts'
import { useSay } from '../lib/language.tsx'
import { Icon } from '../ui/icon.tsx'

const Palette = lazy(async () => ({ default: (await import('../features/search/palette.tsx')).Palette }))

const search = words('搜索', 'Search')

const keys = /Mac|iPhone|iPad/u.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'

/** Opens the palette, by Ctrl+K (⌘K) from anywhere as well. */
export const SearchButton = () => {
  const say = useSay()
  const { by } = useMe()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      setOpen((before) => !before)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  if (by === 'link') return undefined
  return (
    <>
      <button
        type="button"
        className="search-button"
        aria-label={`${say(search)}${keys}`}
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
        <span className="search-button-text">{say(search)}</span>
        <kbd>{keys}</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
