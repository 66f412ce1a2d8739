import Testing

@testable import SDMX

struct FormatTests {
    private func chosen(_ accept: String?, _ suffix: String? = nil, _ version: SDMXVersion = .two) throws
        -> String
    {
        try MessageFormat.chosen(among: MessageFormat.data(version), accept: accept, suffix: suffix).mediaType
    }

    @Test("without a wish the usual format of the version is given")
    func usual() throws {
        #expect(try chosen(nil) == "application/vnd.sdmx.genericdata+xml;version=2.1")
        #expect(try chosen("*/*", nil, .three) == "application/vnd.sdmx.data+json;version=2.0.0")
        #expect(try chosen("text/*") == "application/vnd.sdmx.genericdata+xml;version=2.1")
        #expect(try chosen("text/*", nil, .three) == "application/vnd.sdmx.data+xml;version=3.0.0")
        #expect(
            try chosen("text/*, application/xml;q=0, text/xml;q=0", nil, .three)
                == "application/vnd.sdmx.data+csv;version=2.0.0")
        #expect(throws: SDMXRefusal.self) { try chosen("image/*") }
        #expect(try chosen(" ") == "application/vnd.sdmx.genericdata+xml;version=2.1")
    }

    @Test("the address goes before Accept, and Accept is taken by its order and weights")
    func order() throws {
        #expect(try chosen("application/json", "csv") == "application/vnd.sdmx.data+csv;version=1.0.0")
        #expect(
            try chosen("application/vnd.sdmx.data+json;q=0.1, text/csv")
                == "application/vnd.sdmx.data+csv;version=1.0.0")
        #expect(
            try chosen("application/vnd.sdmx.data+csv; version=2.0.0; labels=both; keys=obs", nil, .three)
                == "application/vnd.sdmx.data+csv;version=2.0.0;labels=both;keys=obs")
        #expect(try chosen("text/html, */*;q=0.1") == "application/vnd.sdmx.genericdata+xml;version=2.1")
    }

    @Test("a format of quality 0 is not given, though a wider range would take it")
    func refusedFormats() throws {
        #expect(
            try chosen("application/vnd.sdmx.genericdata+xml;version=2.1;q=0, */*")
                == "application/vnd.sdmx.structurespecificdata+xml;version=2.1")
        #expect(try chosen("*/*;q=0, text/csv") == "application/vnd.sdmx.data+csv;version=1.0.0")
    }

    @Test("a parameter names a format by its suffix", arguments: ["csv", "csvdata", "sdmx-csv", "CSV"])
    func parameter(word: String) { #expect(MessageFormat.suffix(ofFormat: word) == "csv") }

    @Test(
        "never a wrong format: what is not offered is 406 and says what is",
        arguments: [
            "text/html", ";;;", "nonsense", "application/vnd.sdmx.data+json;version=9",
            "application/vnd.sdmx.data+csv;labels=red", "application/vnd.sdmx.data+json;version=2.0.0",
            "application/json;q=0",
        ])
    func notOffered(accept: String) throws {
        let refusal = #expect(throws: SDMXRefusal.self) { try chosen(accept) }
        #expect(refusal?.status == 406 && refusal?.remedy.contains("vnd.sdmx") == true)
    }
}

struct MessageTests {
    private func message(
        _ format: DataFormat, _ shape: MessageShape = MessageShape(), _ options: CSVOptions = CSVOptions(),
        head: DataSetHead = DataSetHead()
    ) -> String {
        var printer = dataPrinter(
            format, Sample.catalogue, header: Sample.header, shape: shape, options: options)
        var bytes: [UInt8] = []
        printer.begin(into: &bytes)
        printer.begin(head, into: &bytes)
        printer.add(Sample.series, into: &bytes)
        printer.endSet(into: &bytes)
        printer.end(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("SDMX-CSV 1.0 is a table of the flow, its key, the value and its attributes")
    func csv1() {
        let lines = message(.csv1).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(
            lines[0].hasPrefix(
                "DATAFLOW,FREQ,REF_AREA,INDICATOR,SIZE_CLASS,SECTOR,SOURCE,DEFINITION,TIME_PERIOD,OBS_VALUE,OBS_STATUS"
            ))
        #expect(
            lines[1]
                == "X:INDICATORS(1.0),A,LAO,IC_REG_DURS,_Z,_T,_T,_T,2016,174,A,0,,,,\"first, \"\"quoted\"\" & <marked>\",2019-12-16,F,DAYS,0,WB,,,LAO.IC_REG_DURS,IC.REG.DURS"
        )
        #expect(lines[2].contains(",2017,,Q,0,"))
        #expect(lines[3].contains(",2019,17.25,A,2,"))
    }

    @Test("SDMX-CSV 2.0 tells the action, and names beside codes where they are asked for")
    func csv2() {
        let plain = message(.csv2, head: DataSetHead(action: .delete)).split(separator: "\n")
        #expect(plain[0].hasPrefix("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,"))
        #expect(plain[1].hasPrefix("dataflow,X:INDICATORS(1.0),D,A,LAO,"))
        let both = message(.csv2, .init(), CSVOptions(labels: .both, keys: .both)).split(separator: "\n")
        #expect(both[0].hasPrefix("STRUCTURE,STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,FREQ: freq,"))
        #expect(
            both[1].contains(
                ",I,A.LAO.IC_REG_DURS._Z._T._T._T,A.LAO.IC_REG_DURS._Z._T._T._T.2016,A: Annual & more,LAO: Lao PDR,"
            ))
        let named = message(.csv2, .init(), CSVOptions(labels: .name)).split(separator: "\n")
        #expect(named[1].hasPrefix("dataflow,X:INDICATORS(1.0),Sample flow,I,A,Annual & more,LAO,Lao PDR,"))
        let widths = named.map { row in csvFields(row) }
        #expect(Set(widths).count == 1)
    }

    private func csvFields(_ row: Substring) -> Int {
        var isQuoted = false
        return row.reduce(1) { count, character in
            if character == "\"" { isQuoted.toggle() }
            return character == "," && !isQuoted ? count + 1 : count
        }
    }

    @Test("texts are escaped in SDMX-ML, and a value that is missing is left out")
    func xml() {
        for format in [DataFormat.generic, .structureSpecific, .structureSpecific3] {
            let text = message(format)
            #expect(text.contains("first, &quot;quoted&quot; &amp; &lt;marked&gt;"))
            #expect(!text.contains("NaN") && !text.contains("OBS_VALUE=\"\""))
        }
        #expect(
            message(.structureSpecific).contains(
                "<Obs TIME_PERIOD=\"2016\" OBS_VALUE=\"174\" OBS_STATUS=\"A\""))
        #expect(
            message(.structureSpecific, MessageShape(isFlat: true)).contains(
                "<Obs FREQ=\"A\" REF_AREA=\"LAO\""))
        #expect(message(.generic).contains("<gen:ObsDimension value=\"2016\"/><gen:ObsValue value=\"174\"/>"))
    }

    @Test("SDMX-JSON numbers codes in the order in which they appear; 2.0 writes texts as they are")
    func json() {
        #expect(
            message(.json1).contains(
                "\"0:0:0:0:0:0:0\":{\"attributes\":[0],\"observations\":{\"0\":[174,0,0,null,null,null,0,0,"))
        #expect(message(.json2).contains("\"attributes\":[\"IC.REG.DURS\"],\"observations\":{\"0\":[174,0,"))
        #expect(message(.json2).contains("\"2\":[17.25,"))
        #expect(
            message(.json1, MessageShape(isFlat: true)).contains(
                "\"observations\":{\n\"0:0:0:0:0:0:0:0\":[174,"))
    }

    @Test("keys alone have no values")
    func keys() {
        let shape = MessageShape(attributes: [], hasObservations: false)
        #expect(message(.json2, shape).contains("\"0:0:0:0:0:0:0\":{}"))
        #expect(message(.csv1, shape).split(separator: "\n").count == 2)
        #expect(!message(.generic, shape).contains("<gen:Obs"))
    }

    @Test("a set of the history says what to do with it and since when it held")
    func history() {
        let head = DataSetHead(action: .replace, validFrom: "2013-12-31T00:00:00Z")
        #expect(
            message(.generic, head: head).contains(
                "action=\"Replace\" validFromDate=\"2013-12-31T00:00:00Z\""))
        #expect(
            message(.json1, head: head).contains(
                "\"action\":\"Replace\",\"validFrom\":\"2013-12-31T00:00:00Z\""))
    }

    @Test("a plan without goals has no category scheme, and a list without codes no member for them")
    func emptyLists() {
        var catalogue = Sample.catalogue
        catalogue.categories = ItemScheme(
            .categoryScheme, catalogue.categories.reference, name: "Goals", items: [])
        catalogue.categorisations = []
        catalogue.constraint = ContentConstraint(
            catalogue.constraint.reference, name: "Nothing", codes: [], periods: nil)
        catalogue.codelists[0] = ItemScheme(
            .codelist, catalogue.codelists[0].reference, name: "FREQ", items: [])
        let all = catalogue.answer(StructureQuery(kind: nil, references: [.all]))
        let json = String(decoding: StructureJSON(catalogue).bytes(all, Sample.header), as: UTF8.self)
        #expect(
            !json.contains("categor") && !json.contains("\"codes\": []") && !json.contains("\"codes\":[]"))
        #expect(json.contains("CL_FREQ") && json.contains("\"CONTENT\"") && !json.contains("cubeRegions"))
        for version in [SDMXVersion.two, .three] {
            let xml = String(
                decoding: StructureXML(version, catalogue).bytes(all, Sample.header), as: UTF8.self)
            #expect(!xml.contains("str:Categor"))
        }
        #expect(catalogue.answer(StructureQuery(kind: .categoryScheme)).isEmpty)
    }

    @Test("structures of both versions name each other by reference and by URN")
    func structures() {
        let answer = Sample.catalogue.answer(StructureQuery(kind: nil))
        let two = String(
            decoding: StructureXML(.two, Sample.catalogue).bytes(answer, Sample.header), as: UTF8.self)
        let three = String(
            decoding: StructureXML(.three, Sample.catalogue).bytes(answer, Sample.header), as: UTF8.self)
        let json = String(
            decoding: StructureJSON(Sample.catalogue).bytes(answer, Sample.header), as: UTF8.self)
        #expect(
            two.contains(
                "<Ref id=\"CL_REF_AREA\" version=\"1.0\" agencyID=\"X\" package=\"codelist\" class=\"Codelist\"/>"
            ))
        #expect(
            three.contains(
                "<str:Enumeration>urn:sdmx:org.sdmx.infomodel.codelist.Codelist=X:CL_REF_AREA(1.0)</str:Enumeration>"
            ))
        #expect(
            json.contains(
                "\"enumeration\": \"urn:sdmx:org.sdmx.infomodel.codelist.Codelist=X:CL_REF_AREA(1.0)\""))
        for text in [two, three, json] { #expect(text.contains("418") && text.contains("Annual &")) }
    }
}
