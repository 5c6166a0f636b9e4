/**
 * The Typst program that draws a dossier. It is the same for every dossier: what people wrote comes in as data (`sys.inputs`), is never
 * part of the program, and so prints as the text that it is. Cells are paragraphs of their own, or the reading order breaks.
 */
export const template = `
#let d = json(bytes(sys.inputs.dossier))
#let spoken = sys.inputs.redline == "spoken"
#set document(title: d.title, date: datetime(year: d.date.at(0), month: d.date.at(1), day: d.date.at(2)))
#set page(paper: "a4", margin: (x: 22mm, y: 22mm), footer: context {
  set text(size: 8pt)
  d.running
  h(1fr)
  counter(page).display("1")
})
#set text(lang: d.lang, font: "Libertinus Serif", size: 10.5pt)
#set par(justify: false, leading: 0.6em)
#set table(stroke: 0.5pt + luma(110), inset: 4pt, align: left)
#set heading(numbering: none)
#show heading: set block(above: 1.3em, below: 0.7em)
#show figure: set block(breakable: true)
#show figure.caption: set align(left)
#show figure.caption: set text(weight: "bold", size: 9pt)
#set figure.caption(position: top)
#show raw: set text(font: "DejaVu Sans Mono", size: 7.5pt)

#let lines(text) = text.split("\\n").join(linebreak())
#let change(mark) = {
  if mark.op == "equal" { lines(mark.text) }
  else if mark.op == "insert" {
    if spoken { "[" + d.spoken.inserted + ": " + mark.text + "]" }
    else { underline(text(fill: rgb("#0b4f0b"), lines(mark.text))) }
  } else {
    if spoken { "[" + d.spoken.deleted + ": " + mark.text + "]" }
    else { strike(text(fill: rgb("#7a0c0c"), lines(mark.text))) }
  }
}
#let words(w) = {
  let body = for mark in w.marks { change(mark) }
  if w.lang == none { body } else { text(lang: w.lang, body) }
}
#let sheet(piece) = figure(
  kind: table,
  supplement: none,
  numbering: none,
  caption: piece.caption,
  {
    set text(size: 8.5pt)
    table(
      columns: piece.columns.enumerate().map(((i, column)) => if i == 0 { 2fr } else if column.figures { 1fr } else { 2fr }),
      align: (x, y) => if piece.columns.at(x).figures { right } else { left },
      table.header(..piece.columns.map(column => par(strong(column.title)))),
      ..piece.rows.flatten().map(cell => par(words(cell))),
    )
  },
)

#heading(level: 1, d.title)
#par(d.subtitle)
#for piece in d.pieces {
  if piece.kind == "heading" { heading(level: piece.level, words(piece.words)) }
  else if piece.kind == "paragraph" {
    par({
      if piece.number != none { strong(piece.number) + h(0.8em) }
      words(piece.words)
    })
  }
  else if piece.kind == "notice" { block(stroke: 1pt + rgb("#8a4b00"), inset: 6pt, par(strong(words(piece.words)))) }
  else if piece.kind == "table" { sheet(piece) }
  else { raw(piece.text, block: true) }
}
`;
