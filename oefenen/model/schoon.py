"""Text of somebody else as one line that can be shown anywhere: nothing in it can steer a screen or turn around what stands there."""


def one_line(tekst: str, langst: int) -> str:
    """Give at most *langst* readable characters on one line; what cannot be printed becomes white."""
    return " ".join("".join(teken if teken.isprintable() else " " for teken in tekst).split())[:langst].rstrip()
