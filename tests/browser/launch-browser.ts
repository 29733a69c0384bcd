import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium as playwright } from 'playwright-core'

export type LaunchedBrowser = { readonly endpoint: string; readonly close: () => Promise<void> }

type How = {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const common = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']

/** Where no browser is installed, the one from the package; it finds its libraries by these. */
const packaged = async (): Promise<How> => {
  const lambda = { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x', AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  Object.assign(process.env, lambda)
  const { default: chromium } = await import('@sparticuz/chromium')
  const executablePath = await chromium.executablePath()
  const args = [...common, '--headless=shell', '--use-gl=angle', '--use-angle=swiftshader']
  return { executablePath, args, env: { ...lambda, LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] ?? '' } }
}

const howTo = async (): Promise<How> => {
  const given = [process.env['JIHENG_TEST_BROWSER'] ?? '', ...installed].find((path) => path !== '' && existsSync(path))
  return given === undefined ? packaged() : { executablePath: given, args: common, env: {} }
}

/** A font with Chinese characters for machines that have none: pictures would show hollow boxes. */
const fontSettings = (folder: string): string => {
  const require = createRequire(import.meta.url)
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  return file
}

/** Starts a browser without a window; the tests of all files connect to it. */
export const launchBrowser = async (): Promise<LaunchedBrowser> => {
  const { executablePath, args, env } = await howTo()
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-browser-'))
  mkdirSync(join(folder, 'cache'))
  const server = await playwright.launchServer({
    executablePath,
    args: [...args],
    env: { ...process.env, ...env, FONTCONFIG_FILE: fontSettings(folder) } as Record<string, string>,
  })
  const close = async (): Promise<void> => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { endpoint: server.wsEndpoint(), close }
}
