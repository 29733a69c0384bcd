/**
 * The thread that holds the compiler: the native one where its package is installed for this processor, else the web
 * assembly. It is plain JavaScript in a text, so that it runs alike from the sources and from the one bundled file. The web
 * assembly never lets go of what it has cached: the thread is ended instead, and all of it is free.
 */
export const workerSource = `
const { parentPort, workerData } = require('node:worker_threads')
const { createRequire } = require('node:module')

const diagnosticsAsObjects = 3
const paged = 0
const pdf = 1

const startWeb = async () => {
  const typst = await import(workerData.glue)
  const { memory } = typst.initSync({ module: workerData.module })
  return { typst, memory }
}

/** Families of the fonts; what a font calls itself only the compiler knows for certain. */
const familiesBy = (ask) => workerData.fonts.map(({ bytes, family }) => (family === '' ? ask(bytes) : family))
const askWeb = (typst) => (bytes) => typst.get_font_info(bytes).info[0]?.family ?? ''

const webCompiler = async () => {
  const { typst, memory } = await startWeb()
  const builder = new typst.TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const { bytes } of workerData.fonts) await builder.add_raw_font(bytes)
  const compiler = await builder.build()
  const compile = (source, report) => {
    compiler.reset_shadow()
    compiler.add_source('/main.typ', source)
    compiler.map_shadow('/report.json', report)
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
  return { families: familiesBy(askWeb(typst)), compile }
}

const told = (error, severity) =>
  (error?.shortDiagnostics ?? []).map(({ message }) => ({ severity, message: String(message) }))

const nativeCompiler = async () => {
  const { NodeCompiler } = createRequire(workerData.native)(workerData.native)
  const blobs = workerData.fonts.map(({ bytes }) => Buffer.from(bytes))
  const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: blobs }] })
  const isNamed = workerData.fonts.every(({ family }) => family !== '')
  const ask = isNamed ? () => '' : askWeb((await startWeb()).typst)
  const compile = (source, report) => {
    compiler.addSource('/main.typ', source)
    compiler.mapShadow('/report.json', Buffer.from(report))
    const compiled = compiler.compile({ mainFilePath: '/main.typ' })
    const warnings = told(compiled.takeWarnings(), 'warning')
    const errors = compiled.hasError() ? told(compiled.takeDiagnostics(), 'error') : []
    const document = compiled.result
    const diagnostics = [...warnings, ...errors]
    const bytes = document && errors.length === 0 ? new Uint8Array(compiler.pdf(document)) : undefined
    compiler.evictCache(0)
    return { pdf: bytes, diagnostics, memory: 0 }
  }
  return { families: familiesBy(ask), compile }
}

/** A package for another libc or processor may be there and not load: then the web assembly serves. */
const start = () => (workerData.native === '' ? webCompiler() : nativeCompiler().catch(webCompiler))

const run = ({ families, compile }, { source, data, roles }) => {
  const report = JSON.parse(data)
  for (const [role, at] of Object.entries(roles)) report.fonts[role] = at.map((index) => families[index]).filter((name) => name !== '')
  return compile(source, new TextEncoder().encode(JSON.stringify(report)))
}

const ready = start()
parentPort.on('message', async (message) => {
  try {
    parentPort.postMessage(run(await ready, message))
  } catch (error) {
    parentPort.postMessage({ failure: String(error) })
  }
})
`
