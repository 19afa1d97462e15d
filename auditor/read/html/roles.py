"""What an element is there for by its name, its role, and the words of its class and id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

import regex

from auditor.read.html import elements
from auditor.text.regions import Role

_LONGEST = 400  # characters of a class or id that are looked at

_ELEMENTS = {
    "article": Role.ARTICLE,
    "main": Role.ARTICLE,
    "nav": Role.NAVIGATION,
    "menu": Role.NAVIGATION,
    "search": Role.NAVIGATION,
    "aside": Role.ASIDE,
    "form": Role.FORM,
    "fieldset": Role.FORM,
    "button": Role.SHARING,
    "dialog": Role.PROMOTION,
    "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
    "blockquote": Role.QUOTE,
    "h1": Role.TITLE,
    "h2": Role.HEADING,
    "h3": Role.HEADING,
    "h4": Role.HEADING,
    "h5": Role.HEADING,
    "h6": Role.HEADING,
    "address": Role.BYLINE,
    "time": Role.BYLINE,
    "section": Role.SECTION,
    "div": Role.SECTION,
    "td": Role.SECTION,
}
_ARIA = {
    "main": Role.ARTICLE,
    "article": Role.ARTICLE,
    "navigation": Role.NAVIGATION,
    "menu": Role.NAVIGATION,
    "menubar": Role.NAVIGATION,
    "search": Role.NAVIGATION,
    "tablist": Role.NAVIGATION,
    "banner": Role.PAGE_HEAD,
    "contentinfo": Role.PAGE_FOOT,
    "complementary": Role.ASIDE,
    "dialog": Role.PROMOTION,
    "alertdialog": Role.PROMOTION,
    "heading": Role.HEADING,
}
_PROPERTIES = {
    "articlebody": Role.CONTENT,
    "reviewbody": Role.CONTENT,
    "headline": Role.TITLE,
    "author": Role.BYLINE,
    "datepublished": Role.BYLINE,
    "caption": Role.CAPTION,
    "comment": Role.COMMENTS,
}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Names that say it alone, hyphens and case left out.
_WHOLE = {
    Role.CONTENT: _words(
        """articlebody articletext articlecontent articlecopy articledetail articlebodytext bodycontent bodycopy
        bodytext contentbody entrycontent entrytext entrybody mainbody mainstory newsbody newscontent newstext
        pagecontent postbody postcontent postentry posttext postarea richtext storybody storycontent storytext textbody
        textcontent fulltext blogcontent blogpost singlecontent tdpostcontent artcontent arttext detailtext
        documentbody pressrelease releasebody releasetext mwcontenttext mwparseroutput bodymain articlemain
        contentarticle articlesection contentarticlebody articlecontentbody storybodytext storybodycontent
        textarticle articlebodycontent articlecontentwrapper detailcontent postbodytext contenttext"""
    ),
    Role.ARTICLE: _words(
        """article articlepage articlewrapper articlecontainer contentarea content contentmain hentry maincontent main
        maincolumn newsarticle newsdetail primary singlepost story storypage post postwrap singlearticle
        contentprimary primarycontent blogentry entry node nodearticle maincol middlecontent centercontent"""
    ),
    Role.TITLE: _words("headline articletitle entrytitle posttitle storytitle articleheadline pagetitle storyheadline"),
    Role.BYLINE: _words(
        """byline bylines articlemeta articleinfo authordate authorname authors dateline datetime entrydate entrymeta
        entryinfo metadata meta postdate postinfo postmeta postedon postauthor pubdate publishdate published
        timestamp articledate storymeta storydate author date time"""
    ),
    Role.AUTHOR: _words(
        """aboutauthor abouttheauthor articleauthorbio authorbio authorbox authorcard authordescription authordetails
        authordetail authorinfo authorprofile authorblock authorbiography bio biography contributorbio saboxplugin
        postauthorbox aboutauthors tdauthorbox authorbiobox authoravatar authorsbio"""
    ),
    Role.CAPTION: _words(
        """caption wpcaption wpcaptiontext figcaption imagecaption imagecredit photocaption photocredit imgcaption
        piccaption mediacaption credit galcaption slidecaption videocaption photographer imagesource figurecaption
        imagedescription mediacredit photodescription"""
    ),
    Role.EMBED: _words(
        """twittertweet instagrammedia tiktokembed fbpost fbvideo twittervideo redditcard tumblrpost embedcode
        videoplayer jwplayer audioplayer videowrapper videocontainer embedcontainer embed"""
    ),
}
# Words in names, the first that is met counts. A name with one of the words that turn them round says nothing.
_INSIDE: tuple[tuple[Role, frozenset[str]], ...] = (
    (
        Role.COMMENTS,
        _words("""comment comments commentlist disqus respond livefyre replies reply commenting coral kommentare
        commentform fbcomments commentaires comentarios viafoura spotim"""),
    ),
    (
        Role.RELATED,
        _words("""related recirc recirculation recommended recommendation recommendations outbrain taboola trending
        popular mostread mostpopular readmore readnext upnext morestories morenews teaser teasers latest alsoread
        alsolike suggested suggestions morelinks onward yarpp recent recents zergnet revcontent mgid crosslinks
        similar seealso readalso furtherreading morefrom morein relatedposts nextarticle prevnext nextprev trc
        relateds interlink playlist carousel"""),
    ),
    (
        Role.SHARING,
        _words("""share shares sharing sharebar sharebuttons social socials socialmedia sharedaddy addthis addtoany
        sharethis follow followus print printfriendly toolbar tools actions sharetools jpshare heateor essb
        shareaholic bookmark bookmarks likes whatsapp pinterest reactions rating ratings vote"""),
    ),
    (
        Role.PROMOTION,
        _words("""ad ads advert adverts advertisement advertising adsense adsbygoogle adslot adunit adbox dfp gpt
        sponsor sponsors sponsored sponsorship promo promos promotion newsletter newsletters subscribe subscription
        subscriptions signup mailchimp mailinglist optin cookie cookies consent gdpr paywall regwall popup modal
        overlay lightbox cta donate donation donations adblock leaderboard notification notifications alertbar
        interstitial bannerad anzeige werbung premium offcanvas tooltip appbanner giveaway disclaimer"""),
    ),
    (
        Role.NAVIGATION,
        _words("""nav navbar navigation navigations menu menus submenu megamenu mainmenu breadcrumb breadcrumbs
        pagination pager paging topbar skip skiplink skiplinks toc tabs tablist tag tags taglist tagcloud categories
        category topics keywords hamburger navi subnav topnav bottomnav sitenav search searchform searchbox login
        language languages ticker crumbs srlabel screenreader sronly"""),
    ),
    (Role.PAGE_FOOT, _words("footer foot colophon copyright sitefooter pagefooter bottom legal fineprint copy")),
    (Role.PAGE_HEAD, _words("masthead siteheader topheader globalheader branding logo mastheads sitebranding")),
    (
        Role.ASIDE,
        _words(
            """sidebar sidebars aside rail rightrail leftrail widget widgets sidecol rightcol leftcol rightcolumn
        sidecolumn"""
        ),
    ),
)
_TURNED = _words("""has no with without is not hide wide enabled disabled layout template wrapper2 single type format
    status active page entry3 allow can theme body""")
_WHOLE_NAMES = {name: role for role, names in _WHOLE.items() for name in names}
_NAME = regex.compile(r"\S+")
_HUMP = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})")
_WORD = regex.compile(r"[a-z]+")
_FILED = frozenset({Role.NAVIGATION, Role.SHARING, Role.ASIDE, Role.PAGE_HEAD, Role.PAGE_FOOT, Role.EMBED, Role.BYLINE})
_OF_BLOCKS = frozenset({Role.ARTICLE, Role.CONTENT, Role.TITLE})
_ENDS_OF_PAGES = {"header": Role.PAGE_HEAD, "footer": Role.PAGE_FOOT}
_BOUNDARIES = frozenset({"html", "body"})


def roles(name: str, attributes: Mapping[str, str], *, in_article: bool) -> tuple[Role, ...]:
    """The roles of an element, the surest first; none of most elements."""
    if name in _BOUNDARIES:
        return ()
    found = list(_of_attributes(name, attributes)) if attributes else []
    if name in _ENDS_OF_PAGES:
        found.append(Role.SECTION if in_article else _ENDS_OF_PAGES[name])
    elif (role := _ELEMENTS.get(name)) is not None:
        found.append(role)
    if name not in elements.BLOCKS and name not in elements.CELLS:
        found = [role for role in found if role not in _OF_BLOCKS]
    if Role.ARTICLE in found or Role.CONTENT in found:  # "post type-post category-video": what it is filed under
        found = [role for role in found if role not in _FILED]
    return tuple(dict.fromkeys(found))


def _of_attributes(name: str, attributes: Mapping[str, str]) -> Iterator[Role]:
    if (role := _ARIA.get(attributes.get("role", "").lower())) is not None:
        yield role
    if (role := _PROPERTIES.get(attributes.get("itemprop", "").lower())) is not None:
        yield role
    for key in ("class", "id"):
        if names := attributes.get(key):
            yield from _of_names(names[:_LONGEST])
    if name == "a" and "author" in attributes.get("rel", "").split():
        yield Role.BYLINE


@lru_cache(4096)
def _of_names(names: str) -> tuple[Role, ...]:
    """The roles that the names of a class or id give."""
    found = []
    for match in _NAME.finditer(names):
        words = _WORD.findall(_HUMP.sub("-", match[0]).lower())
        joined = "".join(words)
        if (role := _WHOLE_NAMES.get(joined)) is not None:
            found.append(role)
            continue
        if not _TURNED.isdisjoint(words):
            continue
        pairs = {joined, *words, *(a + b for a, b in pairwise(words))}
        role = next((role for role, inside in _INSIDE if not inside.isdisjoint(pairs)), None)
        if role is None:
            role = next((_WHOLE_NAMES[pair] for pair in sorted(pairs - set(words)) if pair in _WHOLE_NAMES), None)
        if role is not None:
            found.append(role)
    return tuple(found)
