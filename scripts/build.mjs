// Bundles the command into dist/jiheng.js, one file that needs Node and the catalogue beside it, and nothing else.
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const outfile = join(root, 'dist/jiheng.js')

rmSync(join(root, 'dist'), { recursive: true, force: true })
await build({
  entryPoints: [join(root, 'src/cli/main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  legalComments: 'inline',
  // Shipped code stays readable: an error of a user must name a line somebody can look at.
  minify: false,
  banner: { js: '#!/usr/bin/env node' },
})
chmodSync(outfile, 0o755)
