import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = join(import.meta.dirname, 'src/web')

/** The component library writes its styles through these modules; ours keeps to the content security policy. */
const styleWriters = [/@rc-component\/util\/es\/Dom\/dynamicCSS(?:\.js)?$/u, /@ant-design\/icons\/es\/cssUtils\.js$/u]

const strictStyles: Plugin = {
  name: 'strict-styles',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!/dynamicCSS|cssUtils/u.test(source)) return undefined
    const found = await this.resolve(source, importer, { ...options, skipSelf: true })
    return found && styleWriters.some((writer) => writer.test(found.id.replaceAll('\\', '/')))
      ? join(root, 'ui/write-styles.ts')
      : undefined
  },
}

/** The schema library tries `eval` to be faster; the policy would refuse and report it. It must know before any schema is made. */
const noEval: Plugin = {
  name: 'no-eval',
  transform(code, id) {
    if (!id.replaceAll('\\', '/').endsWith('/zod/v4/core/core.js')) return undefined
    const told = code.replace('__zod_globalConfig = {}', '__zod_globalConfig = { jitless: true }')
    if (told === code) this.error('zod keeps its settings elsewhere now')
    return { code: told, map: null }
  },
}

const compressible = /\.(?:js|css|svg|html|json)$/u

/** Each text of the pages beside its compressed forms: the server only sends. */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle({ dir = '' }) {
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => compressible.test(name))
    for (const name of names) {
      const bytes = readFileSync(join(dir, name))
      writeFileSync(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }))
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes, { params }))
    }
  },
}

export default defineConfig({
  root,
  base: '/',
  plugins: [react(), strictStyles, noEval, compressed],
  build: {
    outDir: join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    target: ['chrome100', 'firefox102', 'safari16'],
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
})
