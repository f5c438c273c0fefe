"""The list of all rules: adding a check is adding a file and a line here."""

from oefenen.checking import rule_onbereikbaar
from oefenen.checking.regel import Regel

REGELS: tuple[Regel, ...] = (*rule_onbereikbaar.REGELS,)
