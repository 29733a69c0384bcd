// Bundles the command into dist/jiheng.js, with the migrations beside it, the child that reads uploads into
// dist/read-child.js and its readers, the child that does long work into dist/work-child.js, and the pages into dist/web.
// They need Node, the catalogue beside them and the packages of `dependencies`, and nothing else. Another folder may be
// named.
import { chmodSync, cpSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { build as buildPages } from 'vite'
import { writeSbom } from './sbom.mjs'

const root = join(import.meta.dirname, '..')
const folder = process.argv[2] ?? join(root, 'dist')
const outfile = join(folder, 'jiheng.js')

// Packages with data of their own, or with a way of loading that a bundle breaks, are installed beside it.
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const shared = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  legalComments: 'inline',
  // Shipped code stays readable: an error of a user must name a line somebody can look at.
  minify: false,
  external: Object.keys(manifest.dependencies),
  absWorkingDir: root,
  metafile: true,
}

rmSync(folder, { recursive: true, force: true })
const command = await build({
  ...shared,
  entryPoints: [join(root, 'src/cli/main.ts')],
  outfile,
  // The driver of the database is CommonJS and calls `require` for Node's own modules.
  banner: {
    js: `#!/usr/bin/env node
import { createRequire as jihengRequire } from 'node:module'
const require = jihengRequire(import.meta.url)`,
  },
  external: [...shared.external, 'pg-native'],
})
chmodSync(outfile, 0o755)
cpSync(join(root, 'src/store/migrations'), join(folder, 'migrations'), { recursive: true })
const child = await build({
  ...shared,
  entryPoints: { 'read-child': join(root, 'src/importers/child/main.ts') },
  outdir: folder,
  // A reader is loaded with the first file of its kind, and after the network was taken away: so each is its own file.
  splitting: true,
  chunkNames: 'read-[name]-[hash]',
})
const worker = await build({
  ...shared,
  entryPoints: [join(root, 'src/server/workshop/main.ts')],
  outfile: join(folder, 'work-child.js'),
})
const pages = await buildPages({
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'warn',
  build: { outDir: join(folder, 'web'), emptyOutDir: true },
})
/** What went into the pages, in the words of the other bundler. */
const pagesInputs = pages.output.flatMap(({ moduleIds = [] }) =>
  moduleIds.map((id) => [relative(root, id.replace(/[?].*$/u, '')).replaceAll('\\', '/'), {}]),
)
const metafiles = [command.metafile, child.metafile, worker.metafile, { inputs: Object.fromEntries(pagesInputs) }]
writeSbom({ root, folder, metafiles, manifest })
