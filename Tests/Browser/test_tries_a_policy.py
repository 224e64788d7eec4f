"""A commissioner tries a change of the policy on a page, and the command line tries files; neither writes anything."""

import re
import subprocess

import pytest
from accessibility import check_axe
from carebroker_site import CHECKOUT, PROGRAM
from conftest import desktop_only
from playwright.sync_api import expect

POLICY = "Policies/bath-and-north-east-somerset.yaml"
EXAMPLES = "docs/how-to/examples"
BLOCK_RULE = "      - { clause: 2.2.3a, take: block-vacancy }\n"


def test_a_change_is_tried_mended_and_put_forward(signed_in):
    page = signed_in("commissioner")
    page.goto("/policy")
    check_axe(page)
    page.get_by_role("button", name="Try a change").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Try a change of the policy")
    check_axe(page)

    copy = page.get_by_label("Policy", exact=True)
    in_force = copy.input_value()
    assert in_force.count(BLOCK_RULE) == 1
    copy.fill(in_force.replace("within: 10%", "within: ten"))
    page.get_by_label("Preferred place").fill("Keynsham")
    page.get_by_role("button", name="Try it").click()
    expect(page).to_have_title(re.compile("^Error: "))
    expect(page.locator(".nhsuk-error-summary")).to_contain_text("Enter the rate")
    expect(page.locator(".nhsuk-error-summary")).to_contain_text(re.compile(r"Policy, line \d+: `within: ten` must be"))
    expect(page.get_by_label("Preferred place")).to_have_value("Keynsham")
    assert "within: ten" in page.get_by_label("Policy", exact=True).input_value()
    check_axe(page)

    page.get_by_label("Policy", exact=True).fill(in_force.replace(BLOCK_RULE, ""))
    page.get_by_label("Rate", exact=True).fill("1000")
    page.get_by_role("button", name="Try it").click()
    rankings = page.locator("#rankings")
    expect(rankings).to_contain_text("3 providers move.")
    expect(rankings.get_by_role("row").filter(has_text="The Willows")).to_contain_text("Down 2")
    check_axe(page)

    page.get_by_label("What the change is for").fill("Block beds are dearer than the rate.")
    page.get_by_role("button", name="Put it forward").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Change put forward")
    expect(page.locator("main")).to_contain_text("take: block-vacancy")
    expect(page.locator("main")).to_contain_text("until an administrator loads this file")
    check_axe(page)


@desktop_only
def test_who_may_not_try_reads_the_policy(signed_in):
    page = signed_in("ward")
    page.goto("/policy")
    expect(page.get_by_role("heading", level=1)).to_have_text("The policy")
    expect(page.get_by_role("button", name="Try a change")).to_have_count(0)


def run(*words):
    return subprocess.run([PROGRAM, "policy", *words], cwd=CHECKOUT, text=True, capture_output=True)


def try_files(pathway="care-home-in-area", need="care-home-need.yaml", market="care-home-market.csv", *more):
    files = ["--need", f"{EXAMPLES}/{need}", "--market", f"{EXAMPLES}/{market}"]
    return run("try", POLICY, "--pathway", pathway, *files, *more)


def test_the_command_line_prints_a_ranking_and_nothing_else():
    ranked = try_files("care-home-in-area", "care-home-need.yaml", "care-home-market.csv", "--format", "csv")
    assert (ranked.returncode, ranked.stderr) == (0, "")
    assert ranked.stdout.startswith("rank,id,clause,why,left_out_because\n1,H04,2.2.3a,")
    assert "\r" not in ranked.stdout


@pytest.mark.parametrize("change, told", [
    ({"pathway": "nursing"}, "has no pathway ‘nursing’"),
    ({"need": "care-home-need-chc.yaml"}, "not by NHS continuing healthcare"),
    ({"market": "broken-market.csv"}, "broken-market.csv:2: `framework: yes` is not known; write y or n"),
])  # fmt: skip
def test_what_is_refused_is_told_and_nothing_printed(change, told):
    refused = try_files(**change)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert told in refused.stderr


@pytest.mark.parametrize("words", [
    ["try", POLICY], ["try", POLICY, "--pathway", "homecare", "--need", "no-such-file", "--market", "no-such-file"],
    ["due", "Policies/derbyshire.yaml", "--received", "noon", "--priority", "routine"],
    ["due", "Policies/derbyshire.yaml", "--received", "2026-03-02 12:00", "--priority", "soon"],
])  # fmt: skip
def test_a_command_that_is_not_understood_says_how_it_is_written(words):
    wrong = run(*words)
    assert (wrong.returncode, wrong.stdout) == (64, "")
    assert wrong.stderr.startswith("Error: ")


def test_a_due_time_is_one_line():
    due = run("due", "Policies/derbyshire.yaml", "--received", "2026-03-02 12:00:01", "--priority", "routine")
    assert (due.returncode, due.stdout, due.stderr) == (0, "2026-03-03 12:30\n", "")
