import type { PublishedUnit } from '#services/publication/read-overview.ts'
import { escapeText } from './markup.ts'

/** Only what is for everybody is to be looked through. */
export const robotsText = (origin: string): string =>
  `User-agent: *\nAllow: /public\nAllow: /api/open-data/\nDisallow: /\n\nSitemap: ${origin}/sitemap.xml\n`

/** The format allows no more in one file. */
const mostAddresses = 50_000

export type SitemapYear = { readonly year: number; readonly units: readonly PublishedUnit[] }

/** Every page of the public by its address. */
export const sitemap = (origin: string, years: readonly SitemapYear[]): string => {
  const paths = years.flatMap(({ year, units }) => [
    `/public/${year}`,
    `/public/${year}/late`,
    `/public/${year}/data`,
    ...units.map(({ id }) => `/public/${year}/${id}`),
  ])
  const lines = ['/public', ...paths]
    .slice(0, mostAddresses)
    .map((path) => `<url><loc>${escapeText(origin + path)}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`
}
