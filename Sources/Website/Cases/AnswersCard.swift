import Brokerage

/// What the homes of the round said, side by side, as the page of the case shows it.
struct AnswersCard {
    let page: CasePage

    private struct Line {
        let name: String
        let note: String?
        let clause: String?
        let price: QuotedPrice?
        let against: Money?
        let miles: String?
        let isApproximate: Bool
        let rating: String?
        let rated: LocalDate?
        let start: LocalDate?
        let answer: HTML
    }

    var body: HTML {
        optional(page.answers) { answers in
            let lines = lines(of: answers)
            return when(!lines.isEmpty) {
                card("Offers", beside: link("Side by side", to: "/cases/\(page.heading.id)/answers", about: "offers")) {
                    table(lines, caption: "Offers", captionIsHidden: true, columns: columns)
                }
            }
        }
    }

    private var columns: [Column<Line>] {
        [
            Column("Home", .rowHeader) { line in "\(line.name)\(optional(line.note) { note("\($0)") })" },
            Column("Clause", .short) { line in optional(line.clause) { clause($0) } },
            Column("A week", .number) { line in
                optional(line.price) {
                    $0.cell
                } else: {
                    "–"
                }
            },
            Column("Against rate", .number) { line in
                optional(line.against) { against in
                    when(against.pence < 0) {
                        better("−\(Money(pence: -against.pence))")
                    } else: {
                        "+\(against.description)"
                    }
                }
            },
            Column("Distance", .short) { line in
                "\(line.miles ?? "–")\(when(line.isApproximate) { note("approximate") })"
            },
            Column("Rating") { line in
                "\(line.rating ?? "–")\(optional(line.rated) { note("\($0.short) \($0.year)") })"
            },
            Column("Can start", .short) { "\($0.start?.shortWithWeekday ?? "–")" },
            Column("Answer") { $0.answer },
        ]
    }

    private func lines(of answers: AnswersSideBySide.Answer) -> [Line] {
        (answers.offers + answers.declined + answers.ended).map { line(of: $0, in: answers) }
            + answers.waiting.map { waiting in
                Line(
                    name: waiting.name,
                    note: nil,
                    clause: waiting.enquiry.clause,
                    price: nil,
                    against: nil,
                    miles: nil,
                    isApproximate: false,
                    rating: nil,
                    rated: nil,
                    start: nil,
                    answer: """
                        No answer yet\(note("asked \(waiting.enquiry.askedAt.london.short), due \(waiting.enquiry.answerDueAt.london.short)"))
                        """
                )
            }
    }

    private func line(of beside: OfferBeside, in answers: AnswersSideBySide.Answer) -> Line {
        Line(
            name: beside.name,
            note: beside.offer.conditions,
            clause: beside.line?.clause.text ?? beside.enquiry.clause,
            price: QuotedPrice(beside.offer, for: answers.need.category, on: answers.priceDay),
            against: beside.overRate,
            miles: miles(beside.candidate.distanceMetres),
            isApproximate: beside.isApproximate,
            rating: beside.candidate.rating?.text,
            rated: beside.ratedOn,
            start: beside.offer.earliestStart,
            answer: """
                \(beside.offer.answerInWords)\
                \(note("\(beside.offer.answeredAt.london.short), \(beside.offer.channel.inWords)"))
                """
        )
    }
}

extension Offer {
    /// "Can meet the need", "Can't: no vacancy".
    var answerInWords: String {
        switch state {
        case .standing: "Can meet the need"
        case .chosen: "Chosen"
        case .placed: "Moved in"
        case .declined: "Can’t\(declineReason.map { ": \($0.inWords.lowercasedFirst)" } ?? "")"
        case .withdrawn: "Withdrawn"
        case .expired: "Offer expired"
        case .released: "Not taken up"
        }
    }
}
