import type { Words } from '#domain/words/words.ts'
import { chartOptions } from './chart-options.ts'
import { slidePalette } from './chart-palette.ts'
import { initChart } from './echarts.ts'
import type { Chart } from './queries.ts'

/** A slide’s width and height. */
const [width, height] = [1280, 720] as const

export type Slide = {
  readonly chart: Chart
  readonly title: string
  readonly sentence: string
  readonly say: (text: Words) => string
}

const wrappedAt = 56
/** A sentence in lines no longer than the slide; Chinese breaks anywhere. */
const wrapped = (text: string): string => {
  const lines = text.match(new RegExp(`.{1,${/\p{Script=Han}/u.test(text) ? wrappedAt : wrappedAt * 2}}`, 'gu'))
  return (lines ?? []).join('\n')
}

/** The picture by itself, on white, with its title and sentence: an SVG of 16 : 9. */
export const slideSvg = ({ chart, title, sentence, say }: Slide): string => {
  const slide = initChart(null, null, { renderer: 'svg', ssr: true, width, height })
  const options = chartOptions(chart, { say, palette: slidePalette, fontSize: 18, top: 128, width })
  slide.setOption({
    ...options,
    backgroundColor: slidePalette.ground,
    title: {
      text: title,
      subtext: wrapped(sentence),
      left: 12,
      top: 8,
      textStyle: { fontSize: 30, color: slidePalette.ink, fontFamily: slidePalette.font },
      subtextStyle: { fontSize: 20, lineHeight: 28, color: slidePalette.faint, fontFamily: slidePalette.font },
    },
  })
  const svg = slide.renderToSVGString()
  slide.dispose()
  return svg
}

const drawn = (svg: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image(width, height)
    image.addEventListener('load', () => resolve(image))
    image.addEventListener('error', () => reject(new Error('the picture cannot be drawn')))
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  })

const sharpness = 2

/** The same as pixels, twice as many as the slide has. */
export const slidePng = async (slide: Slide): Promise<Blob> => {
  const image = await drawn(slideSvg(slide))
  const canvas = document.createElement('canvas')
  canvas.width = width * sharpness
  canvas.height = height * sharpness
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  URL.revokeObjectURL(image.src)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}

/** Gives a file to the reader. */
export const saveBlob = (blob: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
