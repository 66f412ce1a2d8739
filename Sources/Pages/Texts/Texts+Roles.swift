package import PlanModel

extension Texts {
    package func role(_ role: Role) -> String {
        switch role {
        case .administrator: self[.roleAdministrator]
        case .officer: self[.roleOfficer]
        case .focalPoint: self[.roleFocalPoint]
        case .contributor: self[.roleContributor]
        case .champion: self[.roleChampion]
        case .proponent: self[.roleProponent]
        case .reviewer: self[.roleReviewer]
        case .auditor: self[.roleAuditor]
        }
    }
}
