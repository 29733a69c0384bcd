import { readFileSync } from 'node:fs'

/** Readers by name; each is loaded only where it is measured. */
const readers: Readonly<Record<string, (file: Buffer) => Promise<unknown>>> = {
  ours: async (file) => {
    const { readXlsx } = await import('#importers/read/xlsx/read-xlsx.ts')
    const { usualLimits } = await import('#importers/read/limits.ts')
    return timed(() => readXlsx(file, usualLimits))
  },
  sheetjs: async (file) => {
    const { read } = await import('@e965/xlsx')
    return timed(() => read(file, { type: 'buffer', dense: true }))
  },
}

const megabytes = (bytes: number): number => bytes / 1_048_576

/** Milliseconds of the first reading in a process, and by how many megabytes the process grew. */
const timed = (work: () => unknown): { first: number; grown: number } => {
  const before = process.memoryUsage().rss
  const start = performance.now()
  work()
  return { first: performance.now() - start, grown: megabytes(process.memoryUsage().rss - before) }
}

const [name = '', path = ''] = process.argv.slice(2)
const result = await readers[name]?.(readFileSync(path))
console.log(JSON.stringify(result))
