"""Lines that mean the same on every page: the words of menus, buttons, forms and the headings of lists."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    """The names between the commas; a line end in a name is a space."""
    return frozenset(name for piece in text.split(",") if (name := " ".join(piece.split())))


CONTROLS = _words("""
skip to content, skip to main content, skip to navigation, skip to article, skip to main navigation, back to top,
back to top button, back to main menu, scroll to top, go to top, return to top, top of page, to the top, toggle
navigation, toggle menu, toggle search, open menu, close menu, main menu, menu, close navigation, show search,
search form, search, search for, search this site, sign in, sign out, sign up, log in, log out, login, logout,
register, subscribe, subscribe now, my account, create account, create an account, forgot password, lost your
password, forgot your password, remember me, edit profile, account settings, advertisement, advertising, ad, ads,
sponsored, sponsored content, promoted, sponsored links, story continues below advertisement, article continues
below advertisement, article continues after ad, continue reading below, scroll to continue, share, share this,
share this article, share this story, share this post, share this page, share this with, share via, share article,
share story, share on, share with friends, tweet, tweet this, pin it, email this, email this article, print this,
print this article, print article, print page, send by email, copy link, copied, copy link to clipboard, link
copied, click to copy, save article, save for later, bookmark, add to favorites, like this, like loading, loading,
please wait, load more, show more, view more, see more, see all, view all, view gallery, view comments, read more,
learn more, all sharing options for, sharing options, more, next, previous, prev, next article, previous article,
next post, previous post, next page, previous page, older posts, newer posts, follow us, follow us on, follow,
connect with us, stay connected, get the app, download the app, get our app, download our app, newsletter,
newsletters, newsletter signup, subscribe to our newsletter, sign up for our newsletter, email address, your email,
enter your email, privacy policy, cookie policy, privacy notice, cookie settings, cookies policy,
cookie preferences, manage
cookies, accept all cookies, accept cookies, accept all, reject all, i agree, got it, privacy, terms of use, terms
of service, terms and conditions, terms & conditions, do not sell my personal information, your ad choices, ad
choices, adchoices, accessibility help, site map, sitemap, all rights reserved, close, dismiss, expand, collapse,
play video, watch video, watch now, listen to this article, listen to article, listen now, text size, font size,
view full site, switch language, source link, original source, via source, link to source, impressum, datenschutz,
datenschutzerklärung, anmelden, teilen, drucken, suche, anzeige,
スポンサードリンク, サイトマップ, プライバシーポリシー, お問い合わせ, 検索, 広告,
版权所有, 分享到, mehr lesen, mentions légales, partager, se connecter, rechercher, lire la suite, compartir,
iniciar
sesión, buscar, leer más, aviso legal, política de privacidade, política de privacidad, compartilhar, entrar, leia
mais, condividi, accedi, cerca, поиск, войти, поделиться, читать далее
""")

LABELS = _words("""
home, homepage, home page, news, world, us, uk, u.s., local, local news, politics, business, economy, money,
markets, finance, tech, technology, science, health, sport, sports, football, entertainment, arts, culture,
lifestyle, life, style, fashion, food, travel, opinion, opinions, video, videos, photos, pictures, podcasts,
podcast, audio, radio, tv, live, weather, climate, environment, education, jobs, careers, autos, cars, real estate,
obituaries, classifieds, events, magazine, features, blog, blogs, archive, archives, category, categories, tags,
tag, topics, sections, latest, trending, popular, reviews, guides, games, shop, store, help, faq, support, contact,
contact us, about, about us, advertise, advertise with us, feedback, corrections, masthead, staff, community, forum,
forums, crossword, puzzles, editorials, letters to the editor, letters, columnists, columns, comment, comments,
facebook, twitter, instagram, youtube, linkedin, pinterest, whatsapp, telegram, reddit, tumblr, flipboard,
messenger, snapchat, tiktok, rss, rss feed, rss feeds, email, e-mail, print, mail, copy, link, google, google plus,
google+, x, threads, bluesky, mastodon, pocket, sms, pdf, edition, editions, english, español, deutsch, français,
português, italiano, asia, africa, europe, middle east, americas, australia, china, india, nation, national,
international, start, startseite, kontakt, über uns, accueil, actualités, inicio, contacto, noticias, início,
contato, notícias, esportes, главная, новости, контакты
""")

WIDGETS = _words("""
related, related articles, related article, related stories, related story, related posts, related post, related
content, related news, related topics, related links, related coverage, related reading, related videos, related
items, most popular, most read, most viewed, most shared, most commented, most recent, popular, popular now, popular
posts, popular articles, popular stories, popular news, trending, trending now, trending news, trending stories,
trending articles, trending topics, trending on, latest posts, latest news, latest stories, latest articles, latest
videos, latest headlines, recent posts, recent articles, recent news, recent stories, recent comments, recent, our
latest stories, more stories, more news, more articles, more like this, more on this story, more on this, more on
this topic, more in this section, more headlines, more to explore, more top stories, top stories, top news, top
articles, top posts, you may also like, you might also like, you may like, you might like, you may have missed, you
might be interested in, you may also be interested in, you may be interested in, we recommend, recommended,
recommended for you, recommended stories, recommended articles, recommended reading, recommended by outbrain,
editor's picks, editors' picks, editor's choice, editors' choice, editor picks, staff picks, don't miss, read next,
up next, next up, what to read next, what others are reading, also read, also in the news, also on the web, in case
you missed it, from around the web, around the web, from the web, elsewhere on the web, promoted stories, promoted
content, paid content, sponsored stories, from our partners, from the archive, similar articles, similar posts,
similar stories, further reading on this site, explore more, keep reading, continue reading, in other news, must
read, must reads, must-read, featured posts, featured stories, featured articles, featured, featured videos,
happening now, breaking news, today's top stories, other news, other stories, other articles, similar news, mehr zum
thema, verwandte artikel, ähnliche artikel, ähnliche beiträge, weitere artikel, weitere beiträge, weitere beiträge zum
thema, weitere themen, weitere nachrichten, auch interessant, neueste beiträge, meist gelesen, lesen sie auch, das
könnte sie auch interessieren, meistgelesen, à lire aussi, lire aussi, sur le même
sujet, articles similaires, les plus lus, artículos relacionados, noticias relacionadas, lo más leído,
te puede interesar, artigos relacionados, notícias relacionadas, mais lidas, veja também, leia também,
читайте также, похожие статьи,
関連記事, 新着記事, 人気記事, カテゴリ, カテゴリー, 最近の投稿, 相关阅读, 相关新闻, 热门文章, popular categories,
our
picks, we also recommend
""")

COMMENTS = _words("""
leave a reply, leave a comment, leave a response, post a comment, post comment, add a comment, add comment, add your
comment, write a comment, submit comment, join the conversation, join the discussion, view comments, show comments,
load comments, hide comments, comments are closed, comments closed, no comments, no comments yet, be the first to
comment, cancel reply, reply, share your thoughts, have your say, what do you think, comment policy, comments (0),
your comment, your name, name *, email *, website, kommentare, kommentar schreiben, kommentar hinterlassen, schreibe
einen kommentar, laisser un commentaire, commentaires, deja una respuesta, dejar un comentario, comentarios, deixe
um comentário, deixe uma resposta, comentários, комментарии, добавить комментарий
""")

SHARING = _words("""
share, tweet, print, e-mail, email, mail, save, like, likes, facebook, twitter, whatsapp, linkedin, pinterest,
reddit, x, copy, link, telegram, sms, flipboard, tumblr, messenger, bookmark, comment, comments, pocket, pin, it,
rss, instagram, youtube, follow, gift, listen, more, on, via, to, and, this, article, story, post, threads, bluesky,
mastodon, skype, viber, vk, ok, google, google+, plus, +, shares, with, page, weibo, wechat, line, xing, digg,
stumbleupon, by
""")
NETWORKS = SHARING - _words("""
it, on, via, to, and, this, article, story, post, more, x, ok, line, plus, +, with, page, like, save, by, link,
comment, comments, copy
""")
