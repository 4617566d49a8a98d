/// Letters and replies, and the events of mechanisms, in time.
extension HTMLCharts {
    /// More columns than these are drawn by a longer unit of time.
    private static let mostColumns = 100
    /// Rows and columns of a calendar that are drawn.
    private static let (mostRows, mostYears, monthsBefore, monthsAfter) = (25, 20, 12, 7)

    /// When letters went out and replies came in.
    func timeline() -> Captioned? {
        let letters = data.rounds.compactMap { round in
            DayNumber(round.sentFrom).map {
                TimelineChart.Letter(
                    label: letter(round),
                    from: $0,
                    due: DayNumber(round.dueOn)
                )
            }
        }
        guard let cutoff = DayNumber(data.facts.cutoff), let first = letters.map(\.from).min(),
            data.rounds.contains(where: { $0.replies > 0 })
        else { return nil }
        let received = received()
        // A reply that came before its letter is no fault of the picture.
        let start = first.number
        let end = max(cutoff.number, letters.compactMap(\.due?.number).max() ?? 0)
        let (columns, unit, columnsTold) = columns(received, spanning: end - start)
        var notes = [wording(.chartTimelineNote)]
        notes.append(
            columns.isEmpty
                ? wording(.chartUnknownDays) : wording(.chartReplyColumns, ["unit": unit])
        )
        let chart = TimelineChart(
            title: wording(.chartTimeline),
            letters: letters,
            columns: columns,
            cutoff: (
                cutoff, wording(.chartCutoff, ["date": wording.rules.date(data.facts.cutoff)])
            ),
            ticks: Self.ticks(start...max(end, start + 1), from: first.year),
            range: start...max(end, start + 1),
            told: (data.rounds.map(told) + columnsTold)
                .joined(separator: wording.rules.lists.semicolon),
            identifier: "chart-of-replies",
            isMirrored: isMirrored
        )
        return Captioned(
            svg: chart.svg(),
            title: wording(.chartTimeline),
            note: wording.sentences(notes),
            isWide: true
        )
    }

    private func letter(_ round: ReportData.Round) -> String {
        wording(.chartLetter, ["letter": round.title, "replies": round.replies])
    }

    private func told(_ round: ReportData.Round) -> String {
        wording(
            .chartLetterTold,
            [
                "summary": letter(round), "date": wording.rules.sent(round),
                "due": round.dueOn.map(wording.rules.date),
            ]
        )
    }

    /// Substantive replies whose day is known, by day.
    private func received() -> [(day: DayNumber, count: Int)] {
        var counts: [String: Int] = [:]
        for row in data.rows("replies") where row["status"] == "substantive" {
            if let day = row["received_on"] { counts[day, default: 0] += 1 }
        }
        for row in data.rows("receipts") {
            if let day = row["received_on"] { counts[day, default: 0] += Self.int(row["replies"]) }
        }
        return counts.sorted { $0.key < $1.key }.compactMap { day, count in
            DayNumber(day).map { ($0, count) }
        }.filter { $0.day.number <= (DayNumber(data.facts.cutoff)?.number ?? .max) }
    }

    /// Replies by the shortest unit of time that leaves the columns wide enough to be seen.
    private func columns(
        _ received: [(day: DayNumber, count: Int)],
        spanning days: Int
    ) -> (columns: [TimelineChart.Column], unit: String, told: [String]) {
        let key: (DayNumber) -> (from: DayNumber, to: DayNumber, name: String)
        let unit: String
        if days <= Self.mostColumns {
            unit = "day"
            key = { day in (day, day, Self.text(day.year, day.month, day.day)) }
        } else if days <= Self.mostColumns * 30 {
            unit = "month"
            key = { day in
                let from = DayNumber("\(day.year)-\(day.month)-1") ?? day
                let next = day.month == 12 ? (day.year + 1, 1) : (day.year, day.month + 1)
                return (
                    from, DayNumber("\(next.0)-\(next.1)-1") ?? day, Self.text(day.year, day.month)
                )
            }
        } else {
            unit = "year"
            key = { day in
                (
                    DayNumber("\(day.year)-1-1") ?? day, DayNumber("\(day.year + 1)-1-1") ?? day,
                    "\(day.year)"
                )
            }
        }
        var columns: [TimelineChart.Column] = []
        var told: [String] = []
        for (day, count) in received {
            let stretch = key(day)
            let to = max(stretch.to.number, stretch.from.number + 1)
            if columns.last?.from == stretch.from.number {
                columns[columns.count - 1].count += count
                told.removeLast()
            } else {
                columns.append(.init(from: stretch.from.number, to: to, count: count))
            }
            let sum = "\(columns.last?.count ?? 0)"
            told.append(wording.rules.told(sum, of: stretch.name))
        }
        return (columns, unit, told)
    }

    /// Marks of the axis: years, or months where the time is short.
    private static func ticks(
        _ range: ClosedRange<Int>,
        from first: Int
    ) -> [(number: Int, label: String)] {
        var ticks: [(number: Int, label: String)] = []
        let isShort = range.upperBound - range.lowerBound < 500
        for year in first...(first + (range.upperBound - range.lowerBound) / 365 + 1) {
            for month in isShort ? Array(1...12) : [1] {
                guard let day = DayNumber("\(year)-\(month)-1"), range.contains(day.number) else {
                    continue
                }
                ticks.append((day.number, isShort ? text(year, month) : "\(year)"))
            }
        }
        let step = max((ticks.count + 9) / 10, 1)
        return ticks.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
    }

    /// Events of each mechanism by year, or by as many years as leave the columns readable.
    func calendarByYear() -> Captioned? {
        let years = events().map { Int($0.from.prefix(4)) ?? 0 }
        guard let first = years.min(), let last = years.max(), Set(years).count > 2 else {
            return nil
        }
        let step = [1, 2, 5, 10, 20, 50, 100].first { (last / $0 - first / $0) < Self.mostYears }
        guard let step else { return nil }
        let columns = (first / step)...(last / step)
        return calendar(
            wording(.chartCalendarYears),
            columns.map { step == 1 ? "\($0)" : "\($0 * step)-\(($0 + 1) * step - 1)" },
            "chart-of-years"
        ) { event in
            Int(event.from.prefix(4)).map { $0 / step - columns.lowerBound }
        }
    }

    /// Events of each mechanism by month, in the year before and the months after the cut-off.
    func calendarByMonth() -> Captioned? {
        guard let cutoff = DayNumber(data.facts.cutoff) else { return nil }
        let first = cutoff.months - Self.monthsBefore
        let columns = Array(first...(cutoff.months + Self.monthsAfter))
        return calendar(
            wording(.chartCalendarMonths),
            columns.map { Self.text($0 / 12, $0 % 12 + 1) },
            "chart-of-months"
        ) { event in
            guard event.isExact, let day = DayNumber(event.from), columns.contains(day.months)
            else { return nil }
            return day.months - first
        }
    }

    private typealias Event = (mechanism: String, from: String, isExact: Bool, isPlanned: Bool)

    private func events() -> [Event] {
        data.rows("events").compactMap { row in
            guard row["status"] != "aggregate", let from = row["date_from"] else { return nil }
            return (
                row["mechanism"] ?? row["body"] ?? "", from,
                ["day", "day_range", "month"].contains(row["precision"] ?? "day"),
                row["status"] != "held" && row["status"] != "ongoing"
            )
        }
    }

    private func calendar(
        _ title: String,
        _ columns: [String],
        _ identifier: String,
        _ column: (Event) -> Int?
    ) -> Captioned? {
        var byMechanism: [String: [GridChart.Cell]] = [:]
        for event in events() {
            guard let place = column(event), columns.indices.contains(place) else { continue }
            let empty = columns.map { _ in GridChart.Cell() }
            if event.isPlanned {
                byMechanism[event.mechanism, default: empty][place].hollow += 1
            } else {
                byMechanism[event.mechanism, default: empty][place].full += 1
            }
        }
        guard byMechanism.count > 1 else { return nil }
        let mechanisms = mostFrequent(
            byMechanism.mapValues { $0.reduce(0) { $0 + $1.full + $1.hollow } }
        )
        let names = names("bodies", "body")
        let rows = mechanisms.prefix(Self.mostRows).map { ($0, names[$0] ?? $0) }
        let cells = rows.map { byMechanism[$0.0] ?? [] }
        let told = zip(rows, cells).map { row, cells in
            let marks = zip(columns, cells).filter { $1.full + $1.hollow > 0 }
                .map { column, cell in
                    wording(
                        .chartEvents,
                        ["when": column, "held": cell.full, "planned": cell.hollow]
                    )
                }
            return wording.rules.told(
                marks.joined(separator: wording.rules.lists.comma),
                of: row.1
            )
        }
        let chart = GridChart(
            title: title,
            rows: rows.map(\.1),
            columns: columns,
            cells: cells,
            told: told.joined(separator: wording.rules.lists.semicolon),
            identifier: identifier,
            isMirrored: isMirrored
        )
        let notes =
            [wording(.chartCalendarNote)]
            + left(mechanisms.count - rows.count, "mechanisms", table: "events")
        return Captioned(
            svg: chart.svg(),
            title: title,
            note: wording.sentences(notes),
            isWide: true
        )
    }

    /// Codes with the highest counts first, equal ones in the order of the register of bodies.
    func mostFrequent(_ counts: [String: Int]) -> [String] {
        let order = Dictionary(
            data.rows("bodies").enumerated().map { ($1["body"] ?? "", $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return counts.sorted { one, other in
            (-one.value, order[one.key] ?? .max, one.key)
                < (-other.value, order[other.key] ?? .max, other.key)
        }.map(\.key)
    }

    /// Short names by code.
    func names(_ table: String, _ key: String) -> [String: String] {
        Dictionary(
            data.rows(table).map { ($0[key] ?? "", $0["short"] ?? $0["label"] ?? "") },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private static func text(_ year: Int, _ month: Int, _ day: Int? = nil) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))" + (day.map { "-" + two($0) } ?? "")
    }
}
