/// Those whose money is spent, as the policy of today names them.
package struct ListCommissioners: Query {
    package static let permission = Permission.keepAccounts

    package init() {}

    package func answer(in reading: Reading) throws -> [Commissioner]? {
        try reading.currentPolicy()?.commissioners ?? []
    }
}
