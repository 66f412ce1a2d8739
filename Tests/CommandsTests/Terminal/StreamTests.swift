import Testing

@Suite("Results, talk and exit codes")
struct StreamTests {
    @Test("results go to standard output, talk to standard error")
    func streams() async throws {
        let desk = try await Desk(.nothing)
        let made = try await desk.run("init", "--empty")
        #expect(made.output == "")
        #expect(made.errors == "pantau.db is ready. Next: pantau import FILE --database pantau.db\n")
        let imported = try await desk.bring("indicator,iso3,year,value\nX.Y,LAO,2019,1\n")
        #expect(imported.errors == "")
        #expect(imported.output.hasPrefix("file.csv: tidy-csv; "))
    }

    @Test(
        "a reader that goes away ends nothing badly, whichever stream it read",
        arguments: [
            ("export --indicator NY.GDP.MKTP.KD --database pantau.db", "| head -n 1", "0"),
            ("assess --database pantau.db", "| head -n 1", "0"),
            ("import many.csv --database pantau.db", "2>&1 | head -n 1", "1"),
            ("import many.csv --database pantau.db", "2>&-", "1"),
            ("export --database none.db", "2> /dev/full", "2"),
        ])
    func closed(command: String, streams: String, exitCode: String) async throws {
        let desk = try await Desk(.bundled)
        let rows = (0..<150).map { "X.Y,LOA,2019,\($0)\n" }.joined()
        try desk.folder.write("indicator,iso3,year,value\n" + rows, to: "many.csv")
        try await desk.make("{ pantau \(command); printf $? > exit; } \(streams)")
        #expect(try desk.folder.text(of: "exit") == exitCode)
    }

    @Test("an output that is no file is written to and stays what it is; a link stays a link")
    func outputOfAnotherKind() async throws {
        let desk = try await Desk(.empty)
        try await desk.make("mkfifo pipe; touch values.csv; ln -s values.csv link")
        let outcome = try await Program.shell(
            """
            cat pipe > read &
            pantau export --database pantau.db --output pipe; echo $?
            pantau export --database pantau.db --output link; echo $?
            pantau export --database pantau.db --output .; echo $?
            wait
            test -p pipe && test -L link && cmp read values.csv && echo same
            """, in: desk.folder)
        #expect(outcome.lines == ["0", "0", "2", "same"], "\(outcome.errors)")
        #expect(
            outcome.errors
                == "error: . cannot be written: Is a directory. Name another file with --output; nothing was written.\n"
        )
    }

    @Test("a standard output that is full is a failure")
    func fullOutput() async throws {
        let desk = try await Desk(.bundled)
        let outcome = try await Program.shell(
            "pantau export --indicator IC.REG.DURS --database pantau.db > /dev/full", in: desk.folder)
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("Standard output cannot be written: No space left on device."))
    }

    @Test(
        "wrong usage is told with the usage, and ends with 64",
        arguments: [
            (["exprot"], "Unexpected argument 'exprot'"),
            (["export", "--formt", "csv"], "Did you mean '--format'?"),
            (["export", "--format", "xml"], "'xml' is invalid for '--format <format>'"),
            (["export", "--as-of", "yesterday"], "such as 2018-06-30"),
            (["definition", "classify", "--year", "2020"], "Name the enterprise's state with --state"),
        ])
    func usage(arguments: [String], message: String) async throws {
        let outcome = try await Program.run(arguments, in: Folder())
        #expect(outcome.exitCode == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(outcome.errors.contains("Usage: pantau"))
    }

    @Test("help and version are results")
    func help() async throws {
        let folder = try Folder()
        let help = try await Program.run("--help", in: folder)
        #expect(help.exitCode == 0)
        for command in ["init", "import", "assess", "export", "derive", "plan", "definition"] {
            #expect(help.output.contains("\n  \(command) "), "\(command)")
        }
        #expect(try await Program.run("--version", in: folder).exitCode == 0)
    }
}
