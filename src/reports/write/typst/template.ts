/**
 * The page of GB/T 9704—2012 in Typst. Every line has a box of fixed height, so that 22 of them fill the 225 mm of the type
 * area whatever fonts draw it; 16 pt type less ¼ pt gives 28 characters in 156 mm. All texts come as data, never as markup.
 */
export const template = `
#let data = json("/report.json")
#let fonts = data.fonts
#let pitch = 28.95pt
#let character = 15.75pt

#set document(
  title: data.title,
  date: if data.date == none { none } else { datetime(year: data.date.at(0), month: data.date.at(1), day: data.date.at(2)) },
)

#let page-number = context {
  let number = counter(page).get().first()
  set text(font: fonts.number, size: 14pt, tracking: 0pt, top-edge: "ascender", bottom-edge: "descender")
  if calc.odd(number) { align(right, [— #number —#h(14pt)]) } else { align(left, [#h(14pt)— #number —]) }
}

#let upright = (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm)
#let turned = (top: 28mm, bottom: 26mm, left: 37mm, right: 35mm)
// The dashes beside the number come to stand 7 mm below the type area.
#set page(paper: "a4", margin: upright, footer: page-number, footer-descent: 4.1mm)
#set text(
  font: fonts.fangsong, lang: "zh", region: "cn", size: 16pt, tracking: -0.25pt, hyphenate: false, overhang: false,
  cjk-latin-spacing: none, top-edge: 20.2pt, bottom-edge: -8.75pt, costs: (widow: 0%, orphan: 0%),
)
// First fit: the optimizing breaker squeezes marks to half their width wherever that saves a line.
#set par(leading: 0pt, spacing: 0pt, justify: true, linebreaks: "simple", first-line-indent: (amount: 2 * character, all: true))
#set block(spacing: 0pt)

#let pieces(list) = for piece in list {
  if piece.kind == "break" { linebreak() }
  else if piece.kind == "gap" { highlight(fill: rgb("#FFF2CC"), text(fill: rgb("#C00000"), piece.text)) }
  else { text(piece.text) }
}

#let small(size, body) = {
  set text(size: size, tracking: 0pt, top-edge: 0.98em, bottom-edge: -0.3em)
  set par(justify: false, first-line-indent: 0pt)
  body
}

#let heads = (fonts.hei, fonts.kai, fonts.fangsong, fonts.fangsong)
#show heading: it => {
  set text(font: heads.at(it.level - 1), size: 16pt, weight: if it.level == 2 { fonts.kai-weight } else { "regular" })
  block(sticky: true, above: 0pt, below: 0pt, width: 100%)[#h(2 * character)#it.body]
}
#show title: it => {
  set text(font: fonts.song, size: 22pt, weight: "bold", tracking: 0pt, top-edge: 26pt, bottom-edge: -9pt)
  set par(justify: false, first-line-indent: 0pt)
  block(above: 0pt, below: 0pt, sticky: true, width: 100%, align(center, it.body))
}
#show figure: set block(breakable: true)
#set figure(numbering: none, supplement: none, gap: 4pt)
#set figure.caption(position: top, separator: none)
#show figure.caption: it => block(sticky: true, above: 6pt, below: 0pt)[#small(14pt, text(font: fonts.hei, it.body))]

#let cell(data, font: fonts.fangsong) = table.cell(
  colspan: data.columns, rowspan: data.rows, align: horizon + (left: left, center: center, right: right).at(data.align),
  breakable: data.breakable, text(font: font, pieces(data.pieces)),
)

#let ruled(block) = small(10.5pt, {
  let head = if block.header.len() == 0 { () } else {
    (table.header(..block.header.map(cell.with(font: fonts.hei))),)
  }
  table(
    columns: block.widths.map(width => width * 1fr), stroke: 0.5pt, inset: (x: 3.5pt, y: 3pt),
    ..head, ..block.cells.map(cell),
  )
})

#let show-table(block) = if block.caption == "" { v(6pt, weak: true); ruled(block); v(8pt) } else {
  figure(ruled(block), caption: text(block.caption), kind: table)
  v(8pt)
}

#let show-block(it) = {
  if it.kind == "heading" { heading(level: it.level, pieces(it.pieces)) }
  else if it.kind == "body" { par(pieces(it.pieces)) }
  else if it.kind == "note" { block(sticky: true, width: 100%, above: 4pt, below: 3pt, small(12pt, align(right, pieces(it.pieces)))) }
  else { show-table(it) }
}

#let head = {
  if data.label != "" {
    block[#set text(font: fonts.hei)
      #set par(first-line-indent: 0pt)
      #data.label]
    v(pitch)
  }
  title(data.titleLines.map(pieces).join(linebreak()))
  v(pitch)
}
#if data.sections.len() == 0 { head }
#for (at, section) in data.sections.enumerate() {
  let body = {
    if at == 0 { head }
    for it in section.blocks { show-block(it) }
  }
  if section.orientation == "landscape" { page(flipped: true, margin: turned, body) } else { body }
}
#if data.annexes.len() > 0 {
  v(pitch)
  set par(first-line-indent: 0pt, justify: false)
  pad(left: 2 * character, grid(
    columns: (3 * character, auto, 1fr),
    ..data.annexes.map(it => (text(it.lead), text(it.number), text(it.name))).flatten(),
  ))
}
`
