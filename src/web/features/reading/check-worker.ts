import { runChecks } from '#checks/run.ts'
import { tellRun, type ToldRun } from '#checks/told.ts'
import { correctFigures, type FigureCorrection } from '#domain/filing/correct-figures.ts'
import { parseFiling } from '#domain/filing/filing-json.ts'
import type { Filing } from '#domain/filing/filing.ts'

/** What the page asks: the packed filing once, then the checks as often as figures change. */
export type WorkAsked =
  | { readonly kind: 'open'; readonly packed: ArrayBuffer }
  | { readonly kind: 'check'; readonly number: number; readonly corrections: readonly FigureCorrection[] }
/** `milliseconds`: what the checks took. */
export type WorkDone = { readonly number: number; readonly told: ToldRun; readonly milliseconds: number }

const unpack = async (packed: ArrayBuffer): Promise<Filing> => {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return parseFiling(await new Response(stream).text())
}

let opened: Promise<Filing> | undefined

const check = async ({ number, corrections }: Extract<WorkAsked, { kind: 'check' }>): Promise<void> => {
  const read = await opened
  if (!read) return
  const from = performance.now()
  const filing = correctFigures(read, corrections)
  const told = tellRun(runChecks(filing), filing, read)
  const done: WorkDone = { number, told, milliseconds: performance.now() - from }
  self.postMessage(done)
}

self.addEventListener('message', ({ data }: MessageEvent<WorkAsked>) => {
  if (data.kind === 'open') opened = unpack(data.packed)
  else void check(data)
})
