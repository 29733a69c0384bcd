/**
 * The thread that holds the compiler. It is plain JavaScript in a text, so that it runs alike from the sources and from the
 * one bundled file. The compiler never lets go of what it has cached: the thread is ended instead, and all of it is free.
 */
export const workerSource = `
const { parentPort, workerData } = require('node:worker_threads')

const diagnosticsAsObjects = 3
const paged = 0
const pdf = 1

const start = async () => {
  const typst = await import(workerData.glue)
  const { memory } = typst.initSync({ module: workerData.module })
  const builder = new typst.TypstCompilerBuilder()
  builder.set_dummy_access_model()
  const families = []
  for (const { bytes, family } of workerData.fonts) {
    families.push(family === '' ? typst.get_font_info(bytes).info[0]?.family ?? '' : family)
    await builder.add_raw_font(bytes)
  }
  return { memory, families, compiler: await builder.build() }
}

const compile = ({ compiler, memory, families }, { source, data, roles }) => {
  const report = JSON.parse(data)
  for (const [role, at] of Object.entries(roles)) report.fonts[role] = at.map((index) => families[index]).filter((name) => name !== '')
  compiler.reset_shadow()
  compiler.add_source('/main.typ', source)
  compiler.map_shadow('/report.json', new TextEncoder().encode(JSON.stringify(report)))
  const world = compiler.snapshot('/', '/main.typ', undefined)
  try {
    const { hasError, diagnostics } = world.compile(paged, diagnosticsAsObjects)
    if (hasError) return { diagnostics, memory: memory.buffer.byteLength }
    const { result } = world.get_artifact(pdf, diagnosticsAsObjects)
    return { pdf: result, diagnostics, memory: memory.buffer.byteLength }
  } finally {
    world.free()
  }
}

const ready = start()
parentPort.on('message', async (message) => {
  try {
    parentPort.postMessage(compile(await ready, message))
  } catch (error) {
    parentPort.postMessage({ failure: String(error) })
  }
})
`
