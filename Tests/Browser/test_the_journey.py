"""From a referral to the call after the discharge, by all who have a part in it, as the policy's section 2.2 has it:
at desktop and telephone width, with and without JavaScript, axe on every page."""

import re
from dataclasses import dataclass
from datetime import date

import pytest
from playwright.sync_api import expect
from walking import Walk, in_days, now, today


PDF = {
    "name": "assessment.pdf",
    "mimeType": "application/pdf",
    "buffer": b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
}


@dataclass(frozen=True)
class Price:
    """What is agreed with the home a week, and its two parts, in pounds."""

    agreed: str
    accommodation: str
    care: str


AT_THE_RATE = Price("880.00", "500.00", "380.00")
OVER_THE_RATE = Price("1,200.00", "700.00", "500.00")


@pytest.fixture
def site(fresh_site):
    return fresh_site


@pytest.fixture
def walk(signed_in):
    """From a role to the walk of somebody who has it."""
    seen: set[str] = set()
    walks: dict[str, Walk] = {}

    def walk(role: str) -> Walk:
        if role not in walks:
            walks[role] = Walk(signed_in(role), seen)
        return walks[role]

    return walk


def refer(practitioner: Walk) -> str:
    """A practitioner fills in a referral, in no particular order, and sends it."""
    practitioner.open("/").follow("Refer somebody").press("Start the referral")
    case = practitioner.case
    practitioner.open(f"{case}/send").says("Enter the person's name", "Select who pays for the care")
    practitioner.open(f"{case}/referral/needs").fill(
        category="nursing",
        summary="Needs a hoist and two people to move, help with meals, and somebody near at night.",
        nursing_confirmed_by="Ruth Okafor, nurse assessor",
        nursing_confirmed_on=in_days(-2),
        mobility="Moves with a hoist and two people.",
        medication="Takes tablets with help, four times a day.",
    ).press("Save")
    # A number with a slip in it is refused in a sentence, and all that was typed is still there.
    person = practitioner.open(f"{case}/referral/person").fill(
        given_name="Irene",
        family_name="Ellis",
        known_as="Rene",
        birth_date=date(1941, 3, 12),
        nhs_number="999 000 0019",
        address="4 Priory Road, Keynsham",
        postcode="BS31 2BX",
        consent="given",
        capacity="has",
        representative_name="Joan Ellis",
        representative_relationship="Daughter",
        representative_telephone="01632 960 555",
    )
    person.push("Save").look().says("NHS number")
    expect(person.page.locator("[name=known-as]")).to_have_value("Rene")
    person.fill(nhs_number="999 000 0018").press("Save")
    practitioner.open(f"{case}/referral/situation").fill(
        reason="discharge",
        place="hospital",
        hospital=1,
        ward="Combe Ward",
        admitted_on=in_days(-30),
        ready_on=in_days(1),
        discharge_pathway="3",
        wanted_from=in_days(1),
        priority="urgent",
    ).press("Save")
    practitioner.open(f"{case}/referral/wishes").fill(
        area="inside", preferred_place="Keynsham", what_matters="Her daughter visits on the bus every day."
    ).press("Save")
    practitioner.open(f"{case}/referral/funding").fill(
        funder="council", leaflet_given_on=in_days(-3), leaflet_given_by="Tom Reed"
    ).press("Save")
    practitioner.open(f"{case}/referral/practitioner")
    documents = practitioner.open(f"{case}/referral/documents").fill(kind="assessment")
    documents.page.locator("[name=file]").set_input_files(PDF)
    documents.press("Add the document").says("assessment.pdf")
    practitioner.open(f"{case}/send").press("Send the referral")
    return case


def allocate(manager: Walk, case: str) -> None:
    manager.open("/desk/to-allocate").says("Rene Ellis")
    manager.open(f"{case}/allocate").choose("Ada Moss").press("Allocate the case")


def start(broker: Walk, case: str) -> None:
    broker.open("/").says("Rene Ellis").follow("Rene Ellis").says("Nursing")
    broker.press("Start work")


def find_homes(broker: Walk, case: str) -> None:
    """The first two homes of the ranking are asked, and both can."""
    broker.open(f"{case}/homes").press("Rank the homes")
    for box in broker.page.locator("[name='homes[]']").all()[:2]:
        box.check()
    broker.push("Prepare the enquiry").look()
    # Who this is must not be told before a home is chosen.
    broker.fill(channel="email", outward="BS31", pen_picture="Irene needs a hoist and two people.")
    broker.push("Check and show the letter").look().says("Irene")
    broker.push("Send to 2 homes").look().says("could tell a home who this is")
    broker.fill(pen_picture="She needs a hoist and two people, and somebody near at night.")
    broker.push("Check and show the letter").press("Send to 2 homes")
    for price in ("900.00", "950.00"):
        broker.open(f"{case}/answers").follow("Enter the answer")
        broker.fill(
            answer="can", weekly=price, includes_fnc="no", earliest_start=in_days(1), answered_by="Ruth Dale",
            channel="telephone",
        )  # fmt: skip
        broker.press("Save the answer")
    broker.open(f"{case}/options")
    for box in broker.page.locator("[name='offers[]']").all():
        box.check()
    broker.press("Send the ticked options to Tom Reed")


def confirm_suitability(practitioner: Walk, case: str) -> None:
    practitioner.open("/").says("Rene Ellis").open(f"{case}/suitability")
    for radio in practitioner.page.locator("[name^='suitable-'][value=yes]").all():
        radio.check()
        offer = radio.get_attribute("name").removeprefix("suitable-")
        practitioner.field(f"checked-{offer}", "today")
    practitioner.fill(checked_with="Joan Carey, commissioner").press("Confirm")


def choose(broker: Walk, case: str) -> None:
    broker.open(f"{case}/present")
    for box in broker.page.locator("[name='offers[]']").all():
        box.check()
    broker.fill(given_on=today(), decide_by=in_days(2)).press("Make the sheet")
    broker.open(f"{case}/sheet").open(f"{case}/choice")
    broker.page.locator("[name=offer]").first.check()
    broker.fill(expressed_by="Irene Ellis", capacity="person", expressed_on=today()).press("Record the choice")


def agree(broker: Walk, case: str, price: Price) -> None:
    broker.open(f"{case}/assessment").fill(
        assessor="registered-manager", assessor_name="Ruth Dale", assessed_on=today(), can_meet="yes"
    ).press("Record the assessment")
    broker.open(f"{case}/negotiation").fill(
        side="home", said_by="Ruth Dale", weekly=price.agreed, includes_fnc="no", accepted="yes"
    ).press("Record the price")
    breakdown = broker.open(f"{case}/breakdown").fill(
        part_accommodation=price.accommodation, part_care="1.00", breakdown_fnc="no", submitted_by="Ruth Dale",
        received_on=today(),
    )  # fmt: skip
    # Parts that don't add up to the agreed price are refused, and stay as they were typed.
    breakdown.push("Save the breakdown").look()
    expect(breakdown.page.locator(".nhsuk-error-summary")).to_be_visible()
    expect(breakdown.page.locator("[name=part-accommodation]")).to_have_value(price.accommodation)
    breakdown.fill(part_care=price.care).press("Save the breakdown")


def fund(walk, case: str, price: Price) -> None:
    """Who asks doesn't decide: somebody else does, with everything on one page."""
    broker, over = walk("broker"), price is OVER_THE_RATE
    broker.open(f"{case}/funding").press("Ask Single Panel" if over else "Ask an approver")
    decider = walk("panel chair" if over else "assistant director")
    decider.open("/funding").says("Rene Ellis").open(f"{case}/decision")
    decider.says(f"£{price.agreed}", f"£{price.accommodation}", f"£{price.care}").fill(outcome="agreed")
    if over:
        decider.fill(sat_on=today(), members="Helen Frost, Ruth Okafor").press("Record the decision")
    else:
        decider.press("Save the decision")


def order(broker: Walk, case: str) -> None:
    broker.open(f"{case}/order").fill(start_on=today()).press("Send the agreement")
    broker.open(f"{case}/order").says("/1")
    signed = broker.open(f"{case}/signed").fill(version="1", signed_by="Ruth Dale", signed_on=today())
    # A file that isn't what its name says is refused, and what was typed stays.
    signed.page.locator("[name=file]").set_input_files({**PDF, "name": "signed.pdf", "buffer": b"MZ\x90\x00\x03\x00\x00"})
    signed.push("Take it in").look()
    expect(signed.page.locator(".nhsuk-error-summary")).to_be_visible()
    expect(signed.page.locator("[name=signed-by]")).to_have_value("Ruth Dale")
    signed.page.locator("[name=file]").set_input_files({**PDF, "name": "signed.pdf"})
    signed.press("Take it in")


def move(broker: Walk, ward: Walk, case: str) -> None:
    ward.open("/").says("Rene Ellis")
    broker.open(f"{case}/discharge").fill(
        planned=today(), hour="09:00", arranged_with="Sister Hall", transport="hospital"
    ).press("Arrange the discharge")
    ward.open("/").follow("Rene Ellis")
    broker.open(f"{case}/moved-in").fill(
        started=today(), hour=now(), informant="home", informant_name="Ruth Dale"
    ).press("Confirm the move")


def follow_up(broker: Walk, case: str) -> None:
    broker.open(f"{case}/follow-up").fill(spoke_to="Ruth Dale")
    for question in ("went-well", "medication", "discharge-letter", "equipment"):
        broker.field(question, "yes")
    broker.press("Record the call")


def answer_survey(broker: Walk, visitor: Walk, case: str) -> None:
    """The link needs no account, and works once."""
    broker.open(f"{case}/survey").press("Send the survey")
    broker.open("/outbox").follow("How was the move?")
    link = re.search(r"/survey/\w+", broker.page.locator("main").inner_text()).group()
    visitor.open(link).fill(told="4", move="5", words="They were kind.").press("Send my answers")
    visitor.page.goto(link)
    visitor.look()
    expect(visitor.page.get_by_role("button", name="Send my answers")).to_have_count(0)


def test_from_a_referral_to_the_follow_up_call(walk, visitor, view):
    # At the rate an approver decides in one step, over it the panel.
    price = OVER_THE_RATE if view.telephone else AT_THE_RATE
    case = refer(walk("practitioner"))
    allocate(walk("team manager"), case)
    broker = walk("broker")
    start(broker, case)
    find_homes(broker, case)
    confirm_suitability(walk("practitioner"), case)
    choose(broker, case)
    agree(broker, case, price)
    fund(walk, case, price)
    order(broker, case)
    move(broker, walk("ward"), case)
    follow_up(broker, case)
    answer_survey(broker, Walk(visitor, set()), case)
    broker.open(case).says("They were kind.")
    broker.open("/cases?show=over").says("Rene Ellis")
