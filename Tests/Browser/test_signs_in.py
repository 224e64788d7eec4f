"""People sign in and out: every role, at every width, with and without JavaScript."""

import re

import pytest
from accessibility import check_axe
from conftest import ROLES, desktop_only
from playwright.sync_api import Page, expect

REFUSED = "#error-summary, .nhsuk-error-summary"


@pytest.fixture
def someone(site):
    """An account that needs no code, which could be used only once in half a minute."""
    return next(account for account in site.accounts.values() if not account.totp)


def sign_out(page: Page):
    control = page.get_by_role("button", name="Sign out").or_(page.get_by_role("link", name="Sign out")).first
    if not control.is_visible():
        # On a telephone the way out stands in the menu.
        page.get_by_role("button", name="Menu").click()
    return control


def guess(page: Page, email: str, password: str):
    page.goto("/sign-in")
    page.get_by_label("Email address").fill(email)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_the_sign_in_page_can_be_used_by_everyone(visitor):
    visitor.goto("/sign-in")
    expect(visitor.locator("html")).to_have_attribute("lang", "en-GB")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Sign in")
    check_axe(visitor)


@desktop_only
@pytest.mark.parametrize("role", ROLES)
def test_every_role_signs_in(signed_in, role):
    page = signed_in(role)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    check_axe(page)


def test_someone_signs_in_and_out(visitor, someone):
    guess(visitor, someone.email, someone.password)
    expect(visitor).not_to_have_url("/sign-in")
    home = visitor.url
    check_axe(visitor)

    sign_out(visitor).click()
    visitor.goto(home)
    expect(visitor.get_by_label("Email address")).to_be_visible()


def test_a_wrong_password_keeps_the_address_and_not_the_password(visitor, someone):
    guess(visitor, someone.email, "not the password")
    summary = visitor.locator(REFUSED)
    expect(summary).to_be_visible()
    expect(visitor.get_by_label("Email address")).to_have_value(someone.email)
    expect(visitor.get_by_label("Password", exact=True)).to_have_value("")
    expect(visitor).to_have_title(re.compile("^Error: "))
    check_axe(visitor)


@desktop_only
def test_a_stranger_is_told_no_more_than_someone_with_an_account(visitor, someone):
    guess(visitor, someone.email, "not the password")
    known = visitor.locator(REFUSED).inner_text()
    guess(visitor, "nobody@bnes.example", "not the password")
    assert visitor.locator(REFUSED).inner_text() == known


@desktop_only
def test_the_keyboard_alone_is_enough(visitor, someone):
    visitor.goto("/sign-in")
    visitor.keyboard.press("Tab")
    expect(visitor.get_by_role("link", name="Skip to main content")).to_be_focused()
    visitor.get_by_label("Email address").focus()
    visitor.keyboard.type(someone.email)
    visitor.keyboard.press("Tab")
    expect(visitor.get_by_label("Password", exact=True)).to_be_focused()
    visitor.keyboard.type(someone.password)
    visitor.keyboard.press("Enter")
    expect(visitor).not_to_have_url("/sign-in")
