import Testing

@testable import Enterprises

@Suite("Names and texts in SQL")
struct EngineDialectTests {
    @Test(
        "a name is quoted as the engine wants it, whatever it is made of",
        arguments: [
            (EngineDialect.sqlite, "a\"b", "\"a\"\"b\""), (.postgresql, "order", "\"order\""),
            (.duckdb, "it's", "\"it's\""), (.spark, "a\"b", "`a\"b`"), (.spark, "a`b", "`a``b`"),
            (.postgresql, "a`b\\", "\"a`b\\\""),
        ])
    func identifiers(dialect: EngineDialect, name: String, quoted: String) {
        #expect(dialect.identifier(name) == quoted)
    }

    @Test(
        "a text is closed by its own mark alone",
        arguments: [
            (EngineDialect.sqlite, "it's", "'it''s'"), (.postgresql, "a\\", "'a\\'"),
            (.duckdb, "''", "''''''"),
            (.spark, "it's", "'it\\'s'"), (.spark, "a\\", "'a\\\\'"), (.spark, "\\'", "'\\\\\\''"),
        ])
    func literals(dialect: EngineDialect, text: String, quoted: String) {
        #expect(dialect.literal(text) == quoted)
    }

    @Test("a table is named with its schema")
    func table() {
        #expect(EngineDialect.postgresql.table("office.register") == "\"office\".\"register\"")
        #expect(EngineDialect.spark.table("lake.office.register") == "`lake`.`office`.`register`")
    }
}
