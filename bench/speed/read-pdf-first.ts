import { readFileSync } from 'node:fs'

/** Reads a PDF as the first thing a process does; prints milliseconds, with loading, and megabytes the process grew by. */
const main = async (path: string): Promise<void> => {
  const bytes = new Uint8Array(readFileSync(path))
  const before = process.memoryUsage().rss
  const start = performance.now()
  const { readPdf } = await import('#importers/read/pdf/read-pdf.ts')
  const { usualLimits } = await import('#importers/read/limits.ts')
  await readPdf(bytes, usualLimits)
  const first = performance.now() - start
  console.log(JSON.stringify({ first, grown: (process.memoryUsage().rss - before) / 1_048_576 }))
}

void main(process.argv[2] ?? '')
