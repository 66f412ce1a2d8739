import Markup

/// How a document looks on a screen and on A4.
///
/// Heads and feet are margin boxes of CSS Paged Media Level 3, which Chromium
/// prints since version 131. Headings hide what overflows them, which is
/// nothing: without it Chromium says the first line of a heading at the top of
/// a page twice in the bookmarks of the PDF.
enum ReportStyleSheet {
    static let literal: HTML = """

        :root{--ink:#1a1a1a;--quiet:#555;--line:#c9ced4;--accent:#0b4f7d;--sheet:#f3f5f7}
        *{box-sizing:border-box}
        html{font:15px/1.5 "Noto Sans",system-ui,"DejaVu Sans",sans-serif;color:var(--ink);background:#fff}
        body{max-width:52rem;margin:0 auto;padding:0 1rem 4rem}
        a{color:var(--accent);text-decoration-thickness:.5px;text-underline-offset:2px}
        h1{font-size:2.3rem;line-height:1.15;margin:.2em 0 .3em}
        h2{font-size:1.65rem;line-height:1.2;color:var(--accent);margin:2.5em 0 .7em}
        h3{font-size:1.2rem;line-height:1.3;margin:2em 0 .5em}
        h4,.minor{font-size:1rem;line-height:inherit;margin:1.4em 0 .3em}
        p,ul{margin:.5em 0}
        ul{padding-left:1.2em}
        li{margin:.3em 0}
        .lead{font-size:1.1rem}
        .note{font-size:.86rem;color:var(--quiet)}
        .cover{padding:3rem 0 2rem;border-bottom:3px solid var(--accent)}
        .cover .series{color:var(--accent);font-weight:600}
        .cover .subtitle{font-size:1.25rem}
        .imprint{color:var(--quiet);font-size:.92rem;margin-top:2rem}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        .skip{position:absolute;left:-100vw;padding:.5rem 1rem;background:#fff}
        .skip:focus{left:.5rem;top:.5rem;z-index:1}
        .contents ol{list-style:none;padding:0;margin:0}
        .contents li{margin:0}
        .contents a{display:flex;align-items:baseline;gap:1em;padding:.16em 0;color:inherit;text-decoration:none}
        .contents a:hover .name{text-decoration:underline}
        .contents .name{flex:1}
        .contents .at{font-variant-numeric:tabular-nums}
        .contents .level-1{font-weight:600;margin-top:.5em}
        .contents .level-2{padding-left:1.4em;font-size:.93em}
        figure{margin:1em 0}
        figcaption,caption{font-size:.86rem;color:var(--quiet);text-align:left;padding:.3em 0}
        caption{font-weight:600;color:var(--ink)}
        .table{overflow-x:auto;margin:1em 0}
        table{border-collapse:collapse;width:100%;font-size:.86rem;line-height:1.35}
        th,td{text-align:left;vertical-align:top;padding:.25em .4em;border-bottom:1px solid var(--line)}
        thead th{border-bottom:1.5px solid var(--ink);vertical-align:bottom}
        tbody th{font-weight:400}
        .number{text-align:right;font-variant-numeric:tabular-nums}
        .dense{font-size:.74rem}
        .mark-onCourse{background:#e2f1e6}
        .mark-slow{background:#fdf1d3}
        .mark-away{background:#fbe0db;font-weight:600}
        .mark-unclear{background:#ece8f4}
        .mark-quiet{color:var(--quiet)}
        td{overflow-wrap:anywhere}
        @media screen{tbody th,tbody td{padding-top:.55em;padding-bottom:.55em}}
        @page{size:A4;margin:24mm 18mm 20mm;
        @top-left{font:8.5pt "Noto Sans",sans-serif;color:#555;content:""}
        @bottom-left{font:8.5pt "Noto Sans",sans-serif;color:#555}
        @bottom-right{font:8.5pt "Noto Sans",sans-serif;color:#555;content:counter(page)}}
        @page cover{margin:30mm 24mm 24mm;
        @bottom-left{content:""}@bottom-right{content:""}}
        @page contents{@top-left{content:"Contents"}}
        @media print{
        html{font-size:10pt;line-height:1.42;print-color-adjust:exact}
        body{max-width:none;padding:0}
        .skip{display:none}
        a{color:inherit;text-decoration-color:#9aa7b3}
        .cover{page:cover;border:0;min-height:235mm;display:flex;flex-direction:column;padding:42mm 0 0}
        .cover h1{border-top:3pt solid var(--accent);padding-top:8mm;font-size:30pt}
        .cover .imprint{margin-top:auto}
        .contents{page:contents}
        .contents h2,.chapter-title{margin-top:0}
        .chapter{break-before:page}
        .begins{break-before:page;margin-top:0}
        h2,h3,h4,caption{break-after:avoid}
        h2,h3,h4{overflow:hidden}
        .chapter-title + h3.begins,.chapter-title + .lead + h3.begins{break-before:auto;margin-top:1em}
        .table{overflow:visible;margin:.6em 0}
        th,td{padding:.15em .4em}
        h4,.minor{margin-top:1em}
        li{margin:.15em 0}
        .brief{font-size:9.4pt}
        .brief h2{font-size:17pt;margin-bottom:.4em}
        .brief .chapter{break-before:auto}
        thead{display:table-header-group}
        tr,figure,li,.whole{break-inside:avoid}
        p{orphans:3;widows:3}
        table{font-size:8.4pt}
        .dense{font-size:7pt}
        .lead{font-size:11pt}
        .note{font-size:8.5pt}
        figcaption,caption{font-size:8.5pt}
        svg.chart{display:block;width:100%;max-height:118mm}
        .one-page{font-size:8.5pt;line-height:1.34}
        .one-page h2{font-size:20pt;margin:0 0 .15em;border-bottom:2pt solid var(--accent);padding-bottom:.12em}
        .one-page .minor{margin:.6em 0 .1em;color:var(--accent)}
        .one-page p,.one-page ul,.one-page .table{margin:.3em 0}
        .one-page li{margin:.06em 0}
        .one-page table{font-size:7.6pt;line-height:1.26}
        .one-page .note{font-size:7.3pt;line-height:1.3}
        .one-page .chapter{height:263mm;display:flex;flex-direction:column}
        .one-page .chapter>*{flex:none}
        .one-page .chapter>figure{flex:1 1 0;min-height:30mm;max-height:112mm;margin:.4em 0;display:flex;flex-direction:column}
        .one-page figure>div{flex:1 1 0;min-height:0;position:relative}
        .one-page svg.chart{position:absolute;left:0;top:0;width:auto;height:100%;max-width:100%;max-height:none}
        .one-page figcaption{order:-1;font-weight:600;color:var(--ink);padding:0 0 .2em}
        }

        """

    /// Of a document that fits one page: narrower margins, which leave the
    /// 263 mm that its chapter is high.
    static let onePage: HTML = "@page{size:A4;margin:17mm 14mm 15mm}\n"
}
