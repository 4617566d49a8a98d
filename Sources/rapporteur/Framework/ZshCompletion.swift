/// The completion script for zsh, a function to be put on its `fpath` as `_rapporteur`, or sourced.
enum ZshCompletion {
    static func script(of manuals: [Manual]) -> String {
        var lines = [
            "#compdef rapporteur",
            "# Made by 'rapporteur help --completions zsh'.",
            "_rapporteur() {",
            "    local -a commands",
            "    commands=(",
        ]
        lines += manuals.map {
            "        \(quoted("\($0.name):\(Completions.summary($0.abstract))"))"
        }
        lines += [
            "    )",
            "    if ((CURRENT == 2)); then",
            "        _describe -t commands command commands",
            "        return",
            "    fi",
            "    shift words",
            "    ((CURRENT--))",
            "    case $words[1] in",
        ]
        for manual in manuals {
            lines.append("    \(manual.name))")
            lines.append("        _arguments -S \\")
            lines += manual.allOptions.map { "            \(specification(of: $0)) \\" }
            lines.append("            \(operands(of: manual)) ;;")
        }
        lines += [
            "    esac",
            "}",
            "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then",
            "    _rapporteur \"$@\"",
            "else",
            "    compdef _rapporteur rapporteur",
            "fi",
            "",
        ]
        return lines.joined(separator: "\n")
    }

    private static func specification(of option: Option) -> String {
        let meaning = Completions.summary(option.explanation)
            .replacing("[", with: "(").replacing("]", with: ")")
        guard let placeholder = option.placeholder else {
            return quoted("\(option.name)[\(meaning)]")
        }
        let action =
            option.choices.isEmpty
            ? files(Completions.Place(placeholder)) : "(\(option.choices.joined(separator: " ")))"
        // The sign = after the name: the value follows it, or is the next word.
        return quoted("\(option.name)=[\(meaning)]:\(placeholder):\(action)")
    }

    private static func operands(of manual: Manual) -> String {
        guard manual.operands.upperBound > 0 else { return "" }
        let words = Completions.words(of: manual)
        let action =
            words.isEmpty
            ? files(Completions.place(of: manual)) : "(\(words.joined(separator: " ")))"
        return quoted("*:word:\(action)")
    }

    private static func files(_ place: Completions.Place?) -> String {
        switch place {
        case .file?: "_files"
        case .folder?: "_files -/"
        case nil: " "
        }
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
