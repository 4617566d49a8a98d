import Foundation
import SQLCatalog
let f = NumberFormatter(); f.numberStyle = .spellOut; f.locale = Locale(identifier: "en_GB")
print(f.string(from: 65)!, sqlText("schema/001.sql"))
