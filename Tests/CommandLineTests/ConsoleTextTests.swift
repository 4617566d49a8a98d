import Foundation
import Testing

@testable import rapporteur

@Suite("What is printed")
struct ConsoleTextTests {
    @Test(
        "characters that a terminal would obey are made visible",
        arguments: [
            ("plain é 中文", "plain é 中文"),
            ("a\u{1B}[2Jb", "a\\u{1B}[2Jb"),
            ("tab\tnul\0", "tab\\u{9}nul\\u{0}"),
            ("line\r\nend", "line\\u{D}\\u{A}end"),
            ("c1 \u{9B}31m", "c1 \\u{9B}31m"),
            ("turned \u{202E}txt", "turned \\u{202E}txt"),
        ]
    )
    func visible(text: String, expected: String) {
        #expect(text.visible == expected)
    }

    @Test("a text of several lines keeps its line ends and nothing else")
    func visibleLines() {
        #expect("one\ntwo\u{7}".visibleLines == "one\ntwo\\u{7}")
    }

    @Test("a message is a line for people, or an object for machines")
    func messages() {
        let time = Date(timeIntervalSince1970: 0)
        #expect(
            LogFormat.text.line(.warning, "late", colored: false, time: time)
                == "rapporteur: warning: late"
        )
        #expect(
            LogFormat.text.line(.error, "gone", colored: true, time: time)
                == "\u{1B}[31mrapporteur: gone\u{1B}[0m"
        )
        #expect(
            LogFormat.json.line(.info, "read \"a/b\"", colored: true, time: time)
                == #"{"level":"info","message":"read \"a/b\"","time":"1970-01-01T00:00:00Z"}"#
        )
    }

    @Test("the progress bar names the phase, the part done, the time and the time left")
    func bar() {
        let bar = ProgressBar(phase: "counting A/52/314", fraction: 0.5)
        #expect(
            bar.line(elapsed: .seconds(75), width: 60)
                == "counting A/52/314  [########........]  50%  1:15, 1:15 left"
        )
        #expect(
            bar.line(elapsed: .milliseconds(900), width: 60)
                == "counting A/52/314  [#############..............]  50%  0:00"
        )
        #expect(
            bar.line(elapsed: .seconds(75), width: 49)
                == "counting A/52/314  [########........]  50%  1:15"
        )
        #expect(
            ProgressBar(phase: "starting", fraction: nil).line(elapsed: .zero, width: 60)
                == "starting  0:00"
        )
    }

    @Test(
        "the progress bar of so many things says how many a second",
        arguments: [
            (4000, "8%  0:40, 7:40 left, 8 replies/s"),
            (500_000, "8%  0:40, 7:40 left, 1,000 replies/s"),
            (25_728_440, "8%  0:40, 7:40 left, 51,000 replies/s"),
        ]
    )
    func rate(count: Int, numbers: String) {
        let total = ProgressBar.Total(count: count, unit: "replies")
        let bar = ProgressBar(phase: "loading", fraction: 0.08, total: total)
        #expect(bar.line(elapsed: .seconds(40), width: 80).hasSuffix("]  " + numbers))
    }

    @Test(
        "the progress bar never fills its line, whatever the width and the phase",
        arguments: [20, 21, 30, 40, 60, 80, 300],
        [0, 0.333, 1, 7]
    )
    func barFits(width: Int, fraction: Double) {
        for phase in ["x", String(repeating: "long ", count: 30)] {
            for total in [nil, ProgressBar.Total(count: 1_000_000_000, unit: "replies")] {
                let bar = ProgressBar(phase: phase, fraction: fraction, total: total)
                #expect(bar.line(elapsed: .seconds(4000), width: width).count < width)
            }
        }
    }

    @Test("a table pads texts on the right, numbers on the left, and leaves no blank at an end")
    func table() {
        var table = TextTable(["figure", "printed", "note"])
        table.add(["respondents", "65", ""])
        table.add(["late\u{1B}", "5", "of 64"])
        #expect(
            table.lines == [
                "figure       printed  note",
                "respondents       65",
                "late\\u{1B}         5  of 64",
            ]
        )
    }
}
