/// Whether the methods that give a class say the same.
///
/// Each class has one or more readings (`AchievementClass.readings`). Methods
/// agree when one reading is common to all their classes.
package struct MethodAgreement: Hashable, Sendable {
    package struct Voice: Hashable, Sendable {
        package let method: String
        package let achievementClass: AchievementClass

        package init(method: String, achievementClass: AchievementClass) {
            self.method = method
            self.achievementClass = achievementClass
        }
    }

    /// One for each method that gives a class, in the order of the methods.
    package let voices: [Voice]
    /// The readings common to all, best first.
    package let commonReadings: [Reading]

    package init(of assessments: [MethodAssessment]) {
        var voices: [Voice] = []
        voices.reserveCapacity(assessments.count)
        var common: [Reading] = []
        for index in assessments.indices {
            guard let own = assessments[index].result.achievementClass else { continue }
            if voices.isEmpty {
                common = own.readings
            } else if own.readings != common {
                common = common.filter { own.readings.contains($0) }
            }
            voices.append(Voice(method: assessments[index].method, achievementClass: own))
        }
        self.voices = voices
        commonReadings = common
    }

    package var isDisagreement: Bool { voices.count > 1 && commonReadings.isEmpty }
}

/// What one method says of a course.
package struct MethodAssessment: Hashable, Sendable {
    /// The method's name and version, as a report names them.
    package let method: String
    package let version: Int
    package let result: MethodResult
    /// Nil where the class does not depend on a baseline.
    package let baselineCheck: BaselineCheck?

    package init(method: String, version: Int, result: MethodResult, baselineCheck: BaselineCheck?) {
        self.method = method
        self.version = version
        self.result = result
        self.baselineCheck = baselineCheck
    }
}
