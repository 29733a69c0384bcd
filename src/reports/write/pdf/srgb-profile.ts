/** An ICC 2 profile of sRGB, made here: the colours of the file mean the same on every device (ISO 19005-2, 6.2.3). */
const curvePoints = 1024

/** IEC 61966-2-1: what a stored value means as light, in 16 bits. */
const light = (index: number): number => {
  const value = index / (curvePoints - 1)
  return Math.round(65_535 * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
}

const u32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
const u16 = (value: number): number[] => [(value >>> 8) & 255, value & 255]
const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0))
const fixed = (value: number): number[] => u32(Math.round(value * 65_536))

const xyz = (x: number, y: number, z: number): number[] => [
  ...ascii('XYZ '),
  ...u32(0),
  ...fixed(x),
  ...fixed(y),
  ...fixed(z),
]

const name = 'sRGB IEC61966-2.1'
const description = [
  ...ascii('desc'),
  ...u32(0),
  ...u32(name.length + 1),
  ...ascii(name),
  ...Array.from({ length: 1 + 4 + 4 + 2 + 1 + 67 }, () => 0),
]
const notice = [...ascii('text'), ...u32(0), ...ascii('CC0'), 0]
const curve = [
  ...ascii('curv'),
  ...u32(0),
  ...u32(curvePoints),
  ...Array.from({ length: curvePoints }, (_, index) => u16(light(index))).flat(),
]

const tags: readonly (readonly [string, readonly number[]])[] = [
  ['desc', description],
  ['cprt', notice],
  ['wtpt', xyz(0.9642, 1, 0.8249)],
  // The primaries as seen under D50.
  ['rXYZ', xyz(0.436_07, 0.222_49, 0.013_92)],
  ['gXYZ', xyz(0.385_15, 0.716_87, 0.097_08)],
  ['bXYZ', xyz(0.143_07, 0.060_61, 0.7141)],
  ['rTRC', curve],
  ['gTRC', curve],
  ['bTRC', curve],
]

const padded = (bytes: readonly number[]): readonly number[] => [
  ...bytes,
  ...[0, 0, 0].slice(0, (4 - (bytes.length % 4)) % 4),
]

const header = (size: number): number[] => [
  ...u32(size),
  ...u32(0),
  ...u32(0x02100000),
  ...ascii('mntrRGB XYZ '),
  ...[2000, 1, 1, 0, 0, 0].flatMap(u16),
  ...ascii('acsp'),
  ...Array.from({ length: 28 }, () => 0),
  ...fixed(0.9642),
  ...fixed(1),
  ...fixed(0.8249),
  ...Array.from({ length: 48 }, () => 0),
]

const assemble = (): Uint8Array => {
  const parts = [...new Set(tags.map(([, bytes]) => bytes))]
  const places = new Map<readonly number[], number>()
  let at = 128 + 4 + 12 * tags.length
  for (const part of parts) {
    places.set(part, at)
    at += padded(part).length
  }
  const table = tags.flatMap(([tag, bytes]) => [...ascii(tag), ...u32(places.get(bytes) ?? 0), ...u32(bytes.length)])
  return Uint8Array.from([...header(at), ...u32(tags.length), ...table, ...parts.flatMap(padded)])
}

export const srgbProfile = { name, bytes: assemble() }
