import Brokerage

/// Tells what happens, by having the right people do it, in the demo's own time.
struct Teller {
    let demo: DemoPartnership
    let staff: DemoStaff
    let market: MadeUpMarket

    var now: Instant { demo.clock.now }
    var today: LocalDate { now.london.date }
    var working: WorkingTime { demo.year.working }

    /// Lets time pass: what is due meanwhile happens at its own time.
    func passes(to instant: Instant) async throws {
        while let due = try await demo.partnership.nextDue(by: instant) {
            demo.clock.move(to: due)
            try await demo.partnership.runDue(until: due)
        }
        demo.clock.move(to: instant)
    }

    @discardableResult
    func does<Act: Action>(_ action: Act, as actor: Actor) async throws -> Act.Output {
        try await demo.does(action, as: actor)
    }

    func asks<Question: Query>(_ question: Question, as actor: Actor) async throws -> Question.Answer {
        guard let answer = try await demo.partnership.ask(question, by: actor) else {
            throw DemoFault("\(Question.self) has no answer")
        }
        return answer
    }

    /// Tries what can't be done, as people do. Nothing comes of it.
    func isRefused(_ action: some Action, as actor: Actor) async throws {
        do {
            try await does(action, as: actor)
        } catch is Refusal {
            return
        }
        throw DemoFault("\(type(of: action)) was to be refused and wasn’t")
    }

    func tell(_ deed: Deed, of book: CaseBook) async throws {
        do {
            switch deed {
            case .drafts: try await drafts(book)
            case .refers: try await refers(book)
            case .ringsIn: try await ringsIn(book)
            case .completes: try await completes(book)
            case .allocates: try await allocates(book)
            case .startsWork: try await does(StartWork(caseID: try book.caseID), as: book.broker)
            case .ranks: try await ranks(book)
            case .asks(let count): try await asksHomes(count, of: book)
            case .asksByTelephone(let count): try await asksHomes(count, of: book, byTelephone: true)
            case .discussesAndAsks: try await discussesAndAsks(book)
            case .offers(let home, let quote): try await offers(home, quote, to: book)
            case .declines(let home, let reason, let words): try await declines(home, reason, words, to: book)
            case .withdraws(let home): try await withdraws(home, from: book)
            case .sendsOptions: try await sendsOptions(book)
            case .confirms(let unsuitable): try await confirms(book, unsuitable: unsuitable)
            case .shows: try await shows(book)
            case .chooses(let home, let reserve): try await chooses(home, reserve: reserve, in: book)
            case .holdsBed: try await holdsBed(book)
            case .assesses(let canMeet): try await assesses(book, canMeet: canMeet)
            case .takesReserve: try await takesReserve(book)
            case .negotiates(let steps): try await negotiates(steps, in: book)
            case .breaksDown: try await breaksDown(book)
            case .asksForFunding: try await asksForFunding(book)
            case .panelDecides(let outcome): try await panelDecides(outcome, on: book)
            case .approves: try await approves(book)
            case .issuesOrder: try await issuesOrder(book)
            case .signsOrder: try await signsOrder(book)
            case .arranges: try await arranges(book)
            case .moves: try await moves(book)
            case .calls(let allWell): try await calls(book, allWell: allWell)
            case .answersSurvey: try await answersSurvey(book)
            case .turnsBack(let reason, let words):
                try await does(TurnBack(caseID: try book.caseID, reason: reason, words: words), as: book.broker)
                book.turnsBack()
            case .ends(let ending, let words):
                try await does(EndCase(caseID: try book.caseID, ending: ending, words: words), as: book.broker)
            }
        } catch let refusal as Refusal {
            let faults = refusal.faults.map { "\($0.field): \($0.sentence)" }.joined(separator: "; ")
            throw DemoFault("\(book.history), \(deed), \(now.london.long): \(refusal.sentence) \(faults)")
        }
    }
}
