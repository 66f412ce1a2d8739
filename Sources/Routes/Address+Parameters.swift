extension Address {
    /// The parameters of the reading that the address takes.
    ///
    /// A page takes them all, because it hands them on to the pages that it
    /// leads to. Data lead nowhere: they take those that they change by, and
    /// refuse the others instead of looking as if they had followed them.
    package var parameters: [String] {
        isWholePage ? ReadingOptions.parameters : route.parameters(of: format)
    }

    /// Of these, those that a chart of the page follows and its table does not:
    /// they are taken where the chart is named.
    package var parametersOfCharts: [String] {
        switch (route, format) {
        case (.indicator, .csv): ["baseline", "method", "target", "states", "from", "to"]
        case (.indicator, .json): ["states", "from", "to"]
        case (.stateIndicator, .csv): ["target"]
        case (.compare, .csv), (.compare, .json): ["baseline"]
        default: []
        }
    }

    /// What was asked for and is not taken; nil where everything is.
    var misplaced: (name: String, value: String)? {
        if isWholePage || reading.isUsual { return nil }
        let taken = takenNow
        return reading.stated.first { !taken.contains($0.name) }
    }

    /// The reading as it stands behind the path.
    var statedReading: ReadingOptions {
        isWholePage || reading.isUsual ? reading : reading.keeping(takenNow)
    }

    private var takenNow: [String] {
        guard reading.chart == nil else { return parameters }
        let waiting = parametersOfCharts
        return parameters.filter { !waiting.contains($0) }
    }

    private var isWholePage: Bool { format == .html && route.isPage }
}

extension Route {
    private static let clocks = ["as-of", "known-on"]
    private static let assessment = clocks + ["baseline", "year", "method", "target"]
    private static let shown = ["states", "from", "to", "chart"]

    /// What data and files change by.
    fileprivate func parameters(of format: Format) -> [String] {
        switch self {
        case .overview: Self.assessment + ["chart"]
        case .indicator: Self.assessment + Self.shown
        case .stateIndicator:
            (format == .csv ? Self.clocks + ["year", "target"] : Self.assessment) + ["chart"]
        case .state, .goals, .goal, .action: Self.assessment
        case .actionLine: (format == .csv ? Self.clocks : Self.assessment) + ["states"]
        case .states: Self.clocks + ["baseline", "year"]
        case .compare: Self.clocks + ["baseline", "year"] + Self.shown
        case .progress: Self.clocks + ["chart"]
        case .monitoringReport: Self.clocks + ["year"] + (format == .html ? ["method"] : [])
        // Between days of their own.
        case .planChanges, .slipped, .changes: ["known-on"]
        case .indicators, .observation, .methods, .method, .plan, .champions, .champion, .search, .data,
            .reports, .iatiActivities:
            Self.clocks
        case .open(.dataPackage), .open(.catalogueTurtle), .open(.catalogueJSONLD), .open(.workbook),
            .open(.indicatorWorkbook):
            Self.clocks
        case .sources, .source, .sourceFile, .definitions, .definition, .classify, .compareDefinitions,
            .glossary, .asset, .health, .open:
            []
        }
    }
}
