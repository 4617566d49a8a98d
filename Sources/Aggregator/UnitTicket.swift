/// One handing out of a unit: it may be handed out again, and then under another number.
package struct UnitTicket: Hashable, Sendable {
    /// Never used twice in a run, so that a late answer cannot be taken for another one.
    package let number: Int
    /// The place of the unit in the plan.
    package let index: Int
    package let unit: CountingUnit
    /// How often the unit was handed out, this time included.
    package let tries: Int
}
