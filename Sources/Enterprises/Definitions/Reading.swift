/// Another documented or plausible rule for the same text; never the default.
package struct Reading: Hashable, Sendable {
    package let id: String
    package let verified: Verification
    package let note: String
    /// One rule for each group of the definition, in its order.
    package let rules: [SizeRule]

    package init(id: String, verified: Verification, note: String, rules: [SizeRule]) {
        self.id = id
        self.verified = verified
        self.note = note
        self.rules = rules
    }
}

extension Definition {
    /// The definition under one of its readings, as a definition of its own:
    /// `KHM-2005:persons`.
    ///
    /// It is never primary. Limits keep what was seen of them in the text; the
    /// reading's flag says what was seen of combining them so.
    package func reading(_ id: String) -> Definition? {
        guard let reading = readings.first(where: { $0.id == id }), reading.rules.count == groups.count else {
            return nil
        }
        let changed = zip(groups, reading.rules).map { group, rule in
            let classes = rule.classes.map { entry in
                ClassRule(
                    entry.size, when: entry.when,
                    verified: entry.verified ?? verification(of: entry.size, in: group),
                    isDerived: entry.isDerived)
            }
            return group.replacing(rule: SizeRule(classes, otherwise: rule.otherwise))
        }
        return Definition(
            id: "\(self.id):\(id)", title: title, national: national?.asReading, verified: verified,
            ruleVerified: reading.verified, ruleNote: reading.note, bases: bases, groups: changed,
            sources: sources, notes: notes, readingOf: self.id)
    }
}

extension NationalStanding {
    fileprivate var asReading: NationalStanding {
        NationalStanding(
            state: state, isPrimary: false, legalInstrument: legalInstrument, validFrom: validFrom,
            validTo: validTo, validAsRecorded: validAsRecorded, datesVerified: datesVerified,
            statisticalFrom: statisticalFrom, statisticalTo: statisticalTo, statisticalNote: statisticalNote,
            currency: currency, combiningRule: combiningRule, scope: scope, exclusions: exclusions)
    }
}
