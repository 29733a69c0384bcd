/** What placing glyphs needs to know of a font. */
export type FontShape = {
  readonly isVertical: boolean
  /** Thousandths of an em, or the unit of a font drawn by procedures, as a share of its size. */
  readonly unit: number
  /** Advance downwards, and where the upright origin lies from the vertical one, in thousandths. */
  readonly vertical: readonly [number, number, number]
}

export const plainFont: FontShape = { isVertical: false, unit: 0.001, vertical: [-1000, 500, 880] }

/** Places in the font record of pdfjs 5.6: ten flags of two bits, three numbers, box, matrix, vertical metrics. */
const verticalFlag = { byte: 2, shift: 2 }
const matrixAt = 3 + 3 * 8 + 1 + 4 * 2
const metricsAt = matrixAt + 1 + 6 * 8

/** Reads the font record that pdfjs sends. */
export const fontShape = (record: unknown): FontShape => {
  if (!(record instanceof ArrayBuffer) || record.byteLength < metricsAt + 7) return plainFont
  const view = new DataView(record)
  const isVertical = ((view.getUint8(verticalFlag.byte) >> verticalFlag.shift) & 3) === 2
  const unit = view.getUint8(matrixAt) === 6 ? view.getFloat64(matrixAt + 1, true) : 0.001
  const metric = (at: number): number => view.getInt16(metricsAt + 1 + at * 2, true)
  return {
    isVertical,
    unit: Number.isFinite(unit) && unit !== 0 ? unit : 0.001,
    vertical: view.getUint8(metricsAt) === 3 ? [metric(0), metric(1), metric(2)] : plainFont.vertical,
  }
}
