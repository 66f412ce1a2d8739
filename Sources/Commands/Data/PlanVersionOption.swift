import ArgumentParser
import UseCases

struct PlanVersionOption: ParsableArguments {
    @Option(
        name: .long,
        help: .init(
            "The plan to hold against: amended (as it is in force), original, or as it stood on a day.",
            valueName: "original|day"))
    var planVersion = PlanChoice.amended
}

extension PlanChoice: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
    package var defaultValueDescription: String { description }
}
