import ReportWriter

/// The data dictionary as one page for a browser, without anything from elsewhere.
enum DictionaryHTML {
    static func text(of dictionary: DataDictionary) -> String {
        let paragraphs = DataDictionary.introduction.map { element("p", $0) }
        let contents =
            dictionary.views.map { link($0.name, to: "view-\($0.name)") }
            + dictionary.functions.map { link("\($0.name)()", to: "function-\($0.name)") }
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Data dictionary</title>
            <style>\(style)</style>
            </head>
            <body>
            <h1>Data dictionary</h1>
            \(paragraphs.joined(separator: "\n"))
            <nav aria-label="Contents"><ul>
            \(contents.map { "<li>\($0)</li>" }.joined(separator: "\n"))
            </ul></nav>
            <main>
            \((dictionary.views.map(section) + dictionary.functions.map(section)).joined(separator: "\n"))
            </main>
            </body>
            </html>
            """
    }

    private static func section(_ view: DataDictionary.View) -> String {
        let rows = view.columns.map { column in
            "<tr><th scope=\"row\">\(element("code", column.name))</th>"
                + element("td", column.type) + element("td", column.meaning) + "</tr>"
        }
        return """
            <section id="view-\(view.name)">
            \(element("h2", view.name))
            \(element("p", view.meaning))
            <table>
            <thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </section>
            """
    }

    private static func section(_ function: DataDictionary.Function) -> String {
        """
        <section id="function-\(function.name)">
        \(element("h2", "\(function.name)()"))
        \(element("p", function.meaning))
        <p>Arguments: \(element("code", function.arguments))<br>Result: \(element("code", function.result))</p>
        \(function.example.map { "<pre>\(element("code", $0))</pre>" } ?? "")
        </section>
        """
    }

    private static func element(_ name: String, _ text: String) -> String {
        "<\(name)>\(HTML.escaped(text))</\(name)>"
    }

    private static func link(_ text: String, to identifier: String) -> String {
        "<a href=\"#\(HTML.escaped(identifier))\">\(HTML.escaped(text))</a>"
    }

    private static let style = """
        :root{color-scheme:light dark}
        body{margin:0 auto;padding:1rem;max-width:64rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}
        nav ul{columns:14rem;padding-left:1.2rem}
        h2{margin-top:2.5rem}
        table{border-collapse:collapse;width:100%}
        th,td{text-align:start;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #8888}
        thead{border-bottom:2px solid}
        pre{white-space:pre-wrap}
        :target{outline:2px solid #1f6fa8;outline-offset:4px}
        """
}
