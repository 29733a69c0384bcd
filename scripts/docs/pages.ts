import { checksPage } from './checks-page.ts'
import { exchangePage } from './exchange-page.ts'
import { configurationPage } from './configuration-page.ts'
import { wordsPage } from './words-page.ts'

const tidy = (page: string): string => `${page.replaceAll(/\n{3,}/gu, '\n\n').trim()}\n`

/** The generated pages by their path from the root of the checkout. */
export const pages: readonly (readonly [string, () => string])[] = [
  ['docs/words.md', () => tidy(wordsPage())],
  ['docs/checks.md', () => tidy(checksPage())],
  ['docs/configuration.md', () => tidy(configurationPage())],
  ['docs/exchange.md', () => tidy(exchangePage())],
]
