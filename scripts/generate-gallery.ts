// Makes docs/gallery from the samples: every kind of document as a picture. Needs LibreOffice, pdftoppm and Chromium;
// run by hand only (npx tsx scripts/generate-gallery.ts) and look at every picture before committing it.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './gallery/facts.ts'
import { galleryDocuments, type GalleryDocument } from './gallery/documents.ts'

const folder = join(root, 'docs/gallery')
const work = mkdtempSync(join(tmpdir(), 'jiheng-gallery-'))
const largestPicture = 150_000
const largestGallery = 3_000_000

const run = (command: string, args: readonly string[]): void => {
  const { status, error } = spawnSync(command, args, { stdio: 'ignore', timeout: 120_000 })
  if (error || status !== 0) throw new Error(`${command} is needed and failed: ${error?.message ?? `exit ${status}`}`)
}

const toPdf = (file: string): string => {
  if (file.endsWith('.pdf')) return file
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, file])
  return file.replace(/\.\w+$/u, '.pdf')
}

const browserPicture = (file: string, picture: string, size: string): void =>
  run('chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--hide-scrollbars',
    `--window-size=${size}`,
    `--screenshot=${picture}`,
    `file://${file}`,
  ])

const paperPicture = (pdf: string, page: number, picture: string): void => {
  const base = picture.replace(/\.png$/u, '')
  run('pdftoppm', ['-r', '75', '-f', `${page}`, '-l', `${page}`, '-singlefile', '-png', pdf, base])
}

/** A chart as it is; of a page its top. */
const windowSize = ({ content }: GalleryDocument): string => {
  const [, height = '760'] = /^<svg[^>]* height="(\d+)/u.exec(String(content).slice(0, 400)) ?? []
  return `720,${height}`
}

const shown = (document: GalleryDocument): readonly string[] => {
  const file = join(work, `${document.id}.${document.extension}`)
  writeFileSync(file, document.content)
  const isPaper = document.extension !== 'html' && document.extension !== 'svg'
  const pdf = isPaper ? toPdf(file) : ''
  return document.pages.flatMap((page) => {
    const name = `${document.id}${document.pages.length > 1 ? `-${page}` : ''}.png`
    const picture = join(work, name)
    if (isPaper) paperPicture(pdf, page, picture)
    else browserPicture(file, picture, windowSize(document))
    if (!existsSync(picture)) return []
    if (statSync(picture).size > largestPicture) throw new Error(`${name} is larger than ${largestPicture} bytes`)
    return [name]
  })
}

const entry = (document: GalleryDocument, pictures: readonly string[]): string =>
  [`## ${document.zh}`, document.en, ...pictures.map((name) => `![${document.zh}](${name})`)].join('\n\n')

const documents = await galleryDocuments()
const entries = documents.map((document) => {
  const pictures = shown(document)
  console.log(document.id, pictures.length)
  return { pictures, text: entry(document, pictures) }
})
const all = entries.flatMap(({ pictures }) => pictures)
const total = all.reduce((sum, name) => sum + statSync(join(work, name)).size, 0)
if (total > largestGallery) throw new Error(`the gallery is larger than ${largestGallery} bytes`)
mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) if (name.endsWith('.png')) rmSync(join(folder, name))
for (const name of all) copyFileSync(join(work, name), join(folder, name))
const head =
  '# 文书图册 · Gallery of documents\n\n由 `scripts/generate-gallery.ts` 用 `samples` 中的样例生成（项目表所用项目为虚构），仅手工更新。\n\nMade from the samples by `scripts/generate-gallery.ts` (the project in the project forms is made up); renewed by hand only.'
writeFileSync(join(folder, 'README.md'), `${[head, ...entries.map(({ text }) => text)].join('\n\n')}\n`)
rmSync(work, { recursive: true, force: true })
console.log(`${all.length} pictures, ${total} bytes`)
