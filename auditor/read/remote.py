"""Addresses ("s3://bucket/texts") instead of paths, by way of fsspec: fetched before an audit, sent after it.

What is audited lies on this machine while it is: the same files as everywhere, read by the same readers.
"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import Any

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*(::[A-Za-z][A-Za-z0-9+.\-]*)*://")


class RemoteError(Exception):
    """What an address names cannot be had or written; the message says why."""


def is_address(path: str) -> bool:
    """Is it the address of a file system that fsspec knows, rather than a path?"""
    return _ADDRESS.match(path) is not None


def name_of(address: str) -> str:
    """The last part of an address."""
    return PurePosixPath(address.partition("://")[2]).name or "root"


def fetch(address: str, room: Path) -> Path:
    """Copy the file or folder at ``address`` (or all files that fit it, where it holds a "*") into ``room``.

    Where the copy lies. Raises RemoteError.
    """
    is_pattern = "*" in address
    copy = room / ("files" if is_pattern else name_of(address))
    try:
        system, path = _opened(address)
        if is_pattern or system.isdir(path):
            copy.mkdir()
            system.get(path if is_pattern else path.rstrip("/") + "/", f"{copy}/", recursive=not is_pattern)
        else:
            system.get_file(path, str(copy))
    except Exception as error:  # of whatever library stands behind the address
        raise RemoteError(_said(error)) from error
    return copy


def send(folder: Path, address: str) -> None:
    """Copy all files of ``folder`` to ``address``, over what is there. Raises RemoteError."""
    try:
        system, path = _opened(address)
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                target = f"{path.rstrip('/')}/{file.relative_to(folder).as_posix()}"
                system.makedirs(target.rpartition("/")[0], exist_ok=True)
                system.put_file(str(file), target)
    except Exception as error:  # of whatever library stands behind the address
        raise RemoteError(f"{address}: {_said(error)}") from error


def _opened(address: str) -> tuple[Any, str]:
    try:
        core: Any = import_module("fsspec.core")  # an extra
    except ImportError as error:
        raise RemoteError('addresses need an extra; install it with pip install "auditor[remote]"') from error
    system, path = core.url_to_fs(address)
    return system, path


def _said(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    return str(error).strip() or type(error).__name__
