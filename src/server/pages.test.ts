import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, describe, expect, it } from 'vitest'
import type { Variables } from './app.ts'
import { addPages, readPages } from './pages.ts'

describe('the pages as they are sent', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-pages-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets/index-abc.js'), 'plain')
  writeFileSync(join(folder, 'assets/index-abc.js.br'), 'brotli')
  writeFileSync(join(folder, 'assets/index-abc.js.gz'), 'gzip')
  writeFileSync(join(folder, 'sources.txt'), 'not for anybody')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const app = new Hono<{ Variables: Variables }>()
  addPages(app, readPages(folder))
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await app.request(path, { headers })
    return { status: response.status, headers: response.headers, body: await response.text() }
  }
  const asPage = { Accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' }

  it('keeps what carries a hash for good, and asks for the first page every time', async () => {
    expect((await get('/assets/index-abc.js')).headers.get('Cache-Control')).toContain('immutable')
    expect((await get('/', asPage)).headers.get('Cache-Control')).toBe('no-cache')
  })

  it.each([
    ['gzip, deflate, br', 'br', 'brotli'],
    ['gzip;q=0.8, deflate', 'gzip', 'gzip'],
    ['identity', null, 'plain'],
  ])('answers “%s” in the best form that is accepted', async (accepted, encoding, body) => {
    const answer = await get('/assets/index-abc.js', { 'Accept-Encoding': accepted })
    expect(answer.headers.get('Content-Encoding')).toBe(encoding)
    expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding')
    expect(answer.body).toBe(body)
  })

  it.each(['/', '/projects', '/goals/0197', '/link'])('opens the workbench at %s', async (path) => {
    expect(await get(path, asPage)).toMatchObject({ status: 200, body: '<!doctype html>' })
  })

  it.each(['/api/nothing', '/health/nothing', '/assets/gone.js', '/sources.txt.js'])(
    'leaves %s to who asks for data',
    async (path) => {
      expect((await get(path, path.endsWith('.txt.js') ? {} : asPage)).status).toBe(404)
    },
  )

  it('sends nothing that is no part of the pages', async () => {
    expect((await get('/sources.txt')).status).toBe(404)
    expect((await get('/assets/index-abc.js.br')).status).toBe(404)
  })
})
