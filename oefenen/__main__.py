"""Pick the door: the terminal app without arguments, the command line with them; and the last word on every error."""

import gc
import os
import sys

from oefenen.cli.opdrachten import HULP

_BUG = 70
"""EX_SOFTWARE of sysexits: a mistake of ours has no exit code of its own."""


def main() -> int:
    """Run the program and give its exit code; every error becomes one Dutch message on stderr."""
    # Nothing that is made while starting becomes garbage; looking for it costs a tenth of the start.
    gc.disable()
    try:
        _speak_utf8()
        code = _run(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = _say("\nOnderbroken.", 130)
    except BrokenPipeError:
        # Whoever reads us has seen enough.
        code = 0
        _drop_output()
    except Exception as error:  # noqa: BLE001 - the one place where a surprise becomes a line in Dutch instead of a traceback
        code = _explain(error)
    return code


def _run(args: list[str]) -> int:
    if args == ["--help"]:
        sys.stdout.write(f"{HULP}\n")
        return 0
    if "OEFENEN_NU" in os.environ:
        from oefenen.model.nu import now  # noqa: PLC0415 - only who moves the clock waits for it

        now()  # what is no moment is refused before anything is done
    if args or "_OEFENEN_COMPLETE" in os.environ:
        from oefenen.cli.hoofd import run_cli  # noqa: PLC0415 - the app does not wait for the command line

        verzoek = run_cli(args)
        if isinstance(verzoek, int):
            return verzoek
    else:
        from oefenen.cli.app_verzoek import AppVerzoek, mappen_from_environment  # noqa: PLC0415 - nor for this

        verzoek = AppVerzoek(mappen_from_environment())
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        return _say("De app heeft een terminal nodig. Zonder terminal: oefenen speel SCENARIO --tekst\nUitleg: oefenen --help", 2)
    from oefenen.tui.app import run_app  # noqa: PLC0415 - Textual is imported only when a screen is wanted

    return run_app(verzoek.mappen, open_=verzoek.open_, schrijver=verzoek.schrijver)


def _drop_output() -> None:
    """Throw away what stdout still holds, so that nothing complains while the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    """Read and write UTF-8 everywhere; a Windows pipe would have a code page of its own."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _explain(error: Exception) -> int:
    """Say in one Dutch message what went wrong."""
    import errno  # noqa: PLC0415 - only when something is wrong

    from oefenen.model.diagnostic import ExitCode, OefenenError  # noqa: PLC0415 - as above

    if os.environ.get("OEFENEN_DEBUG") == "1":
        import traceback  # noqa: PLC0415 - as above

        traceback.print_exception(error)
    if isinstance(error, OefenenError):
        return _say(error.melding, error.exit_code)
    if isinstance(error, OSError):
        _drop_output()
        waar = f" Het gaat om {error.filename}." if error.filename else ""
        vol, mag_niet = "De schijf is vol.", "Dat mag niet op deze plek."
        redenen = dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), vol) | dict.fromkeys(
            (errno.EACCES, errno.EPERM), mag_niet
        )
        reden = redenen.get(error.errno or 0, "De computer geeft een fout.")
        return _say(f"Lezen of schrijven lukt niet. {reden}{waar}", ExitCode.ONLEESBAAR)
    soort = type(error).__name__
    return _say(f"Er ging iets mis in oefenen zelf ({soort}). Met OEFENEN_DEBUG=1 zie je waar.", _BUG)


def _say(melding: str, code: int) -> int:
    sys.stderr.write(f"{melding}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
