/**
 * A figure with its sign of money or per cent; the escapes are ten thousand, hundred million and yuan. It is marked, so
 * that both sides are compared at a glance.
 */
const figure = /[≥≤><]?-?\d[\d,]*(?:\.\d+)?\s*(?:[%‰]|[\u4e07\u4ebf]?\u5143|[\u4e07\u4ebf])?/u

/** What stands in the source, its figure marked. */
export const Quote = ({ quote }: { readonly quote: string }) => {
  const [found] = figure.exec(quote) ?? []
  if (found === undefined) return quote
  const at = quote.indexOf(found)
  return (
    <>
      {quote.slice(0, at)}
      <mark className="quote-figure">{found}</mark>
      {quote.slice(at + found.length)}
    </>
  )
}
