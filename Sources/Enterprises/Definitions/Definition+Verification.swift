extension Definition {
    /// What was seen of the limits of one class in a group; the inner flag wins.
    ///
    /// The remainder (`large`) is cut off by the limits of the last class, and so
    /// has its flag. Where no rule was completed, the printed class speaks.
    package func verification(of size: EnterpriseClass, in group: SectorGroup) -> Verification {
        let classes = group.rule.classes
        let entry = classes.first { $0.size == size } ?? (size == group.rule.otherwise ? classes.last : nil)
        let printed = classes.isEmpty ? group.printed.first { $0.size == size } : nil
        return entry?.verified ?? printed?.verified ?? group.verified ?? verified
    }

    /// The flags behind one class in one group.
    package func flags(for size: EnterpriseClass, in group: SectorGroup) -> VerifiedFlags {
        VerifiedFlags(
            definition: verified, group: group.verified ?? verified,
            size: verification(of: size, in: group), rule: ruleVerified)
    }

    /// Whatever was not seen in full: `all micro (false)`, `rule (partial)`, `dates
    /// (false)`.
    package var unverified: [String] {
        var parts: [String] = []
        for group in groups {
            let printed = group.printed.map(\.size)
            let sizes = group.rule.classes.isEmpty ? printed : group.rule.classes.map(\.size)
            let flagged = sizes.map { (size: $0, flag: verification(of: $0, in: group)) }
            var seen: [Verification] = []
            for flag in flagged.map(\.flag) where flag != .seen && !seen.contains(flag) {
                seen.append(flag)
                let names = flagged.filter { $0.flag == flag }.map(\.size.rawValue).joined(separator: " ")
                parts.append("\(group.id) \(names) (\(flag.rawValue))")
            }
        }
        if ruleVerified != .seen { parts.append("rule (\(ruleVerified.rawValue))") }
        if let dates = national?.datesVerified, dates != .seen { parts.append("dates (\(dates.rawValue))") }
        return parts
    }
}
