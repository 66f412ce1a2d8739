import PlanModel

extension ReturnWorkbookTexts {
    package static let english = ReturnWorkbookTexts(
        readMe: "Read me",
        sheets: [
            .values: "Values", .sources: "Sources", .notes: "Notes", .international: "International",
        ],
        columns: [
            .item: "Item", .title: "What is asked", .unit: "Unit", .line: "Line", .source: "Source",
            .definition: "Definition of size", .statisticalUnit: "Statistical unit", .coverage: "Coverage",
            .publicSource: "Public source", .year: "Year", .status: "Status",
            .standardError: "Standard error", .note: "Public note", .justification: "Justification",
            .value: "Value", .verdict: "Your answer",
        ],
        publicLine: "public", ownLine: "your value", kpi: "KPI", context: "Context",
        title: "Return of {state}: {title}",
        facts: ["Round {round}. Please send it back by {due}.", "State: {state}."],
        instructions: [
            "1. On the sheet Values, write a number into each yellow cell, or choose from its list why there is "
                + "none. The grey line above shows what is public already; where it is right, leave the cell "
                + "below it empty.",
            "2. Shares are computed where both of their components are given. Write a share only where they "
                + "are not.",
            "3. On the sheet Sources, say for each item where its values are from. It holds for all values of "
                + "the item that you enter or that had the same source before.",
            "4. On the sheet Notes, say what belongs to a single value: its status, its standard error, a note "
                + "that is published with it, and a justification where a check asks for one. One line for each "
                + "value.",
            "5. On the sheet International, confirm what an international source says, or dispute it with a "
                + "public note.",
            "6. Save the workbook as .xlsx and send it back, as often as you like: only what you changed is "
                + "taken over. Emptying a cell takes its value back.",
            "Numbers: any decimal mark of your program will do. Please don't rename sheets or headers.",
        ],
        colours: Colours(
            title: "What the colours mean", open: "Waits for what you enter",
            known: "Is public already; not read back", waiting: "Was handed in and waits for the Secretariat",
            mark: "Should be looked at: no number and no reason, or outside the limits"),
        reasonsTitle: "Reasons why there is no value",
        reasons: [
            .notYetAvailable: "It will come: the survey or the register of that year is not finished.",
            .notCollected: "Nobody collects it.",
            .confidential: "It was collected and may not be given.",
            .notReliable: "It was collected and is too unsure to be given.",
            .notApplicable: "It cannot exist.",
        ],
        statusesTitle: "Statuses of a value",
        statuses: [
            .normal: "normal", .breakInSeries: "break in the series",
            .definitionDiffers: "definition differs",
            .estimated: "estimated", .forecast: "forecast", .imputed: "imputed", .provisional: "provisional",
            .lowReliability: "low reliability",
        ],
        verdicts: [
            .confirmed: "The value is right.", .disputed: "The value is wrong, as the public note says.",
        ],
        prompts: Prompts(
            value: ("A number or a reason", "Write the number, or choose why there is none."),
            choice: ("Not in the list", "Please choose one of the list."),
            number: ("Not a number", "Please write a number of 0 or more."),
            note: ("Public", "The note is published with the value.")))
}
