const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'utf-16le', bytes: [0x3c, 0x00] },
  { encoding: 'utf-16be', bytes: [0x00, 0x3c] },
] as const

const declared = /^<\?xml[^>]{0,100}\bencoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})["']/u

const declaredIn = (bytes: Uint8Array): string => {
  const head = String.fromCharCode(...bytes.subarray(0, 160))
  const name = declared.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
  // Only the encodings of Chinese offices; "utf-16" without its byte order mark is a wrong claim.
  return /^(?:gbk|gb2312|gb18030)$/u.test(name) ? 'gb18030' : 'utf-8'
}

/** Text of an XML part: byte order mark first, then its declaration, else UTF-8. Bytes that fit nothing become U+FFFD. */
export const decodeXml = (bytes: Uint8Array): string => {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte))
  return new TextDecoder(mark?.encoding ?? declaredIn(bytes)).decode(bytes)
}
