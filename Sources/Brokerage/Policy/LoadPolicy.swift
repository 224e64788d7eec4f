/// Takes in a policy file that is sound; new referrals come under it from now on, open cases stay under theirs.
package struct LoadPolicy: Action {
    package let name: String
    package let text: String

    package static let permission = Permission.keepPolicy

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// - Throws: ``Refusal`` `.unsoundPolicy` with the file's first fault, `.policyAlreadyLoaded`.
    package func perform(in work: Work) throws -> Acted<Identifier<StoredPolicy>> {
        let policy: Policy
        do {
            policy = try PolicyFile.read(text: text, named: name)
        } catch {
            throw Refusal(.unsoundPolicy, error.faults.first?.description ?? "The file can't be read as a policy.")
        }
        guard !policy.pathways.isEmpty else {
            throw Refusal(
                .unsoundPolicy,
                "The file has no pathways, so nobody could be referred under it. Add `pathways:` before you load it."
            )
        }
        let id = Identifier<StoredPolicy>(known: policy.hash)
        guard try work.find(id) == nil else {
            throw Refusal(
                .policyAlreadyLoaded,
                "This policy file is loaded already. Change it before you load it again."
            )
        }
        let stored = StoredPolicy(
            id: id,
            name: name,
            text: text,
            loadedBy: work.standing.accountID,
            loadedAt: work.now
        )
        try work.insert(stored)
        return Acted(id, on: stored, ["policy": .clause(policy.id)])
    }
}
