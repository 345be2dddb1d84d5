using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.Domain.Agreements.Statements;

/// <summary>
/// A customer's hours as of a day: entries dated up to it, resets due by then simulated, nothing written. Holds are those of
/// now: no record says what was held on an earlier day.
/// </summary>
/// <param name="Package">The package of the term.</param>
/// <param name="Term">The term that the day lies in; null without one.</param>
/// <param name="Sources">All that had been granted by then, by day of grant, then posting.</param>
/// <param name="Entries">By number.</param>
public sealed record HoursStatement(
    Customer Customer,
    DateOnly AsOf,
    string? Package,
    TermDates? Term,
    Minutes Held,
    Minutes Available,
    Minutes Uncovered,
    IReadOnlyList<HoursSourceSummary> Sources,
    IReadOnlyList<LedgerEntry> Entries
)
{
    public Minutes Balance => new(Sources.Sum(s => s.Remaining));

    public static HoursStatement Calculate(StatementFacts input, DateOnly asOf, DateTime now)
    {
        var ran = DueResets.Run(input.Hours, asOf, input.Packages, input.Policy, now).HoursAfter;
        var entries = ran
            .Ledger.EntriesSince(DateOnly.MinValue)
            .Where(e => e.Date <= asOf)
            .ToList();
        var bySource = entries.ToLookup(e => e.SourceNo);
        var sources = ran
            .Ledger.Sources.Where(s => bySource[s.No].Any())
            .OrderBy(s => s.GrantedOn)
            .ThenBy(s => s.No)
            .Select(s =>
                HoursSourceSummary.Create(s, [.. bySource[s.No]], LapseDateOf(s, ran, entries))
            )
            .ToList();
        var agreement = ran.Agreement;
        var term = agreement?.Covers(asOf) == true ? agreement.TermOn(asOf) : null;
        var balance = sources.Sum(s => s.Remaining);
        var held = new Minutes(ran.Ledger.Account.HeldMinutes);
        return new(
            input.Hours.Customer,
            asOf,
            term is null ? null : PackageOn(term, ran, input, asOf),
            term,
            held,
            DrawEligibility.CanDraw(input.Hours.Customer, agreement, asOf)
                ? Minutes.Max(Minutes.Zero, new Minutes(balance) - held)
                : Minutes.Zero,
            CalculateUncovered(input, entries, asOf),
            sources,
            entries
        );
    }

    /// <summary>The package that the term was opened with, or the one that it was upgraded to by then.</summary>
    private static string? PackageOn(
        TermDates term,
        CustomerHours ran,
        StatementFacts input,
        DateOnly asOf
    ) =>
        input
            .PackageChanges.Where(c =>
                c.IsUpgrade
                && c.ChosenOn >= term.Start
                && c.ChosenOn < term.End
                && c.ChosenOn <= asOf
            )
            .MaxBy(c => c.No)
            ?.ToPackage
        ?? input.Terms.FirstOrDefault(t => t.Number == term.Number)?.Package
        ?? ran.Term?.Package;

    /// <summary>
    /// The end as it stood on that day: a card that carries its term's included hours over counts from its purchase on (A6).
    /// </summary>
    private static DateOnly? LapseDateOf(
        HoursSource source,
        CustomerHours ran,
        IReadOnlyList<LedgerEntry> entries
    )
    {
        if (!source.IsIncluded || ran.Agreement is null)
        {
            return source.LapsesOn;
        }

        var term = ran.Agreement.TermOn(source.TermStart);
        return source.LapsesOn > term.End && !entries.Any(e => ExtendsIncludedHours(e, source, ran))
            ? term.End
            : source.LapsesOn;
    }

    private static bool ExtendsIncludedHours(
        LedgerEntry entry,
        HoursSource source,
        CustomerHours ran
    ) =>
        entry.Kind == LedgerEntryKind.Grant
        && entry.AppliedSettings?.Contains(
            AppliedPolicySettings.CarryOverAllHours,
            StringComparison.Ordinal
        ) == true
        && ran.Ledger.Sources.Single(s => s.No == entry.SourceNo).TermStart == source.TermStart;

    private static Minutes CalculateUncovered(
        StatementFacts input,
        IReadOnlyList<LedgerEntry> entries,
        DateOnly asOf
    )
    {
        var drawn = UnreversedDraws
            .From(entries)
            .ToLookup(d => (d.TicketNumber, d.TimeEntryNo), d => d.Minutes);
        return new(
            input
                .ChargedTimeEntries.Where(t => t.WorkedOn <= asOf)
                .Sum(t => t.Minutes - drawn[(t.TicketNumber, t.No)].Sum())
        );
    }
}
