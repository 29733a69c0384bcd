import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { flatDocument, isFlat } from './flat-document.ts'
import { htmlSource } from './html-source.ts'
import { isTypst, typstSource } from './typst-source.ts'
import { smallFont, type Variant } from './variants.ts'

/** A program that makes PDFs, or why it is left out here. */
export type Maker = {
  readonly name: string
  readonly missing: () => string | undefined
  readonly draws?: (variant: Variant) => boolean
  readonly make: (variant: Variant, file: string) => Promise<void> | void
}

const has = (program: string): boolean => {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const needs = (program: string) => (): string | undefined => (has(program) ? undefined : `${program} is not installed`)

const libreOffice: Maker = {
  name: 'LibreOffice',
  missing: needs('soffice'),
  draws: isFlat,
  make: (variant, file) => {
    const folder = join(file, '..')
    const source = file.replace(/pdf$/u, 'fodt')
    writeFileSync(source, flatDocument(variant))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source], {
      stdio: 'ignore',
    })
  },
}

const chromium: Maker = {
  name: 'Chromium',
  missing: needs('chromium'),
  make: (variant, file) => {
    const source = file.replace(/pdf$/u, 'html')
    writeFileSync(source, htmlSource(variant))
    const quiet = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
    const print = ['--headless', '--no-pdf-header-footer', `--print-to-pdf=${file}`, pathToFileURL(source).href]
    execFileSync('chromium', [...quiet, ...print], { stdio: 'ignore' })
  },
}

const weasyPrint: Maker = {
  name: 'WeasyPrint',
  missing: needs('weasyprint'),
  make: (variant, file) => {
    const source = file.replace(/pdf$/u, 'weasy.html')
    writeFileSync(source, htmlSource(variant))
    execFileSync('weasyprint', [source, file], { stdio: 'ignore' })
  },
}

const typstPackage = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'

type TypstCompiler = {
  readonly NodeCompiler: {
    create(options: object): { pdf(options: object): Uint8Array; evictCache(age: number): void }
  }
}

const loadTypst = (): TypstCompiler => createRequire(import.meta.url)(typstPackage) as TypstCompiler

const typst: Maker = {
  name: 'Typst',
  draws: isTypst,
  missing: () => {
    try {
      loadTypst()
      return undefined
    } catch {
      return `${typstPackage} is not installed`
    }
  },
  make: (variant, file) => {
    const compiler = loadTypst().NodeCompiler.create({ fontArgs: [{ fontPaths: ['/usr/share/fonts', smallFont] }] })
    writeFileSync(file, compiler.pdf({ mainFileContent: typstSource(variant) }))
    compiler.evictCache(0)
  },
}

export const makers: readonly Maker[] = [libreOffice, chromium, typst, weasyPrint]

/** Makes a PDF unless it is there already; turned pages need qpdf. Undefined where it cannot be made. */
export const makePdf = async (maker: Maker, variant: Variant, folder: string): Promise<Uint8Array | undefined> => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${maker.name}-${variant.name.replaceAll(/[^\w]+/gu, '-')}.pdf`.toLowerCase())
  if (!existsSync(file)) {
    if (variant.turn !== 0 && !has('qpdf')) return undefined
    await maker.make(variant, file)
    if (variant.turn !== 0) execFileSync('qpdf', [`--rotate=+${variant.turn}`, '--replace-input', file])
  }
  return new Uint8Array(readFileSync(file))
}
