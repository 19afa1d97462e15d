"""The lines of the head and the foot, read one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from auditor.span import Span
from auditor.text.imprint.patterns import (
    ABOUT,
    AGENCY,
    BARE_NAME,
    BIOGRAPHY,
    BY,
    BY_BEHIND,
    COMPANY,
    COPYRIGHT,
    CREDIT,
    CREDITED_PLACE,
    DASH,
    DATE,
    DATE_LABEL,
    DATE_ONLY,
    DATELINE,
    DAY_AND_MONTH,
    DIGIT,
    DOMAIN,
    EDITORIAL,
    FOLLOW,
    HANDLE,
    HOUSE,
    IN_BRACKETS,
    NO_PUBLISHER,
    ONE_NAME,
    OPENING,
    PERSON,
    PICTURE,
    PLACE,
    RIGHTS,
    ROLE,
    WHEN,
    YEAR,
    date_in,
    is_name,
)

LONGEST_LINE = 200  # characters of a line that are looked at
# One of these, in small letters, stands in whatever the patterns that they spare us would match.
SIGNS_OF_HOUSE = ("\u00a9", "(c)", "copyright", "rights", "newsletter", "inbox", "supported by", "part of")
SIGNS_OF_CREDIT = (
    *("\u00a9", "(c)", "copyright", "publish", "appeared", "reprinted", "reproduced", "syndicated"),
    *("source", "provided", "courtesy", "distributed", "with", "original"),
)
ROLES = (
    *("writer", "reporter", "correspondent", "editor", "columnist", "contributor", "journalist", "bureau"),
    *("author", "blogger", "producer", "fellow", "analyst"),
)

_LONGER_WORD = regex.compile(r"\p{L}{3,}")
_SMALL_WORD = regex.compile(r"\p{Ll}{3,}")
_POST = regex.compile(r"[\u2014\u2013-].*\(@")
_YEAR = regex.compile(YEAR)


class Finder:
    """Goes through the lines once and keeps the first place for each field."""

    def __init__(self, text: str, folded: str) -> None:
        """``folded`` is the text folded (see ``fold``)."""
        self.text = text
        self._folded = folded
        self.author: Span | None = None
        self.likely_author: Span | None = None  # a name beside a role or date, without "by"
        self.date: Span | None = None
        self.publisher: Span | None = None
        self.dateline: Span | None = None

    def head(self, lines: Sequence[Span], foot: str) -> None:
        """The lines above the article and between its first paragraphs; ``foot`` is what stands below it."""
        for number, line in enumerate(lines):
            content = line.of(self.text)
            before = lines[number - 1].of(self.text) if number else ""
            after = [next_line.of(self.text) for next_line in lines[number + 1 : number + 3]]
            self._date_line(line, content)
            if "/" in content or "(" in content:
                self.lead(line)
            self._byline(line, content, before)
            self._name_line(line, content, after)
            if not after and BARE_NAME.fullmatch(content) and content in foot and is_name(content):
                self._keep("likely_author", line.start, (0, len(content)))
            self._credits(line, content, strict=True)

    def lead(self, paragraph: Span) -> None:
        """The dateline at the beginning of a paragraph of the article."""
        opening = self.text[paragraph.start : min(paragraph.end, paragraph.start + LONGEST_LINE)]
        words = DATELINE.match(opening)
        dashes = list(DASH.finditer(words[0])) if words and not OPENING.match(opening) else []
        if dashes:
            zone = opening[: dashes[-1].end()]
            agency = next((found for found in IN_BRACKETS.finditer(zone) if not DAY_AND_MONTH.search(found[1])), None)
            known = agency is not None and AGENCY.fullmatch(agency[1]) is not None
            if zone.rstrip().endswith(":") and len(dashes) == 1 and not known:
                return  # "Westfield (Smith): 3 points"
            if agency:
                self._keep("publisher", paragraph.start, agency.span(1))
            day = date_in(zone) or DAY_AND_MONTH.search(zone)
            if day:
                self._keep("date", paragraph.start, day.span())
            if agency or day or zone.rstrip()[-1] in "-\u2013\u2014":
                starts = (0, *(dash.end() for dash in dashes[:-1]))
                self._place(paragraph, zone, starts, is_sure=bool(agency or day))
        elif day := DATE.match(opening):
            self._keep("date", paragraph.start, day.span())
        if (match := CREDITED_PLACE.match(opening)) and (
            AGENCY.fullmatch(match["name"]) or DOMAIN.fullmatch(match["name"])
        ):
            self._keep("publisher", paragraph.start, match.span("name"))

    def _place(self, paragraph: Span, zone: str, starts: Iterable[int], *, is_sure: bool) -> None:
        """The place that a dateline names; in capitals where nothing else shows that it is one."""
        for start in starts:
            place = PLACE.match(zone, start)
            if place and (is_sure or place[1].split(",")[0].isupper()):
                self._keep("dateline", paragraph.start, place.span(1))

    def foot(self, lines: Sequence[Span]) -> None:
        """The lines below the article."""
        for number, line in enumerate(lines):
            content = line.of(self.text)
            if DATE_LABEL.match(content):
                self._date_line(line, content)
            self._byline(line, content, lines[number - 1].of(self.text) if number else "")
            self._author_box(line, content, lines[number + 1].of(self.text) if number + 1 < len(lines) else "")
            self._credits(line, content, strict=False)

    def last_paragraph(self, line: Span) -> None:
        """The last long paragraph, if it credits the reporters or tells who the author is."""
        content = line.of(self.text)
        if content.startswith("("):
            self._byline(line, content, "")
        elif self._holds(line, ROLES) and ROLE.search(content):
            self._author_box(line, content, "")

    def end(self, lines: Sequence[Span]) -> None:
        """The last lines of the page, which may be long."""
        for line in lines:
            if self.publisher is not None:
                return
            if not self._holds(line, SIGNS_OF_HOUSE):
                continue
            content = start_of(line).of(self.text)
            if found := COPYRIGHT.search(content) or HOUSE.search(content):
                self._keep("publisher", line.start, found.span("name"))

    def _author_box(self, line: Span, content: str, after: str) -> None:
        """What the foot says of the author: a biography, an address, a signature."""
        about = ABOUT.match(content)
        if about and not (PERSON.search(after) or ROLE.search(after)):
            about = None
        if match := BIOGRAPHY.match(content) or FOLLOW.match(content) or about:
            group = match.lastindex or 0
            if is_name(match[group]) and not HOUSE.search(content):
                self._keep("author", line.start, match.span(group))

    def _holds(self, line: Span, signs: Sequence[str]) -> bool:
        """Does one of the signs stand in what is looked at of the line?"""
        content = self._folded[line.start : min(line.end, line.start + LONGEST_LINE)]
        return any(map(content.__contains__, signs))

    def _keep(self, field: str, offset: int, bounds: tuple[int, int] | None) -> None:
        if not bounds or bounds[0] < 0 or getattr(self, field) is not None:
            return
        start, end = offset + bounds[0], offset + bounds[1]
        if field == "publisher":
            end = start + len(RIGHTS.sub("", self.text[start:end]))
            if NO_PUBLISHER.fullmatch(self.text, start, end):
                return
        if start < end:
            setattr(self, field, Span(start, end))

    def _date_line(self, line: Span, content: str) -> None:
        """A date with little beside it: a label, the time, a name."""
        if not DIGIT.search(content):
            return
        found = date_in(content)
        if found is None and DATE_LABEL.match(content):
            found = DAY_AND_MONTH.search(content)
        if found is None or _POST.match(content):
            return
        others = _LONGER_WORD.findall(DATE.sub(" ", content))
        labelled = DATE_LABEL.match(content) or BY.match(content)
        if len(others) <= (12 if labelled else 6) and not (content.endswith(".") and len(others) > 3 and not labelled):
            self._keep("date", line.start, found.span())

    def _byline(self, line: Span, content: str, before: str) -> None:
        """ "By Jane Doe, Example Times": the author, and who she writes for."""
        label = BY.match(content) or (BY_BEHIND.search(content) if date_in(content) else None)
        start = label.end() if label else 0
        if EDITORIAL.match(content):
            self._keep("author", line.start, (0, len(content)))
        if label is None and before.strip(" :").lower() not in ("by", "author", "written by", "words", "words by"):
            return
        if agency := AGENCY.match(content, start):
            self._keep("publisher", line.start, agency.span())
            return
        name = ONE_NAME.match(content, start)
        if name is None or not is_name(name[0]):
            return
        rest = "" if content[0] == "(" else content[name.end() :]
        if len(_SMALL_WORD.findall(rest)) > 12 or (rest.rstrip().endswith(".") and len(rest) > 60):
            return  # "By Christmas Eve she had left ..." is a sentence
        self._keep("author", line.start, name.span())
        self._affiliation(line, content, name.end())

    def _name_line(self, line: Span, content: str, after: Sequence[str]) -> None:
        """A name on a line of its own, if its role, a date or an address stands with it."""
        name = BARE_NAME.match(content)
        if name is None or not is_name(name[0]):
            return
        rest = content[name.end() :].strip()
        if rest:
            if rest[0] not in ",|/(@-\u2013\u2014\u00b7\u2022" or len(rest) > 80:
                return
            beside = rest
            if after and len(rest.split()) <= 6 and DATE_ONLY.match(after[0]):
                beside = after[0]
        else:
            beside = after[0] if after and len(after[0]) <= 80 else ""
            if beside and len(after) > 1 and len(beside.split()) <= 2 and self._is_dated(after[1]):
                beside = after[1]  # the section or the outlet stands between
        plain = beside.lstrip(" ,|-\u2013\u2014\u00b7\u2022")
        signs = DATE.match(plain) or WHEN.match(plain) or HANDLE.search(beside)
        role = ROLE.search(beside) if len(beside.split()) <= 8 else None
        labelled = not rest and DATE_LABEL.match(beside) and date_in(beside)
        if signs or role or labelled or beside == name[0] or AGENCY.match(plain):
            self._keep("likely_author", line.start, name.span())
            self._affiliation(line, content, name.end())

    @staticmethod
    def _is_dated(line: str) -> bool:
        return bool(DATE.match(line) or (DATE_LABEL.match(line) and date_in(line)))

    def _affiliation(self, line: Span, content: str, start: int) -> None:
        found = AGENCY.search(content, start) or DOMAIN.search(content, start)
        if found and "@" not in content[max(0, found.start() - 30) : found.start()]:
            self._keep("publisher", line.start, found.span())

    def _credits(self, line: Span, content: str, *, strict: bool) -> None:
        """Copyright, source, first publication; above the article only what cannot be a picture's credit."""
        if self.publisher is not None:
            return
        if self._holds(line, SIGNS_OF_CREDIT) and not PICTURE.search(content):
            if (found := COPYRIGHT.search(content)) and (not strict or _YEAR.search(found[0])):
                self._keep("publisher", line.start, found.span("name"))
            if found := CREDIT.search(content):
                self._keep("publisher", line.start, found.span("name"))
        if agency := AGENCY.match(content.lstrip("(\u2014\u2013- ")):
            lead = len(content) - len(content.lstrip("(\u2014\u2013- "))
            rest = DATE.sub("", content[lead + agency.end() :])
            if len(_LONGER_WORD.findall(rest)) <= 1:
                self._keep("publisher", line.start + lead, agency.span())
        if (found := DOMAIN.fullmatch(content)) and (strict or content.startswith("www.")):
            self._keep("publisher", line.start, found.span())
        if not strict and (found := COMPANY.match(content)):
            start, end = found.span(1)
            if self.author != Span(line.start + start, line.start + end):
                self._keep("publisher", line.start, (start, end))


def start_of(span: Span) -> Span:
    """So much of a line as is looked at."""
    return Span(span.start, min(span.end, span.start + LONGEST_LINE))
