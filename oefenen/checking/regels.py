"""The list of all rules: adding a check is adding a file and a line here."""

from oefenen.checking import (
    rule_fasen,
    rule_grens,
    rule_grenspaar,
    rule_keus,
    rule_klok,
    rule_knooppunt,
    rule_onbereikbaar,
    rule_ongezegd,
    rule_tegenspraak,
    rule_vast,
    rule_verwijzing,
    rule_voorwaarde,
)
from oefenen.checking.regel import Regel

REGELS: tuple[Regel, ...] = (
    *rule_grens.REGELS,
    *rule_verwijzing.REGELS,
    *rule_onbereikbaar.REGELS,
    *rule_ongezegd.REGELS,
    *rule_knooppunt.REGELS,
    *rule_vast.REGELS,
    *rule_keus.REGELS,
    *rule_fasen.REGELS,
    *rule_klok.REGELS,
    *rule_voorwaarde.REGELS,
    *rule_tegenspraak.REGELS,
    *rule_grenspaar.REGELS,
)
