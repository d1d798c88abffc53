/** How the page looks: inline, so that it can be filed as one file; no font or picture from elsewhere. */
export const STYLE = `:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 75rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; padding-left: .75rem; border-left: .4rem solid; }
h1.failed { border-color: #b3261e; }
h1.incomplete, h2.incomplete { border-color: #9a6700; }
h1.passed { border-color: #1a7f37; }
h2 { margin: 2rem 0 .5rem; }
h3 { margin: 1.5rem 0 .25rem; }
.title { margin: 0; font-weight: 600; }
.warning { font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0 1.25rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { border: 1px solid #8886; padding: .35rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th[scope="row"] { font-weight: 400; }
td.number { text-align: right; white-space: nowrap; }
code { font-size: .85em; overflow-wrap: anywhere; }
tr.set-aside { opacity: .75; }
:target { outline: 3px solid #0969da; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } }
@media print {
  main { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
