import Consultation

/// What the cells of a wide file mean, learnt as they are met.
///
/// Understanding a cell costs a microsecond and is done once for each cell that is different, by the
/// same rules as for a small file; finding it again costs nanoseconds.
struct WideCells: ~Copyable {
    /// The number of a cell that no row may have that is stored as it stands.
    static let refused: Int32 = -1

    private var letters: LetterTable
    private var table = CellTable()
    private var long: [String: Int32] = [:]
    /// For each cell, where its slots begin among `slots`, and how many they are.
    private(set) var starts: UnsafeMutablePointer<Int32>
    private(set) var slots: UnsafeMutablePointer<Int32>
    private var cellCount = 0
    private var cellRoom = 4096
    private var slotCount = 0
    private var slotRoom = 16_384
    /// The cells that are no options, by number.
    private(set) var texts: [String] = []

    /// What a column takes, looked up once.
    private enum Rule {
        case words([String])
        case options([String: Int32], question: String, isSingle: Bool)
        case anything
    }

    private let rules: [Rule]
    private let codebook: Codebook

    init(layout: WideLayout, codebook: Codebook) {
        self.codebook = codebook
        rules = layout.columns.map { column in
            switch column.role {
            case .fixed(let words): return .words(words)
            case .options:
                let known = codebook.questions[column.name]
                let slots = (layout.slotOf[column.name] ?? [:])
                    .filter { known?.options[$0.key] != nil }
                    .mapValues { Int32($0) }
                return .options(slots, question: column.name, isSingle: known?.kind == "single")
            default: return .anything
            }
        }
        letters = LetterTable(columns: layout.columns.count)
        starts = .allocate(capacity: cellRoom + 1)
        slots = .allocate(capacity: slotRoom + 1)
        starts[0] = 0
    }

    deinit {
        starts.deallocate()
        slots.deallocate()
    }

    /// The number of a cell of a column, or ``refused``.
    @inline(__always)
    mutating func number(_ cell: UnsafePointer<UInt8>, _ length: Int, column: Int) -> Int32 {
        if length <= LetterTable.longestCell {
            let known =
                length == 1
                ? letters.value(of: cell[0], column: column)
                : letters.value(of: cell, length, column: column)
            if LetterTable.isKnown(known) { return known }
            let number = learn(cell, length, column: column)
            letters.insert(cell, length, column: column, number)
            return number
        }
        if length <= CellTable.longestCell {
            let key = CellTable.key(cell, length, column: column)
            if let known = table.value(of: key) { return known }
            let number = learn(cell, length, column: column)
            table.insert(key, number)
            return number
        }
        return numberOfLong(cell, length, column: column)
    }

    /// The number of a combination of small numbers, once ``note(_:_:)`` has been told it.
    @inline(__always)
    func combination(_ low: UInt64) -> Int32? {
        table.value(of: CellTable.Key(low: low, high: UInt64(CellTable.mostColumns) << 52))
    }

    mutating func note(_ low: UInt64, _ number: Int32) {
        table.insert(CellTable.Key(low: low, high: UInt64(CellTable.mostColumns) << 52), number)
    }

    private mutating func numberOfLong(
        _ cell: UnsafePointer<UInt8>,
        _ length: Int,
        column: Int
    ) -> Int32 {
        // Texts that are all different would only fill the memory.
        guard length <= 1024, long.count < 100_000 else { return Self.refused }
        let bytes = UnsafeBufferPointer(start: cell, count: length)
        let name = "\(column) " + String(decoding: bytes, as: UTF8.self)
        if let known = long[name] { return known }
        let number = learn(cell, length, column: column)
        long[name] = number
        return number
    }

    private mutating func learn(
        _ cell: UnsafePointer<UInt8>,
        _ length: Int,
        column: Int
    ) -> Int32 {
        let bytes = UnsafeBufferPointer(start: cell, count: length)
        switch rules[column] {
        case .words(let words):
            let text = String(decoding: bytes, as: UTF8.self)
            return words.contains(text) ? add([], text) : Self.refused
        case .options(let known, let question, let isSingle):
            guard let slots = options(bytes, known, question: question, isSingle: isSingle) else {
                return Self.refused
            }
            return add(slots, "")
        case .anything:
            return add([], String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The slots of the options in a cell, in order, or `nil` where something is wrong with it.
    private func options(
        _ cell: UnsafeBufferPointer<UInt8>,
        _ known: [String: Int32],
        question: String,
        isSingle: Bool
    ) -> [Int32]? {
        var slots: [Int32] = []
        var names: [String] = []
        for item in cell.split(separator: UInt8(ascii: ";")) {
            let name = String(decoding: item, as: UTF8.self)
            guard let slot = known[name] else { return nil }
            if isSingle {
                let isAlone = names.allSatisfy {
                    codebook.isWithin($0, name, of: question)
                        || codebook.isWithin(name, $0, of: question)
                }
                guard isAlone else { return nil }
                names.append(name)
            }
            if !slots.contains(slot) { slots.append(slot) }
        }
        return slots.sorted()
    }

    private mutating func add(_ found: [Int32], _ text: String) -> Int32 {
        if cellCount == cellRoom { starts = Self.grown(starts, from: &cellRoom, extra: 1) }
        if slotCount + found.count > slotRoom {
            slots = Self.grown(slots, from: &slotRoom, extra: found.count)
        }
        for slot in found {
            slots[slotCount] = slot
            slotCount += 1
        }
        cellCount += 1
        starts[cellCount] = Int32(slotCount)
        texts.append(text)
        return Int32(cellCount - 1)
    }

    private static func grown(
        _ memory: UnsafeMutablePointer<Int32>,
        from room: inout Int,
        extra: Int
    ) -> UnsafeMutablePointer<Int32> {
        let larger = UnsafeMutablePointer<Int32>.allocate(capacity: room * 2 + extra + 1)
        larger.update(from: memory, count: room + 1)
        memory.deallocate()
        room *= 2
        return larger
    }
}
