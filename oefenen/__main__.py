"""Pick the door."""


def main() -> None: ...
