import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import type { Filtering, ListFilter } from '../../lib/list-filter.ts'
import { Button } from '../button.tsx'

const clearText = words('清除筛选', 'Clear')

type ControlProps = { readonly filter: ListFilter; readonly filtering: Filtering }

const Control = ({ filter, filtering: { valueOf, set } }: ControlProps) => {
  const say = useSay()
  const { name, label } = filter
  const value = valueOf(name)
  if (filter.kind === 'flag')
    return (
      <label className="filter-flag">
        <input
          type="checkbox"
          checked={value !== ''}
          onChange={({ target }) => set(name, target.checked ? 'true' : '')}
        />
        {say(label)}
      </label>
    )
  if (filter.kind === 'text')
    return (
      <input
        className="input filter-text"
        type="search"
        aria-label={say(label)}
        placeholder={say(label)}
        value={value}
        onChange={({ target }) => set(name, target.value)}
      />
    )
  return (
    <select
      className="input filter-choice"
      aria-label={say(label)}
      value={value}
      onChange={({ target }) => set(name, target.value)}
    >
      <option value="">{say(filter.all)}</option>
      {filter.options.map((option) => (
        <option key={option.value} value={option.value}>
          {say(option.text)}
        </option>
      ))}
    </select>
  )
}

/** The filters of a list, in one line where there is room. */
export const ListFilters = ({ filtering }: { readonly filtering: Filtering }) => {
  const say = useSay()
  return (
    <div className="list-filters no-print">
      {filtering.filters.map((filter) => (
        <Control key={filter.name} filter={filter} filtering={filtering} />
      ))}
      {filtering.isNarrowed && (
        <Button look="quiet" onClick={filtering.clear}>
          {say(clearText)}
        </Button>
      )}
    </div>
  )
}
