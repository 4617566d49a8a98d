/// The completion script for bash; it needs no other package.
enum BashCompletion {
    static func script(of manuals: [Manual]) -> String {
        let commands = manuals.map(\.name).joined(separator: " ")
        var lines = [
            "# Made by 'rapporteur help --completions bash'.",
            "_rapporteur() {",
            "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}",
            "    COMPREPLY=()",
            "    # In --log=json, bash takes the sign for a word of its own.",
            "    if [[ $cur == = ]]; then",
            "        cur=",
            "    elif [[ $prev == = ]]; then",
            "        prev=${COMP_WORDS[COMP_CWORD - 2]}",
            "    fi",
            "    if ((COMP_CWORD == 1)); then",
            "        COMPREPLY=($(compgen -W \"\(commands) --help --version\" -- \"$cur\"))",
            "        return",
            "    fi",
            "    case ${COMP_WORDS[1]}/$prev in",
        ]
        for manual in manuals {
            for option in manual.allOptions where option.placeholder != nil {
                lines.append("    \(manual.name)/\(option.name))\(reply(to: option)) return ;;")
            }
        }
        lines += ["    esac", "    case ${COMP_WORDS[1]}/$cur in"]
        for manual in manuals {
            let options = manual.allOptions.map(\.name).joined(separator: " ")
            lines.append(
                "    \(manual.name)/-*) COMPREPLY=($(compgen -W \"\(options)\" -- \"$cur\")) ;;"
            )
            let words = Completions.words(of: manual)
            if !words.isEmpty {
                lines.append(
                    "    \(manual.name)/*) COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$cur\")) ;;"
                )
            } else if let place = Completions.place(of: manual) {
                lines.append("    \(manual.name)/*)\(files(place)) ;;")
            }
        }
        return (lines + ["    esac", "}", "complete -F _rapporteur rapporteur", ""]).joined(
            separator: "\n"
        )
    }

    private static func reply(to option: Option) -> String {
        guard option.choices.isEmpty else {
            return
                " COMPREPLY=($(compgen -W \"\(option.choices.joined(separator: " "))\" -- \"$cur\"));"
        }
        return option.placeholder.flatMap(Completions.Place.init).map { files($0) + ";" } ?? ""
    }

    /// Names may hold blanks, so they are read line by line.
    private static func files(_ place: Completions.Place) -> String {
        let kind = place == .file ? "-f" : "-d"
        return
            " compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen \(kind) -- \"$cur\")"
    }
}
