import { getPriority } from 'node:os'

// A worker as no worker should be: it does what its input says.
const deeds = {
  hang: () => {
    for (;;);
  },
  eat: () => {
    const eaten = []
    for (;;) eaten.push(Buffer.alloc(8_000_000, 1))
  },
  exit: () => process.exit(3),
  fault: () => ({ kind: 'fault', message: 'broken', stack: 'at some line' }),
  refuse: () => {
    const refused = {
      code: 'incomplete',
      why: { zh: '缺', en: 'missing' },
      remedy: { zh: '补', en: 'add' },
      place: 'here',
    }
    return { kind: 'refused', refused }
  },
  surroundings: () => ({ kind: 'output', output: { names: Object.keys(process.env), nice: getPriority() } }),
}

process.on('message', ({ id, job: { input } }) => {
  const result = deeds[input]?.() ?? { kind: 'output', output: input }
  process.send({ kind: 'done', id, result, rss: 1 })
})
process.on('disconnect', () => process.exit())
process.send({ kind: 'ready' })
