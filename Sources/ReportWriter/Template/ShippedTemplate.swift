/// The template that can report on any consultation.
enum ShippedTemplate {
    /// The parts of a report in a language; a consultation's own template replaces it.
    static func text(_ wording: Wording) -> String {
        """
        # \(wording(.partIntroduction))

        @rounds

        # \(wording(.partViews))

        @questions

        # \(wording(.partWithin))

        @bodies within

        # \(wording(.partOutside))

        @bodies outside

        # \(wording(.partConclusions))

        @gaps

        @requests

        @response

        @prospects
        """
    }
}
