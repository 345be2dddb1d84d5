using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Explanations;

/// <summary>A number of hours that was asked why: the rules and the entries behind it, ready to be shown (F9).</summary>
/// <param name="Holds">What started work holds, where that is part of the number.</param>
/// <param name="Withheld">What is neither held nor available, and why; null where nothing is.</param>
public sealed record ExplanationView(
    string Title,
    DateOnly AsOf,
    Minutes Minutes,
    IReadOnlyList<string> Rules,
    IReadOnlyList<LedgerEntry> Entries,
    IReadOnlyList<AccountView.HoldingTicket> Holds,
    string? Withheld = null
)
{
    private const int MaxEntries = 50;

    /// <summary>The newest entries.</summary>
    public IEnumerable<LedgerEntry> NewestEntries =>
        Entries.OrderByDescending(e => e.Date).ThenByDescending(e => e.No).Take(MaxEntries);

    /// <summary>How many more there are, and what they come to.</summary>
    public (int Count, Minutes Minutes) OlderEntries =>
        (
            Math.Max(0, Entries.Count - MaxEntries),
            new(Entries.Sum(e => e.SignedMinutes) - NewestEntries.Sum(e => e.SignedMinutes))
        );

    public static ExplanationView Create(TermMovement termMovement, AccountView view) =>
        new(
            HoursText.For(termMovement),
            view.Statement.AsOf,
            termMovement.Minutes,
            termMovement.Rules,
            termMovement.Entries,
            []
        );

    /// <param name="sourceNo">One source; null for all of the customer's.</param>
    public static ExplanationView Create(
        AccountView view,
        HoursFigure hoursFigure,
        string title,
        int? sourceNo = null
    )
    {
        var hoursExplanation = HoursExplanation.Create(view.Statement, hoursFigure, sourceNo);
        var withheld = view.Movements.Withheld;
        return new(
            title,
            hoursExplanation.AsOf,
            hoursExplanation.Minutes,
            hoursExplanation.Rules,
            hoursExplanation.Entries,
            hoursExplanation.Held > Minutes.Zero ? view.Holds : [],
            hoursFigure == HoursFigure.Available && withheld != Minutes.Zero
                ? HoursText.WithheldText(withheld)
                : null
        );
    }

    /// <summary>What was drawn from a source and not taken back.</summary>
    public static ExplanationView CreateDrawn(AccountView view, HoursSourceSummary line) =>
        new(
            Texts.Hours_Drawn,
            view.Statement.AsOf,
            new(line.Drawn - line.Reversed),
            ["A7", "A8"],
            [
                .. view.Statement.Entries.Where(e =>
                    e.SourceNo == line.No
                    && e.Kind is LedgerEntryKind.Draw or LedgerEntryKind.Reverse
                ),
            ],
            []
        );

    /// <summary>What lapsed of a source and was not restored.</summary>
    public static ExplanationView CreateLapsed(AccountView view, HoursSourceSummary line) =>
        new(
            Texts.Hours_Lapsed,
            view.Statement.AsOf,
            new(line.Lapsed - line.Restored),
            ["N1", "A6", "A12"],
            [
                .. view.Statement.Entries.Where(e =>
                    e.SourceNo == line.No
                    && e.Kind is LedgerEntryKind.Lapse or LedgerEntryKind.Restore
                ),
            ],
            []
        );
}
