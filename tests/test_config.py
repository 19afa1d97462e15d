"""Configuration: found, read, held to what it may say, and made into a plan of rules."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import Document, Hit, Rule, Severity, Span
from auditor.config import Config, ConfigError, Plan, concerns, find_config, load_config, plan_of, planned
from auditor.criteria import CRITERIA
from auditor.engine import audit_corpus
from auditor.globs import matches
from auditor.limits import Limits
from auditor.rule import AnyRule
from auditor.run.local import Audit, audit_paths

TEXT = "The council of Lower Haddow met on Monday evening to hear a report on the state of the old bridge. " * 4
HOUSE = """
page = "Words that we do not print."
message = "We do not print this word."
phrases = ["old bridge"]
fires = ["The [[old bridge]] is shut."]
passes = ["The bridge is shut."]
"""


@dataclass(frozen=True)
class Shouting(Rule):
    """Finds a word."""

    id = "tone/shouting"
    severity = Severity.WARNING
    word: str = "council"
    least: int = 1
    share: float = 0.5
    expected: tuple[str, ...] = ("en",)

    def __post_init__(self) -> None:
        if self.least < 1:
            raise ValueError("least must be at least 1")

    def check(self, doc: Document):  # type: ignore[no-untyped-def]
        """A hit for the first word, graver than the rule."""
        place = doc.text.find(self.word)
        return [Hit(Span(place, place + len(self.word)), "shouting", severity=Severity.ERROR)] if place >= 0 else []


class Plain(Rule):
    """Finds the first letter."""

    id = "claims/plain"

    def check(self, doc: Document):  # type: ignore[no-untyped-def]
        """A hit."""
        return [Hit(Span(0, 3), "plain")]


class Other(Plain):
    """Finds the first letter."""

    id = "tone/other"


RULES: tuple[AnyRule, ...] = (Plain(), Shouting(), Other())


def configured(folder: Path, text: str, name: str = "auditor.toml") -> Config:
    """The configuration of that text."""
    (folder / name).write_text(text, encoding="utf-8")
    return load_config(folder / name)


def fault(folder: Path, text: str) -> str:
    """What is wrong with the configuration of that text."""
    with pytest.raises(ConfigError) as error:
        plan_of(configured(folder, text), RULES)
    return str(error.value)


def ids(plan: Plan, applying: tuple[int, ...] = ()) -> list[str]:
    """The rules in force."""
    return [rule.id for rule in plan.rules_under(applying)]


def audited(folder: Path, config: Config) -> Audit:
    """The audit of a folder under a configuration."""
    return audit_paths([str(folder)], plan_of(config, RULES), jobs=1)


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    """auditor.toml before pyproject.toml, and a pyproject.toml without our table is none."""
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    project = tmp_path / "pyproject.toml"
    project.write_text("[tool.auditor]\nselect = ['tone']\n", encoding="utf-8")
    (deep.parent / "pyproject.toml").write_text("[tool.ruff]\n", encoding="utf-8")
    assert find_config(deep) == project
    assert load_config(project).select == ("tone",)
    (tmp_path / "auditor.toml").write_text("", encoding="utf-8")
    assert find_config(deep) == tmp_path / "auditor.toml"
    with pytest.raises(ConfigError, match=r"no table \[tool.auditor\]"):
        load_config(deep.parent / "pyproject.toml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selct = []", "selct: unknown key; did you mean 'select'?"),
        ("select = ['tone/shoutin']", "select: 'tone/shoutin' is unknown; did you mean 'tone/shouting'?"),
        ("ignore = ['tones']", "ignore: 'tones' is unknown; did you mean 'tone'?"),
        ("select = 'tone'", "select: must be a list of strings"),
        ("[severity]\n'tone/shouting' = 'fatal'", "severity.tone/shouting: 'fatal' is unknown; known are error"),
        ("[severity]\ntone = 'error'", "severity: 'tone' is no rule"),
        ("[options.'tone/shouting']\nwrd = 'x'", "options.tone/shouting: 'wrd' is unknown; did you mean 'word'?"),
        ("[options.'tone/shouting']\nleast = 'x'", "options.tone/shouting.least: 'x' does not fit; the default is 1"),
        ("[options.'tone/shouting']\nleast = 0", "options.tone/shouting: least must be at least 1"),
        ("[options.'claims/plain']\nx = 1", "options.claims/plain: the rule has no options"),
        ("[weights]\ntone = -1", "weights: tone: must be a number that is not negative"),
        ("[weights]\ntoen = 1", "weights: 'toen' is unknown; did you mean 'tone'?"),
        ("[weights]\n" + "".join(f"{name} = 0\n" for name in CRITERIA), "leaves no criterion any points"),
        ("[[override]]\nignore = ['tone']", "override 1: names no paths"),
        ("[[override]]\npath = ['x']", "override 1: path: unknown key; did you mean 'paths'?"),
        ("[[override]]\npaths = ['x']\nselect = ['x']", "override 1: select: 'x' is unknown"),
        ("[override]\npaths = ['x']", "override: must be an array of tables"),
        ("[[suppress]]\nrule = 'tone/shouting'", "key reason is missing"),
        ("[limits]\nlargest = 1", "limits: largest: unknown key"),
        ("[columns]\nbody = 'x'", "columns: body: unknown key"),
        ("rules = ['house/*.toml']", "rules: no file fits"),
        ("rules = ['../x.toml']", "is no pattern of .toml files below"),
        ("rules = ['x.py']", "is no pattern of .toml files below"),
        ("x = [", "is no TOML in UTF-8"),
        ("a = " + "[" * 100_000, "is no TOML in UTF-8"),
    ],
)  # fmt: skip
def test_typos_are_errors(text: str, said: str, tmp_path: Path) -> None:
    """With the file, the key and the nearest name."""
    message = fault(tmp_path, text)
    assert message.startswith(f"{tmp_path / 'auditor.toml'}: ") and said in message


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ([], [], ["claims/plain", "tone/other", "tone/shouting"]),
        (["tone"], [], ["tone/other", "tone/shouting"]),
        (["tone", "claims/plain"], ["tone/other"], ["claims/plain", "tone/shouting"]),
        ([], ["tone"], ["claims/plain"]),
        (["all"], ["tone"], ["claims/plain"]),
        (["tone/other"], ["tone"], ["tone/other"]),
        (["tone"], ["tone"], []),
        ([], ["all"], []),
    ],
)
def test_rules_are_chosen_by_name(select: list[str], ignore: list[str], expected: list[str], tmp_path: Path) -> None:
    """By criterion or one by one; of two the closer name counts."""
    config = configured(tmp_path, f"select = {select}\nignore = {ignore}")
    assert ids(plan_of(config, RULES)) == expected
    concerned = [rule for rule in RULES if concerns(config, rule.id)]
    assert (
        ids(plan_of(config, concerned, [rule.id for rule in RULES]))
        == expected
        == sorted(rule.id for rule in concerned)
    )


def test_the_command_line_has_the_last_word(tmp_path: Path) -> None:
    """Also where an override applies."""
    config = configured(tmp_path, "ignore = ['tone/other']\n[[override]]\npaths = ['x']\nselect = ['claims']")
    plan = plan_of(config.with_choice(("tone",), ("tone/shouting",)), RULES)
    assert ids(plan) == ids(plan, (0,)) == [rule.id for rule in plan.rules] == ["tone/other"]
    with pytest.raises(ConfigError, match="--select: 'toen' is unknown"):
        plan_of(Config().with_choice(("toen",), ()), RULES)


def test_severity_is_that_of_the_configuration(tmp_path: Path) -> None:
    """Whatever the rule says of a finding; the installed rule stays as it is."""
    plan = plan_of(configured(tmp_path, "[severity]\n'tone/shouting' = 'info'"), RULES)
    (result,) = audit_corpus([Document("a", TEXT)], plan.rules)
    assert [f.severity for f in result.findings if f.rule == "tone/shouting"] == [Severity.INFO]
    (usual,) = audit_corpus([Document("a", TEXT)], RULES)
    assert [f.severity for f in usual.findings if f.rule == "tone/shouting"] == [Severity.ERROR]


@pytest.mark.parametrize(("code", "hint"), [("EN", "known are af, ar"), ("zh-ch", "did you mean 'zh-c")])
def test_a_language_that_nobody_detects_is_an_error(tmp_path: Path, code: str, hint: str) -> None:
    """It would make every document look foreign."""
    (tmp_path / "auditor.toml").write_text(f"languages = ['{code}']", "utf-8")
    with pytest.raises(ConfigError, match=f"languages.*{code}.*{hint}"):
        load_config(tmp_path / "auditor.toml")


def test_options_and_languages_reach_the_rule(tmp_path: Path) -> None:
    """As the types that the rule has them in."""
    text = "languages = ['en', 'de']\n[options.'tone/shouting']\nword = 'bridge'\nshare = 1\n"
    plan = plan_of(configured(tmp_path, text), RULES)
    assert next(rule for rule in plan.rules if isinstance(rule, Shouting)) == Shouting("bridge", 1, 1.0, ("en", "de"))
    assert pickle.loads(pickle.dumps(plan)).ruleset == plan.ruleset


def test_weights_move_the_score(tmp_path: Path) -> None:
    """Points of a criterion, and what a finding of a rule costs."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    scores = {}
    for name, text in {
        "usual": "",
        "no tone": "[weights]\ntone = 0",
        "only tone": "[weights]\ntone = 1000",
        "light": "[weights]\n'tone/shouting' = 0",
    }.items():
        (result,) = audited(tmp_path / "texts", configured(tmp_path, text)).results
        assert result.score.value is not None
        assert sum(loss.limit for loss in result.score.losses.values()) == pytest.approx(100)
        assert "tone" not in result.score.losses or name != "no tone"
        scores[name] = result.score.value
    assert scores["only tone"] < scores["usual"] < scores["light"] < 100


def test_overrides_are_for_their_paths(tmp_path: Path) -> None:
    """Relative to the configuration, for every document by itself."""
    for name in ("news/a.txt", "opinion/a.txt", "opinion/old/a.txt"):
        path = tmp_path / "texts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    config = configured(
        tmp_path,
        "ignore = ['tone/other']\n[[override]]\npaths = ['texts/opinion/']\nignore = ['claims']\n"
        "[override.severity]\n'tone/shouting' = 'info'\n[[override]]\npaths = ['**/old/*']\nselect = ['tone/other']\n",
    )
    found = {
        result.document.id: [(finding.rule, finding.severity.value) for finding in result.findings]
        for result in audited(tmp_path / "texts", config).results
    }
    assert found == {
        "news/a.txt": [("claims/plain", "warning"), ("tone/shouting", "error")],
        "opinion/a.txt": [("tone/shouting", "info")],
        "opinion/old/a.txt": [("tone/other", "warning")],
    }


def test_a_cache_does_not_mix_overrides_up(tmp_path: Path) -> None:
    """The same text under the same name in two folders, of which one has an override."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(TEXT, encoding="utf-8")
    plan = plan_of(configured(tmp_path, "[[override]]\npaths = ['two/']\nselect = ['claims']"), RULES)
    found = [
        [
            finding.rule
            for result in audit_paths([str(tmp_path / folder)], plan, jobs=1, cache=tmp_path / "cache").results
            for finding in result.findings
        ]
        for folder in ("one", "two", "one")
    ]
    assert found == [["claims/plain", "tone/other", "tone/shouting"], ["claims/plain"], found[0]]


def test_rules_of_a_house_are_data(tmp_path: Path) -> None:
    """A folder named like a criterion, or the key ``criterion``, says which one."""
    (tmp_path / "house" / "tone").mkdir(parents=True)
    (tmp_path / "house" / "bridges.toml").write_text('criterion = "claims"\n' + HOUSE, encoding="utf-8")
    (tmp_path / "house" / "tone" / "words.toml").write_text(HOUSE, encoding="utf-8")
    plan = plan_of(configured(tmp_path, "rules = ['house/**/*.toml']\nignore = ['tone/shouting']"), RULES)
    assert ids(plan) == ["claims/bridges", "claims/plain", "tone/other", "tone/words"]
    (result,) = audit_corpus([Document("a", TEXT)], plan.rules)
    assert {finding.rule for finding in result.findings} >= {"claims/bridges", "tone/words"}


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("words.toml", HOUSE, "key 'criterion' must be one of"),
        ("tone/shouting.toml", HOUSE, "tone/shouting is installed already"),
        ("tone/x.toml", HOUSE + "passs = []", "unknown key 'passs'; did you mean 'passes'?"),
        ("tone/X.toml", HOUSE, "is no rule id"),
        ("tone/x.toml", "x = [", "not a TOML file"),
    ],
)
def test_faults_of_house_rules_name_their_file(name: str, text: str, said: str, tmp_path: Path) -> None:
    """Before anything is audited."""
    path = tmp_path / "house" / name
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    assert said in fault(tmp_path, f"rules = ['house/{name}']")


def test_the_name_of_the_ruleset_tells_configurations_apart(tmp_path: Path) -> None:
    """Everything that moves a score, and nothing that does not."""
    texts = [
        "",
        "ignore = ['tone/other']",
        "[severity]\n'tone/shouting' = 'info'",
        "[weights]\ntone = 3",
        "[options.'tone/shouting']\nleast = 2",
        "[[override]]\npaths = ['x']\nignore = ['tone']",
    ]
    names = [plan_of(configured(tmp_path, text), RULES).ruleset for text in texts]
    assert len(set(names)) == len(names)
    assert names[0] == planned(RULES).ruleset
    harmless = "[columns]\ntext = 'body'\n[limits]\nlargest_file_mb = 1\nspill_mb = 2\n"
    assert configured(tmp_path, harmless).limits == Limits(largest_file_mb=1, spill_mb=2)
    assert plan_of(configured(tmp_path, harmless), RULES).ruleset == names[0]
    (tmp_path / "elsewhere").mkdir()
    assert plan_of(configured(tmp_path / "elsewhere", texts[-1]), RULES).ruleset == names[-1]


def test_limits_are_obeyed(tmp_path: Path) -> None:
    """A file that is larger is named and not read."""
    from auditor.read import Inputs  # noqa: PLC0415 - only here

    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    config = configured(tmp_path, "[limits]\nlargest_file_mb = 0.0001")
    audit = audit_paths([str(tmp_path / "a.txt")], RULES, inputs=Inputs(limits=config.limits), jobs=1)
    assert not audit.results and "larger than" in audit.unaudited[0].reason


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.txt", "a/b.txt", True),
        ("a/*.txt", "a/b.txt", True),
        ("a/*.txt", "a/b/c.txt", False),
        ("a/**", "a/b/c.txt", True),
        ("a/", "a/b/c.txt", True),
        ("a", "b/a", True),
        ("**/c.txt", "c.txt", True),
        ("a?.txt", "ab.txt", True),
        ("a.txt", "abtxt", False),
    ],
)
def test_patterns(pattern: str, path: str, fits: bool) -> None:
    """As in .gitignore."""
    assert matches(pattern, path) is fits


@given(st.text("a/*?.[(", max_size=12), st.text("a/b", max_size=12))
def test_any_pattern_is_one(pattern: str, path: str) -> None:
    """No text is an error, and one without signs fits itself."""
    matches(pattern, path)
    name = replace(Config(), rules=(path,)).rules[0]
    assert not name.strip("/") or name != name.strip("/") or matches(name, name)
