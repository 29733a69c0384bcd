import { describe, expect, it } from 'vitest'
import { percent, signed } from './sign.ts'

// The example of Amazon's own documentation of Signature Version 4 (GET of an object with a range).
const signer = {
  credentials: { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
  region: 'us-east-1',
  service: 's3',
}
const at = new Date('2013-05-24T00:00:00Z')
const bodyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const host = 'https://examplebucket.s3.amazonaws.com'

const signatureOf = (method: string, path: string, headers: Readonly<Record<string, string>> = {}): string => {
  const made = signed({ method, url: new URL(host + path), headers, bodyHash }, signer, at)
  return /Signature=(\w+)$/u.exec(made['authorization'] ?? '')?.[1] ?? ''
}

describe('the signature of a request', () => {
  it.each([
    ['/test.txt', { range: 'bytes=0-9' }, 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
    ['/?lifecycle', {}, 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
    ['/?max-keys=2&prefix=J', {}, '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ])('is that of the published example: %s', (path, headers, signature) => {
    expect(signatureOf('GET', path, headers)).toBe(signature)
  })

  it('covers the token of a temporary key', () => {
    const credentials = { ...signer.credentials, token: 'temporary' }
    const made = signed({ method: 'GET', url: new URL(host), headers: {}, bodyHash }, { ...signer, credentials }, at)
    expect(made['authorization']).toContain('SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token,')
  })

  it('writes the marks that a path may hold as the server reads them', () => {
    expect(percent("a (1)'*!/绩")).toBe('a%20%281%29%27%2A%21%2F%E7%BB%A9')
  })
})
