import Database

/// Whether those who hold a role must sign in with a second factor.
package struct SetRoleRule: Action {
    package let role: Role
    package let secondFactor: Bool

    package static let permission = Permission.keepAccounts

    package init(role: Role, secondFactor: Bool) {
        self.role = role
        self.secondFactor = secondFactor
    }

    package func perform(in work: Work) throws -> Acted<Done> {
        if var rule = try work.first(RoleRule.self, "WHERE role = \(role.rawValue)") {
            rule.secondFactor = secondFactor
            try work.update(rule)
            return Acted(on: rule, ["second-factor": .flag(secondFactor)])
        }
        let rule = RoleRule(id: work.newID(), role: role, secondFactor: secondFactor)
        try work.insert(rule)
        return Acted(on: rule, ["second-factor": .flag(secondFactor)])
    }
}
