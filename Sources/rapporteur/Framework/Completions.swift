/// What a shell completes on TAB, made from the manuals.
enum Completions {
    /// The shells that are served.
    enum Shell: String, CaseIterable {
        case bash
        case zsh
        case fish
    }

    /// The words that stand for a file or a folder in synopses and values.
    enum Place {
        case file
        case folder

        /// What a placeholder such as `FILE` or `DIR` stands for, if for either.
        init?(_ placeholder: String) {
            if placeholder.contains("FILE") {
                self = .file  // A file completes by way of its folders.
            } else if placeholder.contains("FOLDER") || placeholder.contains("DIR") {
                self = .folder
            } else {
                return nil
            }
        }
    }

    /// The script for a shell.
    static func script(for shell: Shell, of manuals: [Manual]) -> String {
        switch shell {
        case .bash: BashCompletion.script(of: manuals)
        case .zsh: ZshCompletion.script(of: manuals)
        case .fish: FishCompletion.script(of: manuals)
        }
    }

    /// The words that an operand of a command is one of.
    static func words(of manual: Manual) -> [String] { manual.operandWords }

    /// What the operands of a command are, where they are files or folders.
    static func place(of manual: Manual) -> Place? {
        guard manual.operands.upperBound > 0, manual.operandWords.isEmpty else { return nil }
        // Operands come before options in every synopsis.
        let operands = manual.synopsis.prefix { $0 != "[" && $0 != "-" }
        return Place(String(operands))
    }

    /// The first sentence of an explanation, which is all that a shell has room for.
    static func summary(_ text: String) -> String {
        let words = text.split(separator: " ")
        guard let end = words.firstIndex(where: { $0.hasSuffix(".") }) else { return text }
        return String(words[...end].joined(separator: " ").dropLast())
    }
}
