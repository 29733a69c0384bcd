import { describe, expect, it } from 'vitest'
import { markup, nothing } from './html.ts'

describe('writing markup', () => {
  it('escapes every inserted text, in content and in attributes', () => {
    expect(markup`<a title="${`"><script>alert('1')</script>`}">${'<b>&'}</a>`.text).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;">&lt;b&gt;&amp;</a>',
    )
  })

  it('keeps markup it made itself, and joins lists', () => {
    expect(markup`<ul>${[markup`<li>${1}</li>`, markup`<li>${'<'}</li>`, nothing]}</ul>`.text).toBe(
      '<ul><li>1</li><li>&lt;</li></ul>',
    )
  })

  it('shows controls and direction marks instead of obeying them', () => {
    expect(markup`${'a\u0000b\u202ec\nd'}`.text).toBe('a\u{fffd}b\u{fffd}c\nd')
  })
})
