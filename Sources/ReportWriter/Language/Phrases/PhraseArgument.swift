/// What a sentence of the catalogue can be given: a text, a number, or a list of texts.
protocol PhraseArgument: Sendable {
    var phraseValue: PhraseValue { get }
}

/// An argument of a sentence; what is unknown or empty is `none`, of which a sentence can say nothing.
enum PhraseValue: Sendable {
    case none
    case text(String)
    case number(Int)
    case list([String])

    /// What the plural depends on.
    var count: Int? {
        switch self {
        case .number(let number): number
        case .list(let items): items.count
        case .text(let text): Int(text)
        case .none: nil
        }
    }
}

extension String: PhraseArgument {
    var phraseValue: PhraseValue { isEmpty ? .none : .text(self) }
}

extension Int: PhraseArgument {
    var phraseValue: PhraseValue { .number(self) }
}

extension Bool: PhraseArgument {
    var phraseValue: PhraseValue { .text(self ? "yes" : "no") }
}

extension [String]: PhraseArgument {
    var phraseValue: PhraseValue { .list(self) }
}

extension Optional: PhraseArgument where Wrapped: PhraseArgument {
    var phraseValue: PhraseValue { self?.phraseValue ?? .none }
}
