/// The style sheet of charts: the one text that stands in files and in the
/// page's own sheet.
package enum ChartStyleSheet {
    /// Colours as custom properties, which fall back on light and dark where
    /// the page has none; rules by class below `.chart` and `.spark`.
    package static let text: String =
        "svg.chart,svg.spark{"
        + ChartInk.all.map { ink in
            "--c-\(ink.name):" + (ink.page.map { "var(--\($0),\(ink.light))" } ?? ink.light)
        }.joined(separator: ";")
        + "}\n@media screen and (prefers-color-scheme:dark){svg.chart,svg.spark{"
        + ChartInk.all.map { ink in
            "--c-\(ink.name):" + (ink.page.map { "var(--\($0),\(ink.dark))" } ?? ink.dark)
        }.joined(separator: ";")
        + "}}\n" + resolved { "var(--c-\($0.name))" } + media

    /// The rules with the light colours written out.
    package static let literal: String = resolved { $0.light }

    private static func resolved(_ colour: (ChartInk) -> String) -> String {
        var text = ""
        var rest = Substring(rules)
        while let at = rest.firstIndex(of: "@") {
            text += rest[..<at]
            rest = rest[at...].dropFirst()
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
            text += ChartInk.all.first { $0.name == name }.map(colour) ?? ""
            rest = rest[name.endIndex...]
        }
        return text + rest
    }

    private static let media = """
        @media print{.chart,.spark{print-color-adjust:exact;break-inside:avoid}.chart .gr{stroke:#999}}
        @media (forced-colors:active){.chart,.spark{forced-color-adjust:none;background:var(--c-paper)}}

        """

    /// `@name` stands for a colour. Neither quotes nor angle brackets: the text
    /// is the same within XML and within HTML.
    private static let rules: String =
        """
        svg.chart{max-width:100%;height:auto;color:@ink;font:12px system-ui,Noto Sans,sans-serif}
        .chart text{fill:@ink;font-variant-numeric:tabular-nums}
        .chart .ct{font-size:20px;font-weight:700}
        .chart.narrow .ct{font-size:17px}
        .chart .cs{fill:@quiet;font-size:14px}
        .chart.narrow .cs{font-size:13px}
        .chart .cf,.chart .ck{fill:@quiet;font-size:11.5px}
        .chart .ca,.chart .cq{fill:@quiet}
        .chart .cb{font-weight:600}
        .chart .ce{fill:currentcolor;font-size:11.5px}
        .chart .cc{fill:currentcolor;font-weight:600}
        .chart .cw{fill:currentcolor}
        .chart .cv{fill:currentcolor;font-size:17px;font-weight:700}
        .chart .cl{fill:currentcolor;font-weight:600}
        .chart .ch{paint-order:stroke;stroke:@paper;stroke-width:4px;stroke-linejoin:round}
        .chart .paper{fill:@paper}
        .chart .gr{stroke:@grid}
        .chart .ax{fill:none;stroke:@axis;stroke-linejoin:round}
        .chart .ld{fill:none;stroke:@axis}
        .chart .far{stroke:@grid;stroke-width:1.5;stroke-linecap:round;stroke-dasharray:.1 5}
        .chart .rf{stroke:@quiet;stroke-width:1.2}
        .chart .ln,.chart .ln-e,.chart .ln-f,.chart .ln-g{fill:none;stroke:currentcolor;stroke-linejoin:round;stroke-linecap:round}
        .chart .ln{stroke-width:2}
        .chart .ln-e{stroke-width:1.2}
        .chart .ln-f{stroke-width:1.5;stroke-dasharray:5 4}
        .chart .ln-g{stroke-width:1.1;stroke-dasharray:.1 4}
        .chart .hi .ln{stroke-width:3}
        .chart .bd{fill:currentcolor;opacity:.16}
        .chart .iv{fill:none;stroke:currentcolor;stroke-width:1.3}
        .chart .bk{fill:none;stroke:currentcolor;stroke-width:1.6}
        .chart .en{fill:none;stroke:currentcolor;stroke-width:2.5}
        .chart .pf{fill:currentcolor;stroke:@paper;stroke-width:.8}
        .chart .po{fill:@paper;stroke:currentcolor;stroke-width:1.5}
        .chart .pz{fill:none}
        .chart .rb{stroke:currentcolor;stroke-width:6;stroke-linecap:round;opacity:.45}
        .chart .sh{fill:@sea}
        .chart .sg{fill:none;stroke:currentcolor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
        .chart .land{stroke:@quiet;stroke-width:.6;stroke-linejoin:round}
        .chart .ring{fill:none;stroke:@ink;stroke-width:1.2}
        .chart .spot{fill:@ink}
        .chart .seen{pointer-events:none;fill:none;stroke:@ink;stroke-width:3}
        .spark{color:@h0;vertical-align:middle}
        .spark path{fill:none;stroke:currentcolor;stroke-width:3;stroke-linejoin:round;stroke-linecap:round}
        .spark .bt{stroke:@axis;stroke-width:2}
        .spark circle{fill:currentcolor}

        """ + colours

    private static let colours: String =
        Hue.allCases.map { ".chart .h\($0.rawValue){color:@h\($0.rawValue)}\n" }.joined()
        + ".chart .mu{color:@muted}\n.chart .mu .ln{stroke-width:1.3}\n.chart .mu .cl{fill:@quiet;font-weight:400}\n"
        + ".chart .t-none{color:@quiet}\n.chart .t-claimed{color:@unclear}\n.chart .t-claimed .sh{fill:@unclear-sheet}\n"
        + ChartInk.toneNames.map { name in
            ".chart .t-\(name){color:@\(name)}\n.chart .t-\(name) .sh{fill:@\(name)-sheet}\n"
        }.joined()
}
