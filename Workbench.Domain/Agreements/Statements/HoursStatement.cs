using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.Domain.Agreements.Statements;

/// <summary>
/// A customer's hours as of a day: entries dated up to the day, with the resets due by then simulated and nothing stored. Holds
/// are today's, because earlier holds are not recorded.
/// </summary>
/// <param name="Package">The package of the term.</param>
/// <param name="Term">The term that contains the day; null without one.</param>
/// <param name="Sources">All sources granted by then, by date of grant, then by posting.</param>
/// <param name="Entries">Sorted by number.</param>
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
    /// <summary>Minutes of draws that are not among the entries, because they are older than what is shown.</summary>
    public Minutes LeftOutDraws { get; init; }

    public Minutes Balance => new(Sources.Sum(s => s.Remaining));

    public static HoursStatement Calculate(StatementFacts input, DateOnly asOf, DateTime now)
    {
        var hours = DueResets.Run(input.Hours, asOf, input.Packages, input.Policy, now).HoursAfter;
        var entries = hours
            .Ledger.EntriesSince(DateOnly.MinValue)
            .Where(e => e.Date <= asOf)
            .ToList();
        var bySource = entries.ToLookup(e => e.SourceNo);
        var sources = hours
            .Ledger.Sources.Where(s => bySource[s.No].Any())
            .OrderBy(s => s.GrantedOn)
            .ThenBy(s => s.No)
            .Select(s =>
                HoursSourceSummary.Create(
                    s,
                    [.. bySource[s.No]],
                    LapseDateOf(s, hours, entries),
                    input.LeftOutDraws.GetValueOrDefault(s.No)
                )
            )
            .ToList();
        var agreement = hours.Agreement;
        var term = agreement?.Covers(asOf) == true ? agreement.TermOn(asOf) : null;
        var balance = sources.Sum(s => s.Remaining);
        var held = new Minutes(hours.Ledger.Account.HeldMinutes);
        return new(
            input.Hours.Customer,
            asOf,
            term is null ? null : PackageOn(term, hours, input, asOf),
            term,
            held,
            DrawEligibility.CanDraw(input.Hours.Customer, agreement, asOf)
                ? Minutes.Max(Minutes.Zero, new Minutes(balance) - held)
                : Minutes.Zero,
            CalculateUncovered(input, entries, asOf),
            sources,
            entries
        )
        {
            LeftOutDraws = new(input.LeftOutDraws.Values.Sum()),
        };
    }

    /// <summary>Returns the package that the term was opened with, or the one it was upgraded to by the day.</summary>
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
    /// Returns the lapse date as it was on the day. A card that carries over its term's included hours counts from its purchase
    /// on (A6).
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
