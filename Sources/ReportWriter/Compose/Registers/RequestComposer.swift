/// Writes what was asked of whom, open requests first, and which yearly reports are missing.
struct RequestComposer {
    let registers: Registers

    private var wording: Wording { registers.wording }

    func blocks() -> [Document.Block] {
        let requests = registers.rows("requests")
        let states = [("open", Phrase.requestsOpen), ("answered", .requestsAnswered)]
        return states.flatMap { state, phrase in
            let own = requests.filter { $0["state"] == state }.map(self.phrase)
            return own.isEmpty
                ? [] : [Document.Block].paragraph(wording(phrase, ["requests": own]))
        } + obligations() + stages()
    }

    /// "a report on the status, asked of the Secretary-General by the Commission (resolution)".
    private func phrase(_ row: Registers.Entry) -> String {
        let instrument = registers.rows("instruments").first {
            $0["instrument"] == row["instrument"]
        }
        return wording(
            .request,
            [
                "title": row["title"], "of": row["asked_of"].map(wording.term),
                "by": row["asked_by"].map(wording.term),
                "symbol": instrument?["symbol"].map(wording.term),
            ]
        )
    }

    private func obligations() -> [Document.Block] {
        let years = registers.rows("obligations")
        let sentences = years.compactMap { $0["request"] }.distinct.map { request in
            let own = years.filter { $0["request"] == request }
            return wording(
                .obligation,
                [
                    "request": own.first?["title"] ?? request,
                    "came": own.filter { $0["state"] == "delivered" }.compactMap { $0["year"] },
                    "missing": own.filter { $0["state"] == "missing" }.compactMap { $0["year"] },
                ]
            )
        }
        return .paragraph(wording.sentences(sentences))
    }

    /// The way of each document through the bodies that considered it.
    private func stages() -> [Document.Block] {
        let rows = registers.rows("instrument_stages")
        let register = registers.rows("instruments")
        let sentences = rows.compactMap { $0["instrument"] }.distinct.map { instrument in
            let own = rows.filter { $0["instrument"] == instrument }
            let symbol = register.first { $0["instrument"] == instrument }?["symbol"]
            let steps = own.map { row in
                let result = register.first { $0["instrument"] == row["result"] }
                let party = registers.body(row["party"] ?? "").map {
                    wording(.bodyName, ["name": $0.label])
                }
                return wording(
                    .stage,
                    [
                        "action": wording.term(row["action"] ?? ""),
                        "party": party ?? wording.term(row["party"] ?? ""),
                        "date": wording.date(row),
                        "result": result?["symbol"] ?? result?["title"],
                    ]
                )
            }
            return wording(
                .stages,
                ["document": symbol ?? own.first?["title"] ?? instrument, "steps": steps]
            )
        }
        return .paragraph(wording.sentences(sentences))
    }
}
