"""Every error detente raises on purpose. A message says what is wrong, where, and what to do."""


class DetenteError(Exception):
    """Base of all errors a caller may want to catch."""


class InputError(DetenteError):
    """One input cannot be read; the rest of a batch goes on."""


class CodebookError(DetenteError):
    """A data file of the codebook is wrong; the message names file and line."""


class StoreError(DetenteError):
    """A store cannot be opened, read or written."""


class UsageError(DetenteError):
    """The call itself is wrong: an unknown option value, a date that is no date."""
