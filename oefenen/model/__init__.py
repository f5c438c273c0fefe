"""What a Scenario, Persona, Gesprek and Vaardigheid are; imports nothing of ours."""
