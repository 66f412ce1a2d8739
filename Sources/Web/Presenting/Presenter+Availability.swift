import Pages
import PlanModel
import UseCases

extension Presenter {
    /// What is said of data that are not here; nil where nothing is.
    func stated(_ answer: StateAnswer?) -> String? {
        switch answer?.stated {
        case nil, .nothing: nil
        case .claimedByPlan: texts[.claimedAvailable]
        case .made(let profile): texts(.statedMade, profile.agency)
        case .notMade: texts[.availableNotMade]
        }
    }
}
