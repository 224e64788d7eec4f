"""From a referral to the call after the discharge, by all who have a part in it, as the policy's section 2.2 has it:
at desktop and telephone width, with and without JavaScript, axe on every page."""

from datetime import date

import pytest
from playwright.sync_api import expect
from walking import Walk, in_days, today


PDF = {
    "name": "assessment.pdf",
    "mimeType": "application/pdf",
    "buffer": b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
}


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


def test_from_a_referral_to_the_follow_up_call(walk):
    case = refer(walk("practitioner"))
    allocate(walk("team manager"), case)
    start(walk("broker"), case)
