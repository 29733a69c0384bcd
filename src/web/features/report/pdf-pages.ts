import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as a picture, with its text for those who do not see it. */
export type PageImage = {
  readonly url: string
  readonly width: number
  readonly height: number
  readonly text: string
}

let worker: PDFWorker | undefined

/** One worker for all previews of the page; it is of our own origin. */
const workerOf = (): PDFWorker => {
  worker ??= PDFWorker.create({ port: new Worker(new URL('pdf-worker.ts', import.meta.url), { type: 'module' }) })
  return worker
}

/** Pixels of a page are twice those of its place: sharp on dense screens, and when it is made larger. */
const sharpness = 2

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob((blob) => resolve(blob), 'image/png'))

const drawPage = async (document_: PDFDocumentProxy, number: number): Promise<PageImage> => {
  const page = await document_.getPage(number)
  const viewport = page.getViewport({ scale: sharpness })
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) })
  await page.render({ canvas, viewport }).promise
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str : '')).join('')
  const blob = await blobOf(canvas)
  const { width, height } = canvas
  page.cleanup()
  return { url: blob ? URL.createObjectURL(blob) : '', width, height, text }
}

/** Draws the pages of a PDF one after another; `onPage` gets each as it is ready. */
export const drawPages = async (
  bytes: ArrayBuffer,
  signal: AbortSignal,
  onPage: (page: PageImage, index: number, count: number) => void,
): Promise<number> => {
  const task = getDocument({ data: bytes, worker: workerOf(), isEvalSupported: false, useWasm: false })
  try {
    const opened = await task.promise
    for (let index = 0; index < opened.numPages && !signal.aborted; index += 1)
      onPage(await drawPage(opened, index + 1), index, opened.numPages)
    return opened.numPages
  } finally {
    await task.destroy()
  }
}
