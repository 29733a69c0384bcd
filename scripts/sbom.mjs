// What the build is made of: a list of components (CycloneDX 1.6) and the texts of their licences, from the packages that
// really went into the bundle and those that are installed beside it.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const packageFolder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u

/** Folders of the packages whose files were bundled. */
const bundledFolders = (metafiles) =>
  new Set(
    metafiles.flatMap(({ inputs }) =>
      Object.keys(inputs).flatMap((path) => {
        const [, folder] = packageFolder.exec(path) ?? []
        return folder ? [folder] : []
      }),
    ),
  )

const manifestIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** Packages installed beside the bundle, with what they need in turn; a platform's own that is not there is left out. */
const installedFolders = (root, names, found = new Set()) => {
  for (const name of names) {
    const folder = join('node_modules', name)
    if (found.has(folder) || !existsSync(join(root, folder, 'package.json'))) continue
    found.add(folder)
    const { dependencies = {}, optionalDependencies = {} } = manifestIn(join(root, folder))
    installedFolders(root, [...Object.keys(dependencies), ...Object.keys(optionalDependencies)], found)
  }
  return found
}

const licenceOf = ({ license, licenses }) => {
  if (typeof license === 'string') return license
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'UNKNOWN'
}

const isNotice = (name) => /^(?:licen[cs]e|copying|notice|ofl)/iu.test(name)

/** The texts of a notice; some packages keep theirs in a folder. */
const textsAt = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => textsAt(join(path, name)))
    : [readFileSync(path, 'utf8').trim()]

const noticesIn = (folder) =>
  readdirSync(folder)
    .filter(isNotice)
    .flatMap((name) => textsAt(join(folder, name)))

const componentOf = (root, folder) => {
  const manifest = manifestIn(join(root, folder))
  const { name, version } = manifest
  return { name, version, licence: licenceOf(manifest), notices: noticesIn(join(root, folder)) }
}

const byName = (a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1)

/** Every component of a build, by name. */
export const componentsOf = (root, metafiles, dependencies) => {
  const folders = new Set([...bundledFolders(metafiles), ...installedFolders(root, dependencies)])
  const components = [...folders].map((folder) => componentOf(root, folder))
  return [...new Map(components.map((one) => [`${one.name}@${one.version}`, one])).values()].sort(byName)
}

const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`

const cyclonedx = ({ name, version }, components) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version } },
  components: components.map((one) => ({
    type: 'library',
    'bom-ref': purl(one),
    name: one.name,
    version: one.version,
    purl: purl(one),
    licenses: [
      / (?:OR|AND|WITH) /u.test(one.licence) ? { expression: one.licence } : { license: { name: one.licence } },
    ],
  })),
})

const licenceText = ({ name, version, licence, notices }) =>
  [`${name} ${version} (${licence})`, '='.repeat(60), ...notices, ''].join('\n')

/** Writes sbom.cdx.json and licences.txt into the folder of a build. */
export const writeSbom = ({ root, folder, metafiles, manifest }) => {
  const { dependencies, optionalDependencies } = manifest
  const names = [...Object.keys(dependencies), ...Object.keys(optionalDependencies)]
  const components = componentsOf(root, metafiles, names)
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(cyclonedx(manifest, components), null, 2)}\n`)
  writeFileSync(join(folder, 'licences.txt'), components.map(licenceText).join('\n'))
}
