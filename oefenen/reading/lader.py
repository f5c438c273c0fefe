"""The loader for machines without libyaml: the one in Python, brought in line with libyaml where the two disagree."""

import re
from typing import Any

import yaml

_EINDE = re.compile(r"[\0 \t\r\n\x85\u2028\u2029,\[\]{}]|:(?=[\0 \t\r\n\x85\u2028\u2029,?\[\]{}])")
_GEPLAKT = frozenset(",?[]{}")
_IN_HAKEN = (yaml.FlowEntryToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)


class PythonLoader(yaml.SafeLoader):
    """Reads `{zegt: Hoe gaat het?}` as libyaml does, and puts what is left out at the same place."""

    def scan_plain(self) -> Any:  # noqa: ANN401 - tokens have no types
        """Scan text without quotes; between brackets a question mark is an ordinary character."""
        scanner: Any = self
        if not scanner.flow_level:
            return super().scan_plain()
        begin = einde = scanner.get_mark()
        delen: list[str] = []
        wit: list[str] = []
        while scanner.peek() != "#" and (lengte := self._length(begin)):
            scanner.allow_simple_key = False
            delen += [*wit, scanner.prefix(lengte)]
            scanner.forward(lengte)
            einde = scanner.get_mark()
            wit = scanner.scan_plain_spaces(scanner.indent + 1, begin)
            if not wit:
                break
        return yaml.ScalarToken("".join(delen), True, begin, einde)  # noqa: FBT003 - plain

    def _length(self, begin: Any) -> int:  # noqa: ANN401 - idem
        scanner: Any = self
        lengte = 0
        while not _EINDE.match(scanner.prefix(lengte + 2), lengte):
            lengte += 1
        if scanner.peek(lengte) == ":" and scanner.peek(lengte + 1) in _GEPLAKT:
            scanner.forward(lengte)
            raise yaml.scanner.ScannerError("while scanning a plain scalar", begin, "found unexpected ':'", scanner.get_mark())
        return lengte

    def process_empty_scalar(self, mark: Any) -> Any:  # noqa: ANN401 - idem
        """Put a value that is left out between brackets in front of what follows it."""
        scanner: Any = self
        token = scanner.peek_token()
        return super().process_empty_scalar(token.start_mark if isinstance(token, _IN_HAKEN) else mark)
