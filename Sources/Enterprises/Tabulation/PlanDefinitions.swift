import PlanModel

/// The definitions of a plan made ready for a loop over units.
struct PlanDefinitions: Sendable {
    let compiled: [CompiledDefinition]
    /// For each definition asked for its place, -1 for `national`.
    let places: [Int]
    private let placeOfID: [String: Int]
    private let registry: DefinitionRegistry

    init(_ plan: TabulationPlan) {
        var compiled: [CompiledDefinition] = []
        var placeOfID: [String: Int] = [:]
        func place(_ definition: Definition) -> Int {
            if let known = placeOfID[definition.id] { return known }
            guard let ready = definition.compiled() else { return -1 }
            placeOfID[definition.id] = compiled.count
            compiled.append(ready)
            return compiled.count - 1
        }
        places = plan.definitions.map { choice in
            switch choice {
            case .national: -1
            case .one(let definition): place(definition)
            }
        }
        if plan.definitions.contains(.national) {
            for definition in plan.registry.definitions where definition.national?.isPrimary == true {
                _ = place(definition)
            }
        }
        self.compiled = compiled
        self.placeOfID = placeOfID
        registry = plan.registry
    }

    /// The place of a state's primary definition; -1 where none is known.
    func national(_ state: AreaCode, _ year: Int) -> Int {
        registry.primary(state: state, year: year).flatMap { placeOfID[$0.id] } ?? -1
    }
}
