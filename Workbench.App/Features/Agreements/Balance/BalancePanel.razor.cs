using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Explanations;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Balance;

/// <summary>
/// Shows the balance of a day as a sentence and as a strip that adds up: opening + granted + bought − drawn − held = available.
/// Every number can be explained.
/// </summary>
public partial class BalancePanel
{
    private ExplanationDialog? _explanation;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private BalanceText BalanceText => BalanceText.Create(View!, Clock.Today);

    /// <summary>
    /// Lapsing within a term is rare and shown only when it happens; the other parts are shown even when they are zero.
    /// </summary>
    private IEnumerable<TermMovement> Movements =>
        View!.Movements.Movements.Where(p =>
            p.Kind != TermMovementKind.Lapsed || p.Minutes != Minutes.Zero
        );

    private static DateOnly FirstDay => new(2000, 1, 1);

    private DateOnly LastDay => Clock.Today.AddYears(10);

    private string TodayUrl => Navigation.GetUriWithQueryParameter("asof", (string?)null);

    private string UncoveredUrl => Navigation.GetUriWithQueryParameter("show", "uncovered");

    private string TermText
    {
        get
        {
            var statement = View!.Statement;
            List<string> parts = [];
            if (statement.Term is { } term)
            {
                parts.Add(
                    Formats.Text(
                        AgreementsTexts.TermSaid,
                        statement.Package,
                        Formats.Date(term.Start),
                        Formats.Date(term.End)
                    )
                );
            }

            parts.AddRange(
                View.Lapsing.Select(l =>
                    l.LapsesOn is { } on
                        ? Formats.Text(AgreementsTexts.Lapsing, l.Minutes, Formats.Date(on))
                        : Formats.Text(AgreementsTexts.NeverLapsing, l.Minutes)
                )
            );
            if (!IsToday)
            {
                parts.Add(AgreementsTexts.HoldsOfNow);
            }

            return string.Join(" · ", parts);
        }
    }

    /// <summary>The use of the term's hours, as segments of a bar, in minutes.</summary>
    private IReadOnlyList<(string Name, int Minutes)> BarSegments
    {
        get
        {
            var m = View!.Movements;
            var held = Math.Min(m.Held.Value, m.Balance.Value);
            (string, int Minutes)[] all =
            [
                ("drawn", m[TermMovementKind.Drawn].Minutes.Value),
                ("lapsed", m[TermMovementKind.Lapsed].Minutes.Value),
                ("held", held),
                ("withheld", m.Withheld.Value),
                ("available", m.Available.Value),
            ];
            return [.. all.Where(a => a.Minutes > 0)];
        }
    }

    private static Minutes AbsoluteMinutes(TermMovement part) =>
        part.Minutes < Minutes.Zero ? Minutes.Zero - part.Minutes : part.Minutes;

    private static string SignOf(TermMovement part) =>
        part.Kind == TermMovementKind.Opening ? ""
        : TermMovement.IsSubtracted(part.Kind) == (part.Minutes < Minutes.Zero) ? "+"
        : "−";

    private async Task ExplainAsync(Func<AccountView, ExplanationView> explain) =>
        await _explanation!.OpenAsync(explain(await ReadForExplanationAsync()));

    private void OnDateChanged(DateOnly? chosen) =>
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameter(
                "asof",
                chosen is not { } day || day == Clock.Today ? null : Formats.Date(day)
            )
        );
}
