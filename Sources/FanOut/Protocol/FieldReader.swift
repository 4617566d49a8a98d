/// The fields of one message, by their numbers from 1.
struct FieldReader {
    private let fields: [String]

    init(_ fields: [String]) {
        self.fields = fields
    }

    /// The name of the message.
    var name: String { fields.first ?? "" }
    var count: Int { fields.count }

    /// The field of a number that ``expect(_:)`` has allowed.
    subscript(_ number: Int) -> String { fields[number - 1] }

    /// Refuses any other number of fields.
    func expect(_ count: Int) throws(FrameError) {
        guard fields.count == count else {
            throw .fieldCount(message: name, count: fields.count)
        }
    }

    /// A whole number, written in the one way in which ``Message`` writes it.
    func number(
        _ field: Int,
        in range: ClosedRange<Int> = 0...Int.max
    ) throws(FrameError) -> Int {
        let text = self[field]
        guard let number = Int(text), range.contains(number), String(number) == text else {
            throw bad(field)
        }
        return number
    }

    /// The error of a field that is not what it should be.
    func bad(_ field: Int) -> FrameError {
        .badField(message: name, field: field, value: String(self[field].prefix(32)))
    }
}
