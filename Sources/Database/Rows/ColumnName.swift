/// `caseID` is the column `case_id`, `birthDate` the column `birth_date`.
package enum ColumnName {
    package static func of(_ property: String) -> String {
        var name = ""
        let letters = Array(property)
        for (index, letter) in letters.enumerated() {
            guard letter.isUppercase else {
                name.append(letter)
                continue
            }
            let afterLower = index > 0 && !letters[index - 1].isUppercase
            let beforeLower = index > 0 && index + 1 < letters.count && letters[index + 1].isLowercase
            if afterLower || beforeLower { name.append("_") }
            name.append(contentsOf: letter.lowercased())
        }
        return name
    }
}
