using System.CommandLine;
using System.Globalization;
using Workbench.App.Features.Agreements.Statements;
using Workbench.Domain;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.CommandLine;

/// <summary>Implements <c>statement</c>: prints a customer's hours as of a day.</summary>
internal static class StatementVerb
{
    public static void AddTo(RootCommand root, VerbContext output)
    {
        var customer = CustomerNumberOption.Create();
        var asOf = DateOption.Create(
            "--as-of",
            "The day of the statement; resets due by then are simulated. Default today in Stockholm"
        );
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var whyOption = new Option<HoursFigure?>("--why")
        {
            HelpName = "FIGURE",
            Description = "Explain a figure: its rules and its entries",
        };
        var source = new Option<int?>("--source")
        {
            HelpName = "ID",
            Description = "With --why: explain one source only",
        };
        var verb = new Command("statement", "Prints the hours statement of a customer.")
        {
            customer,
            asOf,
            whyOption,
            source,
            json,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(source) is not null && !IsPerSource(result.GetValue(whyOption)))
            {
                result.AddError(
                    "--source can only be used with --why of a figure per source, not with Held, Available or Uncovered."
                );
            }
        });
        verb.SetAction(
            (parsed, ct) =>
                VerbErrorHandler.RunAsync(
                    output,
                    "The statement could not be created",
                    () =>
                        RunAsync(
                            parsed.GetRequiredValue(customer),
                            parsed.GetValue(asOf),
                            (parsed.GetValue(whyOption), parsed.GetValue(source)),
                            parsed.GetValue(json),
                            output,
                            ct
                        )
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
        string customer,
        DateOnly? asOf,
        (HoursFigure? Figure, int? Source) explanation,
        bool json,
        VerbContext output,
        CancellationToken ct
    )
    {
        await using var host = await VerbHost.OpenAsync(output, needsWriteAccess: false, ct);
        var query = host.Get<StatementQuery>();
        if (await query.RunAsync(Actor.Program, customer, asOf, ct) is not { } statement)
        {
            await output.Error.WriteLineAsync(CustomerNumberOption.UnknownCustomerText(customer));
            return ExitCode.Failure;
        }

        if (explanation.Source is { } source && statement.Sources.All(s => s.No != source))
        {
            await output.Error.WriteLineAsync(
                $"Customer {customer} had no source {source} by then: list the sources with statement --json."
            );
            return ExitCode.Failure;
        }

        if (explanation.Figure is { } hoursFigure)
        {
            ExplanationPrinter.Print(
                output,
                HoursExplanation.Create(statement, hoursFigure, explanation.Source),
                json
            );
        }
        else if (json)
        {
            output.WriteJson(StatementJson.Create(statement));
        }
        else
        {
            Print(output.Out, statement);
        }

        return ExitCode.Success;
    }

    private static void Print(TextWriter to, HoursStatement s)
    {
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
        var balance = 0;
        foreach (var e in s.Entries)
        {
            balance += e.SignedMinutes;
            Line(
                to,
                $"{e.No, 5}  {e.Date:yyyy-MM-dd}  {e.Kind, -9}  {e.SourceNo, 6}  {e.Minutes, 7}  {balance, 7}  {e.TicketNumber}"
            );
        }
    }

    private static void Line(TextWriter to, FormattableString line) =>
        to.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
}
