import Foundation
import TestKit
import Testing
import Web

/// Every page, in every format.
@Suite struct PageAddressTests {
    static let pages = [
        "/index", "/indicators", "/indicators/IC_REG_DURS", "/indicators/ENT_N", "/states", "/states/LAO",
        "/states/LAO/indicators/IC_REG_DURS", "/states/LAO/indicators/LABOUR_PRODUCTIVITY",
        "/states/MYS/indicators/EMP_SHARE", "/states/ASEAN/indicators/EMP_SHARE",
        "/observations/LAO.IC_REG_DURS/2019", "/observations/LAO.LABOUR_PRODUCTIVITY/2022", "/sources",
        "/definitions", "/definitions/LAO-2017", "/definitions/KHM-2005:persons", "/methods",
        "/methods/eurostat", "/plan", "/goals", "/goals/A", "/actions/A-1-1", "/actions/A-1-2",
        "/action-lines/A-1-2.1", "/definitions/compare", "/data", "/reports",
    ]

    @Test("a page is HTML in the language it names", arguments: pages)
    func html(page: String) async throws {
        let answer = try await TestSite.bundled().get(page == "/index" ? "/" : page)
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
        #expect(answer.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(!answer.text.contains("{}"))
        #expect(!answer.text.contains("Optional("))
    }

    @Test("every page is JSON too, with the reading it answers and its records", arguments: pages)
    func json(page: String) async throws {
        let answer = try await TestSite.bundled().get(page + ".json")
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "application/json")
        let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
        #expect(object?["asOf"] as? String == "2026-11-21")
        #expect((object?["records"] as? [Any])?.isEmpty == false)
    }

    @Test("every page is CSV too, with one header", arguments: pages)
    func csv(page: String) async throws {
        let answer = try await TestSite.bundled().get(page + ".csv")
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "text/csv; charset=utf-8")
        let lines = answer.text.split(separator: "\n")
        #expect(lines.count > 1)
        #expect(lines[0].allSatisfy { $0.isUppercase || $0 == "_" || $0 == "," || $0.isNumber })
    }

    @Test("a source's own code leads to its indicator")
    func sourceCode() async throws {
        let answer = try await TestSite.bundled().get("/indicators/IC.REG.DURS")
        #expect(
            answer.text.contains(
                ">Time required to start a business (days)</p><h1>Better in 8 of 10 states since 2016"))
    }

    @Test("the state of the server is one plain text")
    func health() async throws {
        let answer = try await TestSite.bundled().get("/health")
        #expect(answer.status == 200)
        #expect(answer.text.hasPrefix("ok\nversion 1.0.0\ndata "))
    }

    @Test("an asset has its own media type")
    func asset() async throws {
        let answer = try await TestSite.bundled().get("/assets/style.css")
        #expect(answer.body == TestSite.style)
        #expect(answer.header("Content-Type") == "text/css; charset=utf-8")
    }
}
