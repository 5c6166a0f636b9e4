/** The only styling of the file; marks are told by line and by word, never by colour alone. */
export const style = `
:root{color-scheme:light}
body{font:1rem/1.5 Georgia,'Times New Roman',serif;color:#1a1a1a;background:#fff;max-width:60rem;margin:0 auto;padding:1.5rem}
h1,h2,h3,h4{line-height:1.25;margin:1.6em 0 .5em}
h1{margin-top:0}
p{margin:.5em 0;overflow-wrap:anywhere}
.notice{border:2px solid #8a4b00;padding:.5rem .75rem;font-weight:bold}
.number{display:inline-block;min-width:2.5em;font-weight:bold}
.wide{overflow-x:auto}
table{border-collapse:collapse;margin:1em 0;width:100%}
caption{text-align:left;font-weight:bold;padding:.25em 0}
th,td{border:1px solid #767676;padding:.3em .5em;text-align:left;vertical-align:top}
th{background:#f2f2f2}
.figures{text-align:right;font-variant-numeric:tabular-nums}
ins{text-decoration:underline;background:#e3f4e3;color:#0b4f0b}
del{text-decoration:line-through;background:#fbe6e6;color:#7a0c0c}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
nav{border:1px solid #767676;padding:.5rem 1rem;margin:1.5em 0}
nav p{font-weight:bold}
nav ol{margin:.25em 0;padding-left:2em}
a{color:#0b3d91}
summary{font-weight:bold;padding:.25em 0;cursor:pointer}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f2f2f2;padding:.75rem}
@media print{body{max-width:none;padding:0}.wide{overflow:visible}summary{list-style:none}}
`;
