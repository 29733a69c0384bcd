/** A figure at the end of what is printed before its unit: marked, so that both sides are compared at a glance. */
const figure = /[≥≤><约近超逾]?-?\d[\d,]*(?:\.\d+)?\s*(?:[%‰]|万?亿?元|[万亿])?/u

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
