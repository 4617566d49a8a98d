/// The template that can report on any consultation.
enum ShippedTemplate {
    /// The parts of a report in English; a consultation's own template replaces it.
    static let english = """
        # Introduction

        @rounds

        # Views expressed

        @questions

        # Mechanisms within the United Nations system

        @bodies within

        # Mechanisms outside the United Nations system

        @bodies outside

        # Conclusions

        @gaps

        @requests

        @response
        """
}
