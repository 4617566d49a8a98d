/// Groups of respondents as rows of tiles with their codes.
struct TileChart {
    struct Group {
        /// Stands above the tiles.
        var label: String
        var tiles: [String]
        /// What follows the last tile where there are more; empty where all are shown.
        var rest: String
        /// The members in words.
        var told: String
    }

    let title: String
    let groups: [Group]
    let identifier: String
    var rules = LanguageRules.english

    private static let (width, tileWidth, tileHeight) = (440, 44, 24)

    func svg() -> String {
        var drawing = Drawing(width: Self.width, isMirrored: rules.isMirrored)
        var y = 0
        let perRow = Self.width / Self.tileWidth
        for (number, group) in groups.enumerated() {
            y += 18
            drawing.text(group.label, 0, y - 4)
            for (place, tile) in group.tiles.enumerated() {
                let x = place % perRow * Self.tileWidth
                let top = y + place / perRow * Self.tileHeight
                drawing.rectangle(
                    x,
                    top,
                    Self.tileWidth - 3,
                    Self.tileHeight - 3,
                    "part",
                    fill: number
                )
                drawing.rectangle(x + 4, top + 3, Self.tileWidth - 11, Self.tileHeight - 9, "label")
                drawing.text(tile, x + (Self.tileWidth - 3) / 2, top + 15, "small", anchor: .middle)
            }
            y += (group.tiles.count + perRow - 1) / perRow * Self.tileHeight
            if !group.rest.isEmpty {
                y += 18
                drawing.text(group.rest, 0, y - 4)
            }
            y += 10
        }
        drawing.height = y
        return drawing.svg(
            title: title,
            told: groups.map { rules.told($0.told, of: $0.label) }
                .joined(separator: rules.lists.semicolon),
            identifier: identifier,
            isWide: false
        )
    }
}
