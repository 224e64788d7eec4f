import Brokerage
import Foundation
import Testing

@Suite struct ListedLocationTests {
    @Test(arguments: [
        ([ServiceType.residentialHome], ["Caring for adults over 65 yrs"], [CareCategory.residential]),
        ([.residentialHome], ["Dementia"], [.residential, .residentialDementia]),
        ([.nursingHome], [], [.nursing]),
        ([.nursingHome], ["DEMENTIA"], [.nursing, .nursingDementia]),
        (
            [.nursingHome, .residentialHome], ["Dementia"],
            [.residential, .residentialDementia, .nursing, .nursingDementia]
        ),
        ([.homecareAgency], ["Dementia"], [.homecare]),
        ([.homecareAgency, .residentialHome], [], [.residential, .homecare]),
        ([.supportedLiving, .supportedHousing, .sharedLives], ["Dementia"], []),
        ([.nursingHome], ["Young-onset dementia"], [.nursing]),
    ])
    func `categories follow from the types of service, the dementia kinds from the specialisms`(
        _ types: [ServiceType],
        _ specialisms: [String],
        _ categories: [CareCategory]
    ) throws {
        let location = try listed("1-1", types: Set(types), specialisms: Set(specialisms))
        #expect(location.categories == categories)
    }

    @Test(arguments: ServiceType.allCases)
    func `a type of service is found by its name in any case`(_ type: ServiceType) {
        #expect(ServiceType(regulatorName: type.regulatorName.uppercased()) == type)
    }

    @Test
    func `types of service outside social care are none of ours`() {
        for name in ["Dentist", "Doctors/GPs", "", "Nursing"] { #expect(ServiceType(regulatorName: name) == nil) }
    }

    @Test(arguments: ["1-545611283", "1-1", "123-45", "RXX11", "RTEAA", "8HV94"])
    func `ids of the regulator are read`(_ text: String) {
        #expect(RegulatorID(text)?.text == text)
    }

    @Test(arguments: [
        "", "1", "12", "123456", "1-", "-1", "1-2-3", "1-A", "abc", "rxx11", "RX 11", "1-10000000000000", "١-١",
    ])
    func `what is no id of the regulator is none`(_ text: String) {
        #expect(RegulatorID(text) == nil)
    }

    @Test
    func `ids are in the order of their numbers`() {
        let ids = ["1-10", "1-9", "1-1000000001", "RXX11"].compactMap(RegulatorID.init)
        #expect(ids.sorted().map(\.text) == ["1-9", "1-10", "RXX11", "1-1000000001"])
    }

    @Test
    func `a location is coded the same whatever the order of its sets, and comes back the same`() throws {
        let location = try listed(
            "1-1",
            types: [.nursingHome, .residentialHome, .homecareAgency],
            specialisms: ["B", "A", "C"]
        )
        let data = try JSONEncoder().encode(location)
        #expect(try JSONDecoder().decode(ListedLocation.self, from: data) == location)
        #expect(location.serviceTypes == location.serviceTypes.sorted())
        #expect(location.specialisms == ["A", "B", "C"])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([RegulatorID].self, from: Data(#"["x"]"#.utf8)) }
    }
}

/// A location with made-up facts.
func listed(
    _ id: String,
    name: String = "Quillmere House",
    types: Set<ServiceType> = [.residentialHome],
    specialisms: Set<String> = [],
    check: String = "2026-01-05"
) throws -> ListedLocation {
    ListedLocation(
        id: try #require(RegulatorID(id)),
        providerID: try #require(RegulatorID("1-2000000001")),
        providerName: "Tarnhay Care Limited",
        name: name,
        addressLines: ["12 Mill Lane", "Bath"],
        postcode: try Postcode(typed: "BA1 4QT"),
        telephone: "01632 960123",
        serviceTypes: types,
        specialisms: specialisms,
        latestCheck: LocalDate(iso: check)
    )
}
