import ArgumentParser
import Enterprises
import UseCases

extension EngineDialect: ExpressibleByArgument {}

/// `--emit-sql`: the tabulation as SQL, for where the register lies.
struct EngineQueryOption: ParsableArguments {
    @Option(
        name: .customLong("emit-sql"),
        help: .init(
            "Print the tabulation as SQL for this engine instead of reading a register.", valueName: "engine")
    )
    var emitSQL: EngineDialect?

    @Option(
        name: .long,
        help: .init(
            "With --emit-sql: the register's table, after its schema and a dot where it has one.",
            valueName: "name"))
    var table = "register"

    /// A command wants a register or an engine, not both.
    func validate(register: String?) throws {
        if emitSQL == nil, register == nil {
            throw ValidationError("Name the register, or an engine with --emit-sql.")
        }
        if emitSQL != nil, let register {
            throw ValidationError(
                "--emit-sql reads no register. Leave \(register) out, or name its table with --table.")
        }
    }

    func text(_ plan: TabulationPlan, _ dialect: EngineDialect) throws -> String {
        guard plan.tables.count == 1 else {
            throw ValidationError("--emit-sql prints one table: name its columns with one --by.")
        }
        let parts = table.split(separator: ".", omittingEmptySubsequences: false)
        guard !parts.contains(""), !plan.dimensions.contains(where: { $0.name.isEmpty }) else {
            throw Failure(
                code: "empty-name", message: "A table or column of the query has no name.",
                remedy: "Name each in --by and --table.")
        }
        return EngineQuery(plan, dialect: dialect, table: table).text
    }
}
