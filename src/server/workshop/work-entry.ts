import { fileURLToPath } from 'node:url'
import { typescriptArgv, type Entry } from '#importers/child/entry.ts'

/** Beside the bundled command stands the bundled child; in a checkout both are TypeScript. */
export const workEntry = (self = import.meta.url): Entry => {
  const isBundled = !self.endsWith('.ts')
  return {
    file: fileURLToPath(new URL(isBundled ? 'work-child.js' : 'main.ts', self)),
    execArgv: isBundled ? ['--no-warnings'] : typescriptArgv(self),
    // The fonts a deployer has a licence for.
    settings: ['JIHENG_FONTS'],
    nice: 10,
  }
}
