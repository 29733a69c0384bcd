// Writes the generated pages of docs/. A test fails while they differ from their source.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages } from './docs/pages.ts'

for (const [path, page] of pages) {
  writeFileSync(join(import.meta.dirname, '..', path), page())
  console.log(path)
}
