using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Statements;
using Workbench.Domain.Funding.Usage;

namespace Workbench.App.Features.Agreements.Explanations;

/// <summary>The explanation of a number of hours: its rules and entries (F9).</summary>
/// <param name="Holds">Hours held by started tickets, if they are part of the number.</param>
/// <param name="Withheld">Hours that are neither held nor available, with the reason; null if there are none.</param>
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

    /// <summary>Used time that drew nothing, the newest first, if the number is of such time.</summary>
    public IReadOnlyList<UsageLine> Times { get; init; } = [];

    /// <summary>The newest used time.</summary>
    public IEnumerable<UsageLine> NewestTimes => Times.Take(MaxEntries);

    /// <summary>The number of older lines of used time and their total.</summary>
    public (int Count, Minutes Minutes) OlderTimes =>
        (
            Math.Max(0, Times.Count - MaxEntries),
            new(Times.Skip(MaxEntries).Sum(t => t.Minutes.Value))
        );

    /// <summary>The newest entries.</summary>
    public IEnumerable<LedgerEntry> NewestEntries =>
        Entries.OrderByDescending(e => e.Date).ThenByDescending(e => e.No).Take(MaxEntries);

    /// <summary>The number of older entries and their total.</summary>
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

    /// <param name="sourceNo">The number of one source; null for all sources of the customer.</param>
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

    /// <summary>Explains the hours drawn from a source and not reversed.</summary>
    public static ExplanationView CreateDrawn(AccountView view, HoursSourceSummary line) =>
        new(
            AgreementsTexts.Drawn,
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

    /// <summary>Explains the hours of a source that lapsed and were not restored.</summary>
    public static ExplanationView CreateLapsed(AccountView view, HoursSourceSummary line) =>
        new(
            AgreementsTexts.Lapsed,
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
