/** Print-first sheet: A4, black and white, page numbers by margin boxes; the same page reads on a screen. */
export function exhibitStyle(footer: string): string {
  // The footer sits inside a CSS string: only what such a string may hold is left.
  const safe = footer.replace(/[^\p{L}\p{N} \u00a0\u202f.,:°…–-]/gu, "");
  return `@page{size:A4;margin:22mm 20mm 24mm 25mm;@bottom-left{content:"${safe}";font:7.6pt sans-serif}@bottom-right{content:counter(page) " / " counter(pages);font:7.6pt sans-serif}}
*{box-sizing:border-box}
body{font:10.6pt/1.45 "Palatino Linotype",Palatino,P052,Georgia,serif;color:#000;background:#fff;margin:0 auto;max-width:46rem;padding:1.5rem 1rem}
h1{font-size:21pt;line-height:1.15;margin:0 0 4mm}h2{font-size:13.5pt;margin:7mm 0 2.5mm;border-top:1.5pt solid #000;padding-top:2mm;break-after:avoid}
h3{font-size:11.3pt;margin:4mm 0 1mm;break-after:avoid}p{margin:0 0 2mm;orphans:3;widows:3}ul{margin:0 0 2mm;padding-left:1.2em}li{margin-top:1mm}
.pn{font:600 10.5pt/1.2 sans-serif;border:1.5pt solid #000;padding:2mm 4mm;display:inline-block;margin:0 0 10mm}
.tag{font:600 8.5pt/1 sans-serif;border:1pt solid #000;padding:1.5mm 2.5mm;float:right}
dl{display:grid;grid-template-columns:45mm 1fr;font:9.4pt/1.45 sans-serif;margin:6mm 0 4mm;border-bottom:.5pt solid #777}
dt,dd{border-top:.5pt solid #777;padding:1.5mm 0;margin:0;overflow-wrap:anywhere}dt{color:#333;padding-right:4mm}
table{border-collapse:collapse;width:100%;font:8.8pt/1.35 sans-serif;margin:2mm 0 4mm}caption{text-align:left;font-weight:600;padding-bottom:1mm;break-after:avoid}
th,td{text-align:left;vertical-align:top;padding:.9mm 2.5mm .9mm 0;border-top:.5pt solid #999;font-weight:400;overflow-wrap:break-word}.r+.r{padding-left:1mm}thead th{font-weight:600;border-top:1pt solid #000}
tr,.options tbody:not(:first-of-type),.whole{break-inside:avoid}thead{display:table-header-group}td:last-child:not(:only-child){min-width:14mm}.r{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}thead th:nth-child(5):last-child{width:36%}.options tbody:first-of-type{break-before:avoid}
.res{display:grid;grid-template-columns:repeat(4,1fr);gap:4mm;border-top:1.5pt solid #000;border-bottom:.5pt solid #000;font-family:sans-serif;padding:2.5mm 0;margin:3mm 0 4mm;break-inside:avoid}
.res b{display:block;font-size:15pt;line-height:1.2}.res span{font-size:8.2pt;line-height:1.3;display:block}
figure{margin:3mm 0}figcaption{break-after:avoid}svg{break-inside:avoid}figcaption{font-weight:600;margin-bottom:2mm}svg{width:100%;height:auto;display:block}.src{font:8pt/1.35 sans-serif}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:7mm}.pair h3{margin-top:0}
code{font:8.2pt/1.4 monospace;overflow-wrap:anywhere}.url{overflow-wrap:anywhere}
.st{white-space:nowrap}.st::before{content:"";display:inline-block;width:2.4mm;height:2.4mm;border:.8pt solid #000;margin-right:1.5mm;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.doc::before{background:#000}.rap::before{background:linear-gradient(90deg,#000 50%,#fff 50%)}.cal::before{background:repeating-linear-gradient(0deg,#000 0 .4mm,#fff .4mm .8mm)}.inc::before{border-style:dotted}
.blank{min-height:13mm}
.sg{display:grid;grid-template-columns:1fr 1fr;gap:10mm;font:9pt/1.4 sans-serif;margin-top:6mm;break-inside:avoid}.sg div{border-top:.75pt solid #000;padding-top:2mm;min-height:24mm}
@media print{body{max-width:none;padding:0}}
@media screen and (max-width:40rem){dl,.pair,.sg{grid-template-columns:1fr}.res{grid-template-columns:1fr 1fr}dd{border-top:0;padding-top:0}.scroll{overflow-x:auto}}`;
}
