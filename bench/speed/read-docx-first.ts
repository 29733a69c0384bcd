import { readFileSync } from 'node:fs'

/** Readers by name; each is loaded only where it is measured. */
const readers: Readonly<Record<string, (file: Buffer) => Promise<unknown>>> = {
  ours: async (file) => {
    const { readDocx } = await import('#importers/read/docx/docx.ts')
    const { usualLimits } = await import('#importers/read/limits.ts')
    return timed(() => readDocx(file, usualLimits))
  },
  text: async (buffer) => {
    const { default: mammoth } = await import('mammoth')
    return timed(() => mammoth.extractRawText({ buffer }))
  },
  html: async (buffer) => {
    const { default: mammoth } = await import('mammoth')
    return timed(() => mammoth.convertToHtml({ buffer }))
  },
}

const megabytes = (bytes: number): number => bytes / 1_048_576

/** Milliseconds of the first reading in a process, and by how many megabytes the process grew. */
const timed = async (work: () => unknown): Promise<{ first: number; grown: number }> => {
  const before = process.memoryUsage().rss
  const start = performance.now()
  await work()
  return { first: performance.now() - start, grown: megabytes(process.memoryUsage().rss - before) }
}

const [name = '', path = ''] = process.argv.slice(2)
const result = await readers[name]?.(readFileSync(path))
console.log(JSON.stringify(result))
