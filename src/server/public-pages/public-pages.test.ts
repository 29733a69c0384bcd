import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePublishedYear, type PublishedYear } from '#tests/services/published-year.ts'
import { openTestServer, type TestServer } from '#tests/server/test-server.ts'
import { styleAddress } from './style.ts'

describe('the pages for everybody', () => {
  let server: TestServer
  let made: PublishedYear
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await server.app.request(path, { headers })
    return { status: response.status, headers: response.headers, body: await response.text() }
  }
  const styleBytes = async (): Promise<number> => (await get(styleAddress)).body.length

  beforeAll(async () => {
    server = await openTestServer()
    made = await makePublishedYear(server)
  })
  afterAll(() => server.close())

  it('lead from the years to a unit, its report and the file whose hash is told', async () => {
    const { year, street, second, hash } = made
    const way = ['/public', `/public/${year}`, `/public/${year}/${street}`, `/public/${year}/${street}/${second}`]
    for (const [at, path] of way.entries()) {
      const { status, body } = await get(path)
      expect(status).toBe(200)
      const next = way[at + 1]
      if (next !== undefined) expect(body).toContain(`href="${next}"`)
      expect(body.match(/<h1/gu)).toHaveLength(1)
    }
    const report = await get(way[3] ?? '')
    expect(report.body).toContain(hash)
    expect(report.body).toContain('附表一处合计有误')
    const file = await get(`${way[3]}.json`)
    expect(createHash('sha256').update(file.body).digest('hex')).toBe(hash)
    expect(file.headers.get('Content-Disposition')).toContain('attachment')
  })

  it('are no larger than 50 KB with their style sheet, need no script and take nothing from elsewhere', async () => {
    const { year, street, first, second } = made
    const base = `/public/${year}`
    const style = await styleBytes()
    const paths = ['/public', base, `${base}/late`, `${base}/data`, `${base}/${street}`]
    for (const path of [...paths, `${base}/${street}/${first}`, `${base}/${street}/${second}`, '/public/nothing']) {
      const { body, headers } = await get(path)
      expect(Buffer.byteLength(body) + style, path).toBeLessThan(50_000)
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
      expect(body).not.toMatch(/<script|style="|https?:\/\//u)
    }
  })

  it('never take what was written for markup', async () => {
    const { body } = await get(`/public/${made.year}/${made.street}/${made.second}`)
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    const found = await get(`/public/${made.year}?q=${encodeURIComponent('"><script>x</script>')}`)
    expect(found.body).toContain('&quot;&gt;&lt;script&gt;')
    expect(found.body).toContain('没有找到')
    expect(found.body).toContain('noindex')
  })

  it('find a unit by a part of its name and put units in order', async () => {
    const { body } = await get(`/public/${made.year}?q=STREET&order=score`)
    expect(body).toContain(`/public/${made.year}/${made.street}`)
    expect(body).toContain('找到1个单位')
    expect((await get(`/public/${made.year}?page=99`)).body).toContain('没有找到')
  })

  it('tell who is late and what was corrected, and why', async () => {
    const { status, body } = await get(`/public/${made.year}/late`)
    expect(status).toBe(200)
    expect(body).toContain('附表一处合计有误')
    expect(body).toMatch(/逾期未公开\d+项，更正1项/u)
  })

  it('say that an earlier version does not hold any more', async () => {
    const { body } = await get(`/public/${made.year}/${made.street}/${made.first}`)
    expect(body).toContain('现行版本')
    expect(body).toContain(`/public/${made.year}/${made.street}/${made.second}`)
  })

  it('are sent once to who has them already, and smaller to who takes that', async () => {
    const path = `/public/${made.year}`
    const first = await get(path)
    const again = await get(path, { 'If-None-Match': first.headers.get('ETag') ?? '' })
    expect([again.status, again.body]).toEqual([304, ''])
    expect(first.headers.get('Cache-Control')).toContain('public')
    const small = await server.app.request(path, { headers: { 'Accept-Encoding': 'gzip, br' } })
    expect(small.headers.get('Content-Encoding')).toBe('gzip')
    expect((await get(styleAddress)).headers.get('Cache-Control')).toContain('immutable')
  })

  it('speak English where it is asked for, and stay with it', async () => {
    const { body } = await get(`/public/${made.year}?lang=en`)
    expect(body).toContain('<html lang="en"')
    expect(body).toContain(`href="/public/${made.year}/${made.street}?lang=en"`)
  })

  it.each([
    ['/public/1999'],
    ['/public/2019'],
    ['/public/2026/not-an-id'],
    ['/public/2026/01940000-0000-7000-8000-000000000000'],
    ['/public/2026/01940000-0000-7000-8000-000000000000/01940000-0000-7000-8000-000000000001'],
    ['/public/2026/01940000-0000-7000-8000-000000000000/01940000-0000-7000-8000-000000000001.json'],
    ['/public/a/b/c/d'],
  ])('say so where nothing is published: %s', async (path) => {
    const { status, headers } = await get(path)
    expect(status).toBe(404)
    expect(headers.get('Content-Type')).toContain('text/html')
  })

  it('do not show a publication below an organisation it is not of', async () => {
    const { status } = await get(`/public/${made.year}/${server.places.other}/${made.second}`)
    expect(status).toBe(404)
  })

  it('are told to search engines, and nothing else is', async () => {
    const robots = await get('/robots.txt')
    expect(robots.body).toContain('Disallow: /\n')
    const map = await get('/sitemap.xml')
    expect(map.body).toContain(`/public/${made.year}/${made.street}</loc>`)
    expect(server.faults).toEqual([])
  })
})
