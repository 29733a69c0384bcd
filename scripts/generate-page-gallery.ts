// Makes docs/gallery/pages from the made year of the demonstration: every page in three windows, light and dark. Needs
// Chromium; run by hand only (npx tsx scripts/generate-page-gallery.ts [page …]) and look at every picture before committing it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { launchBrowser } from '#tests/browser/launch-browser.ts'
import { startDemo } from './page-gallery/demo-server.ts'
import { galleryPages, type GalleryPage } from './page-gallery/gallery-pages.ts'
import { pictureName, takePictures, themes, windows, type WindowName } from './page-gallery/take-pictures.ts'

const folder = join(import.meta.dirname, '../docs/gallery/pages')

const section = (page: GalleryPage): string => {
  const pictures = themes.flatMap((theme) =>
    (Object.keys(windows) as WindowName[]).map((window) => {
      const name = pictureName(page, window, theme)
      return `[![${page.title.zh} ${window} ${theme}](${name})](${name})`
    }),
  )
  return `## ${page.title.zh}\n\n${page.title.en}\n\n${pictures.join('\n')}\n`
}

const head = `# 页面图册 · Gallery of pages

由 \`scripts/generate-page-gallery.ts\` 用演示年度生成（数据均为虚构）：每页三种窗口（1366 × 768、1920 × 1080、360 × 740），浅色与深色各一。

Made from the year of the demonstration by \`scripts/generate-page-gallery.ts\` (all data are made up): each page in three windows, light and dark.
`

const main = async (asked: readonly string[]): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  const pages = asked.length === 0 ? galleryPages : galleryPages.filter(({ id }) => asked.includes(id))
  const [demo, launched] = await Promise.all([startDemo(), launchBrowser()])
  const browser = await chromium.connect(launched.endpoint)
  const failed: string[] = []
  for (const page of pages)
    await takePictures({ browser, url: demo.url, folder }, page).catch((error: unknown) => {
      failed.push(`${page.id}: ${String(error)}`)
    })
  await browser.close()
  await launched.close()
  await demo.stop()
  writeFileSync(join(folder, 'README.md'), [head, ...galleryPages.map(section)].join('\n'))
  for (const line of failed) console.error(line)
  process.exitCode = failed.length === 0 ? 0 : 1
}

await main(process.argv.slice(2))
