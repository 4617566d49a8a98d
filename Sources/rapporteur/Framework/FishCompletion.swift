/// The completion script for fish.
enum FishCompletion {
    static func script(of manuals: [Manual]) -> String {
        var lines = [
            "# Made by 'rapporteur help --completions fish'.",
            "complete -c rapporteur -f",
            "complete -c rapporteur -n __fish_use_subcommand -l version -d 'Print the version'",
        ]
        for manual in manuals {
            lines.append(
                "complete -c rapporteur -n __fish_use_subcommand -a \(manual.name) "
                    + "-d \(quoted(Completions.summary(manual.abstract)))"
            )
        }
        for manual in manuals {
            let lead = "complete -c rapporteur -n '__fish_seen_subcommand_from \(manual.name)'"
            for option in manual.allOptions {
                lines.append(
                    "\(lead) -l \(option.name.dropFirst(2))\(value(of: option)) "
                        + "-d \(quoted(Completions.summary(option.explanation)))"
                )
            }
            let words = Completions.words(of: manual)
            if !words.isEmpty {
                lines.append("\(lead) -a \(quoted(words.joined(separator: " ")))")
            } else if Completions.place(of: manual) != nil {
                lines.append("\(lead) -F")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func value(of option: Option) -> String {
        guard let placeholder = option.placeholder else { return "" }
        guard option.choices.isEmpty else {
            return " -x -a \(quoted(option.choices.joined(separator: " ")))"
        }
        return Completions.Place(placeholder) == nil ? " -x" : " -r -F"
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
