"""A session ends while somebody fills in a form: they sign in again, and what they typed is there."""

import pytest
from playwright.sync_api import expect
from walking import Walk


@pytest.fixture
def site(fresh_site):
    return fresh_site


def test_a_time_out_in_mid_form_loses_nothing_typed(visit, site):
    page = visit.page()
    visit.sign_in(page, "broker")
    typing = Walk(page, set()).open("/referrals/telephone")
    typing.fill(person_name="Agnes Orchard", needs="Fell this morning, and can’t be alone tonight.", where="Home")

    site.let_sessions_run_out()

    typing.push("Start as an emergency")
    account = site.account("broker")
    page.get_by_label("Email address").fill(account.email)
    page.get_by_label("Password", exact=True).fill(account.password)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/referrals/telephone")
    typing.look()
    expect(page.locator("[name=person-name]")).to_have_value("Agnes Orchard")
    expect(page.locator("[name=needs]")).to_have_value("Fell this morning, and can’t be alone tonight.")
