/// The words in which two versions of a text differ, each with enough around them to be found.
struct TextDifference {
    /// One place: what stands there, what should, and on which line of the old text it begins.
    struct Hunk: Equatable {
        var old: String
        var new: String
        var line: Int
    }

    /// Differences with fewer equal words between them are told as one.
    private static let nearness = 2

    /// Compares two texts.
    ///
    /// - Parameters:
    ///   - old: The text as issued.
    ///   - new: The text as it should read.
    ///   - lines: The old text as it was printed, for the numbers of lines; the mark of a
    ///     paragraph is taken off.
    /// - Returns: The places, in the order of the text.
    static func hunks(from old: String, to new: String, printed lines: [String]) -> [Hunk] {
        let (before, after) = (Words.split(old), Words.split(new))
        var ranges = changed(before, after)
        merge(&ranges)
        for index in ranges.indices {
            anchor(&ranges[index], before, after)
        }
        merge(&ranges)
        return ranges.map { range in
            Hunk(
                old: joined(before[range.old]),
                new: joined(after[range.new]),
                line: line(of: range.old.lowerBound, in: before, printed: lines)
            )
        }
    }

    private struct Span {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// The spans of words that differ, from the shortest edit script.
    private static func changed(_ before: [Words.Word], _ after: [Words.Word]) -> [Span] {
        let difference = after.difference(from: before)
        var (removed, inserted) = (Set<Int>(), Set<Int>())
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var spans: [Span] = []
        var (i, j) = (0, 0)
        while i < before.count || j < after.count {
            let start = (i, j)
            while removed.contains(i) { i += 1 }
            while inserted.contains(j) { j += 1 }
            if (i, j) != start {
                spans.append(Span(old: start.0..<i, new: start.1..<j))
            } else {
                (i, j) = (i + 1, j + 1)
            }
        }
        return spans
    }

    private static func merge(_ spans: inout [Span]) {
        var merged: [Span] = []
        for span in spans {
            if let last = merged.last, span.old.lowerBound - last.old.upperBound <= nearness {
                merged[merged.count - 1] = Span(
                    old: last.old.lowerBound..<max(last.old.upperBound, span.old.upperBound),
                    new: last.new.lowerBound..<max(last.new.upperBound, span.new.upperBound)
                )
            } else {
                merged.append(span)
            }
        }
        spans = merged
    }

    /// Takes in neighbouring words until there is something to be read on both sides, and the old
    /// words stand in the text once only.
    private static func anchor(
        _ span: inout Span,
        _ before: [Words.Word],
        _ after: [Words.Word]
    ) {
        moveBehindMark(&span, before, after)
        // A list in a script without blanks is read by its items: the one that follows comes first.
        let isAmongSigns =
            span.old.upperBound < before.count && before[span.old.upperBound].isIdeograph
        var takesLeft = !isAmongSigns
        while span.old.isEmpty || span.new.isEmpty || occurrences(of: span.old, in: before) > 1 {
            let canLeft = span.old.lowerBound > 0 && span.new.lowerBound > 0
            let canRight = span.old.upperBound < before.count && span.new.upperBound < after.count
            guard canLeft || canRight else { return }
            if canRight && (!takesLeft || !canLeft) {
                span.old = span.old.lowerBound..<(span.old.upperBound + 1)
                span.new = span.new.lowerBound..<(span.new.upperBound + 1)
                takeRestOfName(&span, before, after)
            } else {
                span.old = (span.old.lowerBound - 1)..<span.old.upperBound
                span.new = (span.new.lowerBound - 1)..<span.new.upperBound
            }
            takesLeft.toggle()
        }
    }

    /// What was put in or taken out between two marks of a list begins behind the first of them.
    private static func moveBehindMark(
        _ span: inout Span,
        _ before: [Words.Word],
        _ after: [Words.Word]
    ) {
        guard span.old.isEmpty != span.new.isEmpty, span.old.upperBound < before.count,
            span.new.upperBound < after.count
        else { return }
        let first = span.old.isEmpty ? after[span.new.lowerBound] : before[span.old.lowerBound]
        guard first.isWideMark, before[span.old.upperBound] == first,
            after[span.new.upperBound] == first
        else { return }
        span = Span(
            old: (span.old.lowerBound + 1)..<(span.old.upperBound + 1),
            new: (span.new.lowerBound + 1)..<(span.new.upperBound + 1)
        )
    }

    /// Longer names than this are cut.
    private static let longestName = 12

    /// Goes on to the end of a name that has no blanks in it.
    private static func takeRestOfName(
        _ span: inout Span,
        _ before: [Words.Word],
        _ after: [Words.Word]
    ) {
        var steps = 0
        while before[span.old.upperBound - 1].isIdeograph, steps < longestName,
            span.old.upperBound < before.count, span.new.upperBound < after.count,
            before[span.old.upperBound].isIdeograph,
            before[span.old.upperBound] == after[span.new.upperBound]
        {
            span.old = span.old.lowerBound..<(span.old.upperBound + 1)
            span.new = span.new.lowerBound..<(span.new.upperBound + 1)
            steps += 1
        }
    }

    private static func occurrences(of range: Range<Int>, in words: [Words.Word]) -> Int {
        let wanted = words[range]
        guard !wanted.isEmpty else { return 0 }
        return (0...(words.count - wanted.count)).count {
            words[$0..<($0 + wanted.count)].elementsEqual(wanted)
        }
    }

    private static func joined(_ words: ArraySlice<Words.Word>) -> String {
        guard let last = words.last else { return "" }
        return words.dropLast().map { String($0.text) }.joined() + last.trimmed
    }

    /// The printed line on which a word stands, counted from 1, found by the signs before it.
    private static func line(of word: Int, in words: [Words.Word], printed: [String]) -> Int {
        let before = words[..<word].reduce(0) { $0 + signs(in: $1.text) }
        var seen = 0
        for (index, line) in printed.enumerated() {
            seen += signs(in: line[...])
            if seen > before { return index + 1 }
        }
        return max(1, printed.count)
    }

    private static func signs(in text: Substring) -> Int { text.count { $0 != " " } }
}
