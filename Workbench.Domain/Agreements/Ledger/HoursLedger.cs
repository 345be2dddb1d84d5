using System.Collections.Immutable;

namespace Workbench.Domain.Agreements.Ledger;

/// <summary>
/// A customer's hours: account, sources, and new ledger entries. Every method returns a new ledger, and storage writes the
/// difference. Only entries change balance and remaining minutes (A8, A10).
/// </summary>
[Rule("A8", Decides = true)]
public sealed record HoursLedger(
    HoursAccount Account,
    ImmutableList<HoursSource> Sources,
    ImmutableList<LedgerEntry> NewEntries
)
{
    /// <summary>The stored entries that were loaded for the command.</summary>
    public LoadedLedgerEntries LoadedEntries { get; init; } = LoadedLedgerEntries.None;

    public IEnumerable<HoursSource> OpenSources => Sources.Where(s => s.IsOpen);

    public static HoursLedger Create(HoursAccount hoursAccount, IEnumerable<HoursSource> sources) =>
        new(hoursAccount, [.. sources], [])
        {
            LoadedEntries =
                hoursAccount.NextEntryNo == 1
                    ? LoadedLedgerEntries.All([])
                    : LoadedLedgerEntries.None,
        };

    /// <summary>Returns the customer's entries dated on or after a day, in order of their numbers.</summary>
    /// <exception cref="InvalidOperationException">The entries of that day were not all loaded.</exception>
    public IEnumerable<LedgerEntry> EntriesSince(DateOnly day) =>
        LoadedEntries.Since <= day
            ? LoadedEntries.Entries.Concat(NewEntries).Where(e => e.Date >= day)
            : throw new InvalidOperationException($"The entries since {day:O} were not loaded.");

    /// <summary>
    /// Opens a source and grants its minutes. A grant of zero still opens the source, so that the term is visible.
    /// </summary>
    public HoursLedger Grant(
        HoursSourceKind kind,
        Minutes minutes,
        DateOnly termStart,
        DateOnly on,
        DateOnly? lapsesOn,
        DateTime now,
        string? shapedBy = null
    )
    {
        if (minutes < Minutes.Zero)
        {
            throw new ArgumentOutOfRangeException(
                nameof(minutes),
                minutes,
                "A grant is not negative."
            );
        }

        var source = new HoursSource(
            Account.CustomerId,
            Account.NextSourceNo,
            kind,
            termStart,
            on,
            lapsesOn,
            minutes.Value,
            0
        );
        var opened = this with
        {
            Account = Account with { NextSourceNo = Account.NextSourceNo + 1 },
            Sources = Sources.Add(source),
        };
        return opened.Post(
            new(source.No, LedgerEntryKind.Grant, minutes, on) { AppliedSettings = shapedBy },
            now
        );
    }

    /// <summary>
    /// Draws up to <paramref name="wanted"/> minutes for work on a day, one entry per source, in draw order (A7). Minutes that
    /// find no hours are not drawn; they are uncovered (A9).
    /// </summary>
    /// <returns>The ledger afterwards, and the minutes drawn.</returns>
    [Rule("A9", Decides = true)]
    public (HoursLedger Ledger, Minutes Drawn) Draw(
        Minutes wanted,
        DrawPurpose purpose,
        DateTime now
    )
    {
        var ledger = this;
        var remaining = wanted;
        foreach (var source in DrawOrder.ForWorkOn(purpose.SourcesOpenOn, Sources))
        {
            var part = Minutes.Min(remaining, new(source.RemainingMinutes));
            if (part <= Minutes.Zero)
            {
                break;
            }

            var date =
                purpose.Date == purpose.RegisteredOn
                || MinRemainingHours.CalculateSince(source, EntriesSince(purpose.Date.AddDays(1)))
                    >= part
                    ? purpose.Date
                    : purpose.RegisteredOn;
            ledger = ledger.Post(
                new(source.No, LedgerEntryKind.Draw, part, date) { Purpose = purpose },
                now
            );
            remaining -= part;
        }

        return (ledger, wanted - remaining);
    }

    /// <summary>
    /// Reverses a draw completely: its minutes return to their source. If the source has lapsed in the meantime, they lapse
    /// again at once (A8).
    /// </summary>
    public Result<HoursLedger> Reverse(LedgerEntry draw, bool isReversed, DateOnly on, DateTime now)
    {
        if (isReversed || NewEntries.Any(e => e.ReversedEntryNo == draw.No))
        {
            return Refusal.Because(RefusalCode.AlreadyReversed, draw.No);
        }

        var source = Sources.Single(s => s.No == draw.SourceNo);
        var date = MaxDate(MaxDate(on, draw.Date), source.LapsedOn);
        var purpose = new DrawPurpose(
            draw.TicketNumber!.Value,
            draw.TimeEntryNo!.Value,
            draw.WorkedOn ?? draw.Date,
            date
        );
        var returned = Post(
            new(source.No, LedgerEntryKind.Reverse, new(draw.Minutes), date)
            {
                Purpose = purpose,
                ReversedEntryNo = draw.No,
            },
            now
        );
        return source.IsOpen ? returned : returned.Lapse(source.No, new(draw.Minutes), date, now);
    }

    /// <summary>Cancels a card that nothing is drawn from (A4).</summary>
    public Result<HoursLedger> Cancel(LedgerEntry grant, DateOnly on, DateTime now)
    {
        if (LoadedEntries.Entries.Concat(NewEntries).Any(e => e.ReversedEntryNo == grant.No))
        {
            return Refusal.Because(RefusalCode.AlreadyReversed, grant.No);
        }

        var source = Sources.Single(s => s.No == grant.SourceNo);
        return !source.IsOpen ? Refusal.Because(RefusalCode.CardLapsed, source.LapsedOn!.Value)
            : source.RemainingMinutes < grant.Minutes
                ? Refusal.Because(
                    RefusalCode.CardAlreadyUsed,
                    new Minutes(grant.Minutes - source.RemainingMinutes)
                )
            : Post(
                new(source.No, LedgerEntryKind.Cancel, new(grant.Minutes), MaxDate(on, grant.Date))
                {
                    ReversedEntryNo = grant.No,
                },
                now
            );
    }

    /// <summary>
    /// Closes a source at its end: the remaining minutes lapse, and minutes that return to it later lapse at once.
    /// </summary>
    /// <param name="lapseDate">Date of the lapse, if it differs from the day of the end.</param>
    public HoursLedger CloseSource(
        HoursSource source,
        DateOnly on,
        DateTime now,
        DateOnly? lapseDate = null
    )
    {
        var closed = this with { Sources = Sources.Replace(source, source with { LapsedOn = on }) };
        return source.RemainingMinutes == 0
            ? closed
            : closed.Lapse(source.No, new(source.RemainingMinutes), lapseDate ?? on, now);
    }

    /// <summary>
    /// Records the minutes that a source carries over into the next term. The minutes stay in the source (A5).
    /// </summary>
    public HoursLedger CarryOver(HoursSource source, DateOnly on, DateTime now) =>
        source.RemainingMinutes == 0
            ? this
            : Post(
                new(source.No, LedgerEntryKind.CarryOver, new(source.RemainingMinutes), on),
                now
            );

    /// <summary>Restores a lapse, or a part of it, for late registration (A12) or because the end was undone (S3).</summary>
    public HoursLedger Restore(
        LedgerEntry lapse,
        Minutes minutes,
        DateOnly on,
        DateTime now,
        DrawPurpose? purpose = null,
        string? shapedBy = null
    ) =>
        Post(
            new(lapse.SourceNo, LedgerEntryKind.Restore, minutes, MaxDate(on, lapse.Date))
            {
                Purpose = purpose,
                ReversedEntryNo = lapse.No,
                AppliedSettings = shapedBy,
            },
            now
        );

    /// <summary>Draws restored minutes from one source, even though it has lapsed (A12).</summary>
    public HoursLedger DrawFrom(int sourceNo, Minutes minutes, DrawPurpose purpose, DateTime now) =>
        Post(new(sourceNo, LedgerEntryKind.Draw, minutes, purpose.Date) { Purpose = purpose }, now);

    /// <summary>Changes the lapse date of a source that is still open (A6).</summary>
    public HoursLedger ChangeLapseDate(HoursSource source, DateOnly? lapsesOn) =>
        this with
        {
            Sources = Sources.Replace(source, source with { LapsesOn = lapsesOn }),
        };

    private HoursLedger Lapse(int sourceNo, Minutes minutes, DateOnly on, DateTime now) =>
        Post(new(sourceNo, LedgerEntryKind.Lapse, minutes, on), now);

    [Rule("A10", Decides = true)]
    private HoursLedger Post(UnnumberedLedgerEntry unnumberedLedgerEntry, DateTime now)
    {
        var entry = unnumberedLedgerEntry.ToLedgerEntry(
            Account.CustomerId,
            Account.NextEntryNo,
            now
        );
        var source = Sources.Single(s => s.No == unnumberedLedgerEntry.SourceNo);
        var after = source with
        {
            RemainingMinutes = source.RemainingMinutes + entry.SignedMinutes,
        };
        return after.RemainingMinutes < 0
            ? throw new InvalidOperationException($"Source {source.No} would go below zero (A9).")
            : this with
            {
                Account = Account with
                {
                    BalanceMinutes = Account.BalanceMinutes + entry.SignedMinutes,
                    NextEntryNo = Account.NextEntryNo + 1,
                },
                Sources = Sources.Replace(source, after),
                NewEntries = NewEntries.Add(entry),
            };
    }

    private static DateOnly MaxDate(DateOnly a, DateOnly? b) =>
        b is { } other && other > a ? other : a;
}
