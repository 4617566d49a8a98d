import Foundation

extension RegisterAnnex {
    /// Where each document symbol is referred to in this report.
    ///
    /// - Parameters:
    ///   - registers: The registers with their symbols.
    ///   - paragraphs: The text of each numbered paragraph, in order.
    /// - Returns: The table, or `nil` if no symbol is referred to.
    static func symbols(_ registers: Registers, in paragraphs: [String]) -> Document.Table? {
        let comma = registers.wording.rules.lists.comma
        let symbols = registers.rows("symbols").compactMap { $0["symbol"] }.distinct
        // Most symbols are in few paragraphs: bytes are looked through before characters.
        let bytes = paragraphs.map(\.utf8CString)
        let rows = symbols.compactMap { symbol -> [String]? in
            let sought = symbol.utf8CString
            let numbers = paragraphs.indices
                .filter { holds(bytes[$0], sought) && mentions(paragraphs[$0], symbol) }
                .map { String($0 + 1) }
            return numbers.isEmpty ? nil : [symbol, numbers.joined(separator: comma)]
        }
        return RegisterAnnex(registers: registers).table(
            .tableSymbols,
            rows: rows,
            header: .symbol,
            .paragraphs
        )
    }

    private static func holds(
        _ text: ContiguousArray<CChar>,
        _ sought: ContiguousArray<CChar>
    ) -> Bool {
        text.withUnsafeBufferPointer { text in
            sought.withUnsafeBufferPointer { sought in
                guard let text = text.baseAddress, let sought = sought.baseAddress else {
                    return false
                }
                return strstr(text, sought) != nil
            }
        }
    }

    /// Whether a text has a symbol that is not part of a longer one.
    private static func mentions(_ text: String, _ symbol: String) -> Bool {
        text.ranges(of: symbol).contains { range in
            let next = text[range.upperBound...].first
            let last = text[..<range.lowerBound].last
            return next.map { !$0.isNumber && !$0.isLetter && $0 != "/" } ?? true
                && last.map { !$0.isNumber && !$0.isLetter && $0 != "/" } ?? true
        }
    }
}
