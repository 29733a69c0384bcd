import { existsSync, writeFileSync } from 'node:fs'

// A child as no child should be: what it does stands in the file it is given.
const extract = (text) => ({
  format: 'html',
  blocks: [{ kind: 'paragraph', pieces: [{ text, origin: {} }] }],
  notes: [],
})

const eat = () => {
  const eaten = []
  for (;;) eaten.push(Buffer.alloc(8_000_000, 1))
}

const eatHeap = () => {
  const eaten = []
  for (;;) eaten.push({ text: `${eaten.length}` })
}

const hang = () => {
  for (;;);
}

/** Ends itself the first time only; the file named tells the next child. */
const exitOnce = (marker) => {
  if (existsSync(marker)) return
  writeFileSync(marker, '')
  process.exit(3)
}

const deeds = { eat, 'eat-heap': eatHeap, hang, exit: () => process.exit(3), abort: () => process.abort() }

process.on('message', ({ id, job: { bytes } }) => {
  const said = new TextDecoder().decode(bytes).replace(/<[^<>]*>/gu, '')
  if (said.startsWith('once:')) exitOnce(said.slice('once:'.length))
  deeds[said]?.()
  const env = Object.keys(process.env).join(' ')
  const text = said === 'env' ? env : said === 'pid' ? String(process.pid) : said
  const result = JSON.stringify(extract(text))
  process.send({ kind: 'done', id, result, rss: said === 'worn' ? 100_000 : 1 })
})
process.on('disconnect', () => process.exit())
process.send({ kind: 'ready' })
