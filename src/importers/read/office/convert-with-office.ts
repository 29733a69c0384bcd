import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openArchive, type Refusal } from '../archive/archive.ts'
import type { Limits } from '../limits.ts'
import { readXmlPart } from '../xml.ts'
import { findOffice } from './find-office.ts'
import { officeEnvironment, profileSettings } from './office-profile.ts'
import { noOffice, notConverted, tooLarge, tooLate, type OfficeKind } from './office-refusals.ts'
import { runBounded, type Ended } from './run-bounded.ts'
import { withoutNetwork } from './without-network.ts'

const { mkdir, mkdtemp, readFile, rm, stat, writeFile } = promises

/** WPS Writer writes the format of Word under a name of its own. */
const inputNames: Readonly<Record<OfficeKind, string>> = { doc: 'input.doc', wps: 'input.doc', rtf: 'input.rtf' }

type Job = { readonly bytes: Uint8Array; readonly kind: OfficeKind; readonly limits: Limits }

const convertIn = async (folder: string, office: string, { bytes, kind, limits }: Job): Promise<Ended> => {
  const input = join(folder, inputNames[kind])
  const profile = join(folder, 'profile')
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), profileSettings)
  await writeFile(input, bytes)
  const args = [
    '--headless',
    '--nologo',
    '--norestore',
    '--nolockcheck',
    '--nodefault',
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--convert-to',
    'docx:MS Word 2007 XML',
    '--outdir',
    join(folder, 'output'),
    input,
  ]
  const environment = officeEnvironment(process.env, folder)
  return runBounded(withoutNetwork({ program: office, args }), { folder, environment, milliseconds: limits.time })
}

const outputOf = async (folder: string, limits: Limits): Promise<Uint8Array | undefined> => {
  const path = join(folder, 'output', 'input.docx')
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  return size > 0 && size <= limits.fileBytes ? readFile(path) : undefined
}

/** Does it open as a Word file in which something is written? */
const isWritten = (bytes: Uint8Array, limits: Limits): boolean => {
  const archive = openArchive(bytes, limits)
  if (archive.kind === 'refusal') return false
  let hasText = false
  const text = (found: string): void => {
    hasText ||= found.trim() !== ''
  }
  readXmlPart(archive, 'word/document.xml', { handler: { text, isDone: () => hasText }, limits })
  return hasText
}

const convert = async (office: string, job: Job): Promise<Uint8Array | Refusal> => {
  const folder = await mkdtemp(join(tmpdir(), 'jiheng-office-'))
  try {
    const ended = await convertIn(folder, office, job)
    if (ended === 'not-started') return noOffice(job.kind)
    if (ended === 'late') return tooLate(job.kind, job.limits.time)
    const output = await outputOf(folder, job.limits)
    return output && isWritten(output, job.limits) ? output : notConverted(job.kind)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * Turns a .doc, .wps or .rtf file into the bytes of a .docx through LibreOffice, where there is one: in a folder and with
 * a profile of its own, cut off from the network, stopped after `limits.time`. Gives a refusal with its remedy instead.
 */
export const convertWithOffice = async (
  bytes: Uint8Array,
  kind: OfficeKind,
  limits: Limits,
): Promise<Uint8Array | Refusal> => {
  if (bytes.length > limits.fileBytes) return tooLarge(kind)
  const office = findOffice(process.env)
  if (office === undefined) return noOffice(kind)
  return convert(office, { bytes, kind, limits }).catch(() => notConverted(kind))
}
