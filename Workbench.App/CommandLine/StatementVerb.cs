using System.CommandLine;
using System.Globalization;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Features.Agreements.Statements.Documents;
using Workbench.Domain;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.CommandLine;

/// <summary>Implements <c>statement</c>: prints a customer's hours as of a day or of a period, or writes them as files.</summary>
internal static class StatementVerb
{
    public static void AddTo(RootCommand root, VerbContext output)
    {
        var options = new Options();
        var verb = new Command("statement", "Prints the hours statement of a customer.")
        {
            options.Customer,
            options.AsOf,
            options.From,
            options.Why,
            options.Source,
            options.Json,
            options.Pdf,
            options.Xlsx,
            options.Csv,
            options.Language,
        };
        verb.Validators.Add(result =>
        {
            if (
                result.GetValue(options.Source) is not null
                && !IsPerSource(result.GetValue(options.Why))
            )
            {
                result.AddError(
                    "--source can only be used with --why of a figure per source, not with Held, Available or Uncovered."
                );
            }

            if (
                result.GetResult(options.Why) is not null
                && result.GetValue(options.From) is not null
            )
            {
                result.AddError(
                    "--from can't be used with --why, which explains a day: use --as-of."
                );
            }

            if (result.GetValue(options.From) > result.GetValue(options.AsOf))
            {
                result.AddError("--from must not be after --as-of.");
            }
        });
        verb.SetAction(
            (parsed, ct) =>
                VerbErrorHandler.RunAsync(
                    output,
                    "The statement could not be created",
                    () => RunAsync(Request.Create(parsed, options), output, ct)
                )
        );
        root.Add(verb);
    }

    /// <summary>
    /// Returns whether a figure belongs to a single source. Held, available and uncovered belong to the customer.
    /// </summary>
    private static bool IsPerSource(HoursFigure? hoursFigure) =>
        hoursFigure
            is not (null or HoursFigure.Held or HoursFigure.Available or HoursFigure.Uncovered);

    private static async Task<int> RunAsync(
        Request request,
        VerbContext output,
        CancellationToken ct
    )
    {
        if (request.Files.Select(f => f.File).FirstOrDefault(Path.Exists) is { } existing)
        {
            await output.Error.WriteLineAsync(
                $"{existing} exists already and is not overwritten: name another file."
            );
            return ExitCode.Failure;
        }

        await using var host = await VerbHost.OpenAsync(output, needsWriteAccess: false, ct);
        var today = StockholmTime.DateOf(host.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        if (request.From > today && request.AsOf is null)
        {
            await output.Error.WriteLineAsync(
                $"--from is after today, {today:yyyy-MM-dd}: name the last day with --as-of."
            );
            return ExitCode.Failure;
        }

        var view = await host.Get<StatementQuery>()
            .RunForPeriodAsync(
                Actor.Program,
                request.Customer,
                new(null, request.From, request.AsOf ?? today),
                ct
            );
        if (view is not { Statement: var statement })
        {
            await output.Error.WriteLineAsync(
                CustomerNumberOption.UnknownCustomerText(request.Customer)
            );
            return ExitCode.Failure;
        }

        if (request.Figure is { } hoursFigure)
        {
            return await ExplainAsync(statement.AtEnd, hoursFigure, request, output);
        }

        foreach (var (file, format) in request.Files)
        {
            await WriteFileAsync(statement, file, format, request.Culture, ct);
            await output.Error.WriteLineAsync($"Wrote {file}.");
        }

        if (request.Json)
        {
            output.WriteJson(StatementJson.Create(statement));
        }
        else if (request.Files.Count == 0)
        {
            Print(output.Out, statement);
        }

        return ExitCode.Success;
    }

    private static async Task<int> ExplainAsync(
        HoursStatement statement,
        HoursFigure hoursFigure,
        Request request,
        VerbContext output
    )
    {
        if (request.Source is { } source && statement.Sources.All(s => s.No != source))
        {
            await output.Error.WriteLineAsync(
                $"Customer {request.Customer} had no source {source} by then: list the sources with statement --json."
            );
            return ExitCode.Failure;
        }

        ExplanationPrinter.Print(
            output,
            HoursExplanation.Create(statement, hoursFigure, request.Source),
            request.Json
        );
        return ExitCode.Success;
    }

    /// <summary>Writes a file that doesn't exist yet, complete or not at all.</summary>
    private static async Task WriteFileAsync(
        Statement statement,
        string file,
        StatementFormat format,
        CultureInfo culture,
        CancellationToken ct
    )
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        try
        {
            using var content = new MemoryStream();
            await StatementFile.WriteAsync(statement, format, content, ct);
            content.Position = 0;
            await using var created = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            await content.CopyToAsync(created, ct);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private static void Print(TextWriter to, Statement statement)
    {
        var s = statement.AtEnd;
        Line(to, $"{s.Customer.Number} {s.Customer.Name}, as of {s.AsOf:yyyy-MM-dd}");
        Line(
            to,
            s.Term is { } term
                ? $"Package {s.Package}, term {term.Start:yyyy-MM-dd} to {term.End:yyyy-MM-dd}"
                : (FormattableString)$"No term on that day"
        );
        Line(
            to,
            $"Balance {s.Balance}, held {s.Held}, available {s.Available}, uncovered {s.Uncovered}"
        );
        to.WriteLine();
        Line(
            to,
            $"{"no", 5}  {"date", -10}  {"kind", -9}  {"source", 6}  {"minutes", 7}  {"balance", 7}  ticket"
        );
        if (statement.Period.From is { } from)
        {
            Line(
                to,
                $"{"", 5}  {from:yyyy-MM-dd}  {"Opening", -9}  {"", 6}  {"", 7}  {statement.Opening.Value, 7}"
            );
        }

        foreach (var (e, _, _, balance) in statement.Lines)
        {
            Line(
                to,
                $"{e.No, 5}  {e.Date:yyyy-MM-dd}  {e.Kind, -9}  {e.SourceNo, 6}  {e.Minutes, 7}  {balance.Value, 7}  {e.TicketNumber}"
            );
        }
    }

    private static void Line(TextWriter to, FormattableString line) =>
        to.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());

    private sealed class Options
    {
        public Option<string> Customer { get; } = CustomerNumberOption.Create();

        public Option<DateOnly?> AsOf { get; } =
            DateOption.Create(
                "--as-of",
                "The last day of the statement; resets due by then are simulated. Default today in Stockholm"
            );

        public Option<DateOnly?> From { get; } =
            DateOption.Create(
                "--from",
                "The first day of the statement; default the first movement"
            );

        public Option<HoursFigure?> Why { get; } =
            new("--why")
            {
                HelpName = "FIGURE",
                Description = "Explain a figure: its rules and its entries",
            };

        public Option<int?> Source { get; } =
            new("--source")
            {
                HelpName = "ID",
                Description = "With --why: explain one source only",
            };

        public Option<bool> Json { get; } =
            new("--json") { Description = "Print one JSON document" };

        public Option<string?> Pdf { get; } = FileOption("--pdf", "a PDF file");

        public Option<string?> Xlsx { get; } = FileOption("--xlsx", "a spreadsheet");

        public Option<string?> Csv { get; } = FileOption("--csv", "a CSV file");

        public Option<string> Language { get; }

        public Options()
        {
            Language = new("--language")
            {
                HelpName = "sv|en",
                Description = "The language of the files; default en",
                DefaultValueFactory = _ => "en",
            };
            Language.AcceptOnlyFromAmong("sv", "en");
        }

        private static Option<string?> FileOption(string name, string kind) =>
            new(name)
            {
                HelpName = "FILE",
                Description = $"Write the statement as {kind}, which must not exist yet",
            };
    }

    /// <summary>What was asked for.</summary>
    private sealed record Request(
        string Customer,
        DateOnly? From,
        DateOnly? AsOf,
        HoursFigure? Figure,
        int? Source,
        bool Json,
        IReadOnlyList<(string File, StatementFormat Format)> Files,
        CultureInfo Culture
    )
    {
        public static Request Create(ParseResult parsed, Options options)
        {
            var files = new List<(string, StatementFormat)>();
            foreach (
                var (option, format) in new[]
                {
                    (options.Pdf, StatementFormat.Pdf),
                    (options.Xlsx, StatementFormat.Xlsx),
                    (options.Csv, StatementFormat.Csv),
                }
            )
            {
                if (parsed.GetValue(option) is { } file)
                {
                    files.Add((Path.GetFullPath(file), format));
                }
            }

            return new(
                parsed.GetRequiredValue(options.Customer),
                parsed.GetValue(options.From),
                parsed.GetValue(options.AsOf),
                parsed.GetValue(options.Why),
                parsed.GetValue(options.Source),
                parsed.GetValue(options.Json),
                files,
                StatementFile.CultureOf(parsed.GetRequiredValue(options.Language))
            );
        }
    }
}
