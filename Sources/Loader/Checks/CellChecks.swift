import Consultation
import Foundation

/// What may stand in a cell, by the kind of its column.
struct CellChecks {
    let register: StateRegister

    /// Checks every cell of a table.
    func faults(in table: Table) -> [Fault] {
        var faults: [Fault] = []
        for record in table.records {
            for source in table.sources where source.index < record.fields.count {
                let value = table.document.text(of: record, at: source.index)
                guard
                    let message = stateNamed(value, source.column, of: table)
                        ?? complaint(value, source.column)
                else { continue }
                faults.append(
                    Fault(
                        file: table.file,
                        line: record.line,
                        column: source.index + 1,
                        value: value,
                        message
                    )
                )
            }
        }
        return faults
    }

    /// Says the code of a State that is written by its name; replies of an open survey are by no States.
    private func stateNamed(_ value: String, _ column: Column, of table: Table) -> String? {
        guard case .respondent = column.kind, table.answers.isEmpty,
            let code = register.codes[value]
        else { return nil }
        return "the name of a State; its code is \(code)"
    }

    /// Says what is wrong with a value, or returns `nil`.
    func complaint(_ value: String, _ column: Column) -> String? {
        if value.isEmpty { return column.isRequired ? "\(column.name) is required and empty" : nil }
        switch column.kind {
        case .word:
            return isWord(value) ? nil : "a code is lower-case letters, digits and _"
        case .code:
            return isCode(value) ? nil : "a code is letters, digits and _ - / . : without blanks"
        case .respondent:
            guard isCode(value) else {
                return "a code is letters, digits and _ - / . : without blanks"
            }
            guard StateRegister.looksLikeState(value), register.entities[value] == nil else {
                return nil
            }
            return "no State has this code; "
                + Nearest.advice(value, among: Array(register.entities.keys))
        case .date:
            return Day(value) == nil ? "no date; write YYYY-MM-DD" : nil
        case .integer:
            return Int(value) == nil ? "no whole number" : nil
        case .decimal:
            return value.isPlainDecimal
                ? nil : "no number; write digits with a point, such as 12.5"
        case .choice(let words):
            return words.contains(value)
                ? nil : "not one of the words; \(Nearest.advice(value, among: words))"
        case .list:
            return value.split(separator: ";", omittingEmptySubsequences: false).contains {
                $0.isEmpty
            }
                ? "an empty item; separate items by one ;" : nil
        case .text, .translated:
            return value.unicodeScalars.contains {
                $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r"
            }
                ? "a control character" : nil
        case .expression:
            return nil
        }
    }

    private func isWord(_ value: String) -> Bool {
        value.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "_")
        }
    }

    private func isCode(_ value: String) -> Bool {
        value.unicodeScalars.allSatisfy {
            CharacterSet.alphanumerics.contains($0) || "_-/.:".unicodeScalars.contains($0)
        }
    }
}
