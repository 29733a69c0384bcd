type CellProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
}

/** A labelled cell of a row. */
export const Cell = ({ label, value, onChange, onBlur, ...rest }: CellProps & { readonly isNumber?: boolean }) => (
  <label className="cell">
    <span className="cell-label">{label}</span>
    <input
      className={rest.isNumber ? 'input number' : 'input'}
      inputMode={rest.isNumber ? 'decimal' : undefined}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onBlur={onBlur}
    />
  </label>
)

/** A labelled choice of a row. */
export const Pick = ({
  label,
  value,
  onChange,
  options,
}: Omit<CellProps, 'onBlur'> & { readonly options: readonly (readonly [string, string])[] }) => (
  <label className="cell">
    <span className="cell-label">{label}</span>
    <select className="input" value={value} onChange={({ target }) => onChange(target.value)}>
      {options.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  </label>
)
