import Foundation
import TestKit
import Testing
import Web

/// Worked examples of the methods.
@Suite struct MethodExampleTests {
    @Test("an example goes from the values of the ledger to the class, each value to its source")
    func eurostat() async throws {
        let page = try await TestSite.bundled().get("/methods/eurostat").text
        #expect(page.contains("href=\"/observations/LAO.IC_REG_DURS/2016\">174"))
        #expect(page.contains("href=\"/observations/LAO.IC_REG_DURS/2019\">173"))
        #expect(page.contains("(173 / 174)^(1 / 3) − 1"))
        #expect(page.contains("moderate progress"))
        #expect(page.contains("The target was made by a rule and agreed by nobody."))
    }

    @Test("the growth of the example is what a pocket calculator says")
    func growth() async throws {
        let answer = try await TestSite.bundled().get("/methods/statcan.json")
        let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
        let example = try #require((object?["examples"] as? [[String: Any]])?.first)
        let growth = try #require((example["figures"] as? [String: Any])?["CAGR"] as? Double)
        #expect(abs(growth - (pow(173.0 / 174.0, 1.0 / 3) - 1)) < 1e-12)
        #expect(example["class"] as? String == "limited progress")
        #expect(example["targetValue"] is NSNull)
    }

    @Test(
        "a method that extends a series says why it does not where the source ended, and takes another example",
        arguments: ["unsd", "destatis"])
    func ended(method: String) async throws {
        let page = try await TestSite.bundled().get("/methods/" + method).text
        #expect(page.contains("The source has ended; its last value is of 2019."))
        #expect(page.contains("LAO.LABOUR_PRODUCTIVITY: from the values and the target to the class"))
    }

    @Test("what a prediction leaves to the target is computed as it was read before the target year was past")
    func anticipated() async throws {
        let answer = try await TestSite.bundled().get("/methods/escap-anticipated.json")
        let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
        let example = try #require((object?["examples"] as? [[String: Any]])?.last)
        let figures = try #require(example["figures"] as? [String: Any])
        let (predicted, left) = (figures["y_pred"] as? Double, figures["P"] as? Double)
        let (base, target) = (example["baseValue"] as? Double, example["targetValue"] as? Double)
        let computed =
            100 * abs(try #require(target) - (try #require(predicted))) / abs(target! - (try #require(base)))
        #expect(abs(try #require(left) - computed) < 1e-9)
        #expect(example["class"] as? String == "accelerate")
        let page = try await TestSite.bundled().get("/methods/escap-anticipated").text
        #expect(page.contains("As published up to 30 June 2025"))
        #expect(page.contains("100 × |yT − y_pred| / |yT − y0|"))
    }

    @Test("a ledger without the values says so")
    func missing() async throws {
        let site = TestSite.site(try await TestLedger.initialised(isEmpty: true))
        let page = await site.get("/methods/eurostat")
        #expect(page.status == 200)
        #expect(page.text.contains("The ledger has no values for the worked example as of that day."))
    }

    @Test("values that were not published yet are in no example")
    func past() async throws {
        let page = try await TestSite.bundled().get("/methods/eurostat?as-of=2016-06-30").text
        #expect(!page.contains(">173"))
    }

    @Test(
        "every method says what it does at the edges",
        arguments: ["eurostat", "unsd", "escap-status", "destatis"])
    func edges(method: String) async throws {
        let page = try await TestSite.bundled().get("/methods/" + method).text
        #expect(page.contains("The target is met: 100, then 50</th><td role=\"cell\" data-label=\"Class\">"))
        #expect(page.contains("The target year 2019"))
    }
}
