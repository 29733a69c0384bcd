import { createAdaptorServer } from '@hono/node-server'
import { readdirSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestClient } from '#tests/server/client.ts'
import { openTestServer, type TestServer } from '#tests/server/test-server.ts'

let server: TestServer
let handler: TestClient
beforeAll(async () => {
  server = await openTestServer()
  handler = await server.signedInAs('handler')
})
afterAll(() => server.close())

type Uploaded = { readonly id: string; readonly mediaType: string }
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(20)])

const path = (name: string): string =>
  `/api/attachments?organisation=${server.places.works}&name=${encodeURIComponent(name)}`

const upload = async (name: string, content: Uint8Array): Promise<Uploaded> => {
  const { status, body } = await handler.upload<Uploaded>(path(name), content)
  expect(status).toBe(201)
  return body
}

const contents = async (): Promise<number> => {
  let count = 0
  for await (const _ of server.attachments.list()) count += 1
  return count
}

describe('a file over HTTP', () => {
  it('comes back as it was, to be saved, with nothing in it that runs', async () => {
    const { id } = await upload('现场 (1).png', png)
    const { status, body, headers } = await handler.get<Uint8Array>(`/api/attachments/${id}/content`)
    expect(status).toBe(200)
    expect(Buffer.from(body)).toEqual(png)
    expect(headers.get('Content-Type')).toBe('image/png')
    expect(headers.get('Content-Length')).toBe(String(png.length))
    expect(headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="____1_.png"; filename\*=UTF-8''[\w%.-]+$/u,
    )
    expect(headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it('comes in parts where a part is asked for', async () => {
    const { id } = await upload('片段.png', png)
    const part = async (headers: Readonly<Record<string, string>>) => {
      const answer = await handler.get<Uint8Array>(`/api/attachments/${id}/content`, { headers })
      const [range, length] = ['Content-Range', 'Content-Length'].map((name) => answer.headers.get(name))
      return { ...answer, body: Buffer.from(answer.body), range, length }
    }
    const whole = await part({})
    expect([whole.status, whole.headers.get('Accept-Ranges'), whole.range]).toEqual([200, 'bytes', null])
    const size = png.length
    expect(await part({ Range: 'bytes=1-3' })).toMatchObject({
      status: 206,
      body: png.subarray(1, 4),
      range: `bytes 1-3/${size}`,
      length: '3',
    })
    expect(await part({ Range: 'bytes=-4' })).toMatchObject({ status: 206, body: png.subarray(-4) })
    expect(await part({ Range: `bytes=${size}-` })).toMatchObject({ status: 416, range: `bytes */${size}` })
    expect(await part({ Range: 'bytes=0-1,4-5' })).toMatchObject({ status: 200, body: png })
    const tag = whole.headers.get('ETag') ?? ''
    expect((await part({ Range: 'bytes=1-3', 'If-Range': tag })).status).toBe(206)
    expect((await part({ Range: 'bytes=1-3', 'If-Range': '"another"' })).status).toBe(200)
    const cookie = [...handler.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const head = await server.app.request(`http://district.test/api/attachments/${id}/content`, {
      method: 'HEAD',
      headers: { Cookie: cookie },
    })
    expect([head.status, head.headers.get('Content-Length'), await head.text()]).toEqual([200, String(size), ''])
  })

  it('is shown in the browser only where its kind is harmless', async () => {
    const dispositionOf = async (name: string, content: string): Promise<string> => {
      const { id } = await upload(name, Buffer.from(content, 'latin1'))
      const { headers } = await handler.get(`/api/attachments/${id}/content?inline=true`)
      return `${headers.get('Content-Type')} ${headers.get('Content-Disposition')?.split(';')[0]}`
    }
    expect(await dispositionOf('a.png', png.toString('latin1'))).toBe('image/png inline')
    expect(await dispositionOf('a.pdf', '%PDF-1.7\n')).toBe('application/pdf inline')
    expect(await dispositionOf('a.png', '<html><script>alert(1)</script>')).toBe('text/plain attachment')
    expect(await dispositionOf('b.png', '<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe('text/plain attachment')
  })

  it('is told of, taken back, and then gone', async () => {
    const { id } = await upload('名单.txt', Buffer.from('甲'))
    expect((await handler.get(`/api/attachments/${id}`)).body).toMatchObject({ id, fileName: '名单.txt', size: 3 })
    const other = await server.signedInAs('otherHandler')
    expect((await other.delete(`/api/attachments/${id}`)).status).toBe(404)
    expect((await handler.delete(`/api/attachments/${id}`)).status).toBe(200)
    expect((await handler.get(`/api/attachments/${id}/content`)).status).toBe(404)
  })

  it.each([
    ['page.html', 422],
    ['', 400],
  ])('named %j is refused with %i', async (name, status) => {
    const before = await contents()
    expect((await handler.upload(path(name), png)).status).toBe(status)
    expect(await contents()).toBe(before)
  })

  it('is refused from who is not signed in or has nothing to do there', async () => {
    expect((await server.visitor().upload(path('a.png'), png)).status).toBe(401)
    expect((await (await server.signedInAs('otherHandler')).upload(path('a.png'), png)).status).toBe(403)
  })
})

describe('a connection that is cut in mid-upload', () => {
  it('leaves neither a row nor a piece of the file', async () => {
    const http = createAdaptorServer({ fetch: server.app.fetch })
    await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', () => resolve()))
    const { port } = http.address() as AddressInfo
    const cookie = [...handler.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const before = await contents()
    const socket = connect(port, '127.0.0.1')
    const head = [
      `POST ${path('一半.pdf')} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      `Origin: http://127.0.0.1:${port}`,
      'Sec-Fetch-Site: same-origin',
      `Cookie: ${cookie}`,
      'Content-Length: 1000000',
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n%PDF-1.7 the first part`)
    const pieces = (): number => readdirSync(server.attachments.place).filter((name) => name.startsWith('new-')).length
    await expect.poll(pieces).toBe(1)
    socket.destroy()
    await expect.poll(pieces).toBe(0)
    http.close()
    expect(await contents()).toBe(before)
    const { rows } = await server.test.admin.query("SELECT id FROM jiheng.attachment WHERE file_name = '一半.pdf'")
    expect(rows).toEqual([])
    expect(server.faults).toEqual([])
  })
})
