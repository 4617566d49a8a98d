import Consultation

/// Whether a record answers only what it was asked, for questions that are not put to everybody.
struct WideAsked {
    private struct Condition {
        var question: String
        var askedOf: Expression
        /// The slots of an answer to the question.
        var slots: Range<Int32>
    }

    private let conditions: [Condition]
    private let layout: WideLayout
    /// For each option that a condition names, the slots of it and of all below it.
    private let nets: [String: Set<Int32>]
    private let places: [String: (low: Int, high: Int)]

    init(layout: WideLayout, codebook: Codebook) {
        self.layout = layout
        var conditions: [Condition] = []
        var nets: [String: Set<Int32>] = [:]
        for (question, slots) in layout.slotOf.sorted(by: { $0.key < $1.key }) {
            guard let askedOf = codebook.questions[question]?.askedOf,
                codebook.isToldBySheet(askedOf),
                let low = slots.values.min(), let high = slots.values.max()
            else { continue }
            conditions.append(
                .init(question: question, askedOf: askedOf, slots: Int32(low)..<Int32(high + 1))
            )
            for (question, slots) in layout.slotOf where askedOf.names.contains(question) {
                for (option, _) in slots {
                    let below = slots.filter {
                        codebook.isWithin($0.key, option, of: question)
                    }
                    nets["\(question):\(option)"] = Set(below.map { Int32($0.value) })
                }
                nets["\(question):*"] = Set(slots.values.map { Int32($0) })
            }
        }
        self.conditions = conditions
        self.nets = nets
        places = Dictionary(
            layout.numbers.map { ($0.question, ($0.low, $0.high)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Whether anything has to be asked of the numbers of a record.
    var wantsNumbers: Bool { !conditions.isEmpty && !places.isEmpty }

    /// Whether everything that a record answers was asked of it.
    @inline(__always)
    func isSatisfied(
        _ slots: UnsafeMutablePointer<Int32>,
        _ count: Int,
        _ numbers: borrowing WideNumbers
    ) -> Bool {
        conditions.isEmpty || isAsked(slots, count, numbers)
    }

    private func isAsked(
        _ slots: UnsafeMutablePointer<Int32>,
        _ count: Int,
        _ numbers: borrowing WideNumbers
    ) -> Bool {
        let given = UnsafeBufferPointer(start: slots, count: count)
        let values = (0..<numbers.count).map { numbers.value($0) }
        return conditions.allSatisfy { condition in
            guard given.contains(where: { condition.slots.contains($0) }) else { return true }
            return condition.askedOf.isSatisfied(
                gave: { question, option in
                    guard let net = nets["\(question):\(option)"] else { return false }
                    return given.contains { net.contains($0) }
                },
                numbers: { question in
                    guard let place = places[question], let low = values[place.low],
                        let high = values[place.high], low <= high
                    else { return nil }
                    return low...high
                }
            )
        }
    }
}
