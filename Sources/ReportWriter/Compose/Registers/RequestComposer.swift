/// Writes what was asked of whom, open requests first, and which yearly reports are missing.
struct RequestComposer {
    let registers: Registers

    func blocks() -> [Document.Block] {
        let requests = registers.rows("requests")
        let open = requests.filter { $0["state"] == "open" }
        let answered = requests.filter { $0["state"] == "answered" }
        var blocks: [Document.Block] = []
        if !open.isEmpty {
            blocks += .paragraph(
                "\(count(open)) \(open.count == 1 ? "is" : "are") not yet answered: "
                    + "\(English.list(open.map(phrase)))."
            )
        }
        if !answered.isEmpty {
            blocks += .paragraph(
                "\(count(answered)) \(answered.count == 1 ? "is" : "are") answered by this report "
                    + "or by what is on record: \(English.list(answered.map(phrase)))."
            )
        }
        return blocks + obligations() + stages()
    }

    private func count(_ rows: [Registers.Entry]) -> String {
        "\(English.numberAtStart(rows.count)) \(English.noun("request", for: rows.count))"
    }

    /// "a report on the status, asked of the Secretary-General by the Commission (resolution)".
    private func phrase(_ row: Registers.Entry) -> String {
        var text = row["title"] ?? ""
        if let of = row["asked_of"] { text += ", asked of the \(of)" }
        if let by = row["asked_by"] { text += " by the \(by)" }
        let instrument = registers.rows("instruments").first {
            $0["instrument"] == row["instrument"]
        }
        if let symbol = instrument?["symbol"] { text += " (\(symbol))" }
        return text
    }

    private func obligations() -> [Document.Block] {
        let years = registers.rows("obligations")
        let sentences = years.compactMap { $0["request"] }.distinct.map { request in
            let own = years.filter { $0["request"] == request }
            let (came, missing) = (
                own.filter { $0["state"] == "delivered" }.compactMap { $0["year"] },
                own.filter { $0["state"] == "missing" }.compactMap { $0["year"] }
            )
            var text =
                "Of \(own.first?["title"] ?? request), due in every year since it was asked for, "
            text +=
                came.isEmpty ? "none is on record" : "that of \(English.list(came)) is on record"
            text += missing.isEmpty ? "." : "; that of \(English.list(missing)) is missing."
            return text
        }
        return .paragraph(sentences.joined(separator: " "))
    }

    /// The way of each document through the bodies that considered it.
    private func stages() -> [Document.Block] {
        let rows = registers.rows("instrument_stages")
        let sentences = rows.compactMap { $0["instrument"] }.distinct.map { instrument in
            let own = rows.filter { $0["instrument"] == instrument }
            let register = registers.rows("instruments")
            let symbol = register.first { $0["instrument"] == instrument }?["symbol"]
            let steps = own.map { row in
                let party = registers.body(row["party"] ?? "").map { "the \($0.label)" }
                let date = BodyPhrases.date(row)
                var step =
                    "\(BodyPhrases.words(row["action"] ?? "")) by \(party ?? row["party"] ?? "")"
                step += date.isEmpty ? "" : " \(date)"
                let result = register.first { $0["instrument"] == row["result"] }
                if let result = result?["symbol"] ?? result?["title"] {
                    step += ", with \(result) as the result"
                }
                return step
            }
            let name = symbol ?? own.first?["title"] ?? instrument
            return "\(English.capitalized(name)) was \(English.list(steps))."
        }
        return .paragraph(sentences.joined(separator: " "))
    }
}
