using System.CommandLine;
using System.Globalization;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.Domain;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.CommandLine;

/// <summary>Implements <c>settle</c>: quotes an early settlement. Writes nothing.</summary>
internal static class SettleVerb
{
    public static void AddTo(RootCommand root, VerbContext output)
    {
        var customer = CustomerNumberOption.Create();
        var on = DateOption.Create("--on", "The customer's last day");
        on.Required = true;
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var verb = new Command(
            "settle",
            "Quotes what a customer owes when the agreement ends on a day."
        )
        {
            customer,
            on,
            json,
        };
        verb.SetAction(
            (parsed, ct) =>
                VerbErrorHandler.RunAsync(
                    output,
                    "The settlement could not be quoted",
                    () =>
                        RunAsync(
                            parsed.GetRequiredValue(customer),
                            parsed.GetValue(on)!.Value,
                            parsed.GetValue(json),
                            output,
                            ct
                        )
                )
        );
        root.Add(verb);
    }

    private static async Task<int> RunAsync(
        string customer,
        DateOnly on,
        bool json,
        VerbContext output,
        CancellationToken ct
    )
    {
        await using var host = await VerbHost.OpenAsync(output, needsWriteAccess: false, ct);
        var outcome = await host.Get<SettlementQuery>().RunAsync(Actor.Program, customer, on, ct);
        return outcome.Match(
            quote =>
            {
                if (json)
                {
                    output.WriteJson(Json(customer, quote));
                }
                else
                {
                    Print(output.Out, customer, quote);
                }

                return ExitCode.Success;
            },
            refusal =>
            {
                output.Error.WriteLine(
                    refusal.Code == RefusalCode.NotFound
                        ? CustomerNumberOption.UnknownCustomerText(customer)
                        : FormattableString.Invariant(
                            $"Customer {customer} has no running agreement on {on:yyyy-MM-dd}: choose a day within it."
                        )
                );
                return ExitCode.Failure;
            }
        );
    }

    private static object Json(string customer, Settlement s) =>
        new
        {
            customer,
            on = s.LastDay,
            termStart = s.TermStart,
            termEnd = s.TermEnd,
            daysElapsed = s.DaysElapsed,
            daysInTerm = s.DaysInTerm,
            includedMinutes = s.IncludedMinutes,
            earnedMinutes = s.EarnedMinutes,
            includedDrawnMinutes = s.IncludedDrawnMinutes,
            overdrawMinutes = s.OverdrawMinutes,
            hourlyRateOre = s.HourlyRateOre,
            owedOre = s.OwedOre,
            unusedCardMinutes = s.UnusedCardMinutes,
        };

    private static void Print(TextWriter to, string customer, Settlement s) =>
        to.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                {customer}, last day {s.LastDay:yyyy-MM-dd}: day {s.DaysElapsed} of {s.DaysInTerm} in the term {s.TermStart:yyyy-MM-dd} to {s.TermEnd:yyyy-MM-dd}
                Included {s.IncludedMinutes} min, earned {s.EarnedMinutes}, drawn {s.IncludedDrawnMinutes}, overdrawn {s.OverdrawMinutes}
                Owed {new Money(s.OwedOre)} at {new Money(
                    s.HourlyRateOre
                )} an hour; unused card minutes {s.UnusedCardMinutes}
                """
            )
        );
}
