using System.Collections.Immutable;

namespace Workbench.Domain.Agreements;

/// <summary>
/// A customer's hours: the account, the sources that matter to what is being done, and the entries posted so far. Every
/// method gives a new ledger; storage writes the difference. Balance and remaining change only here, by an entry (A8, A10).
/// </summary>
[Rule("A8")]
[Rule("A10")]
public sealed record HoursLedger(
    Account Account,
    ImmutableList<HoursSource> Sources,
    ImmutableList<LedgerEntry> Posted
)
{
    public static HoursLedger Of(Account account, IEnumerable<HoursSource> sources) =>
        new(account, [.. sources], []);

    /// <summary>Opens a source and grants its minutes. A grant of zero still opens the source, so that a term shows.</summary>
    public HoursLedger Grant(
        HoursSourceKind kind,
        Minutes minutes,
        DateOnly termStart,
        DateOnly on,
        DateOnly? lapsesOn,
        DateTime now
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
            0,
            0
        );
        var opened = this with
        {
            Account = Account with { NextSourceNo = Account.NextSourceNo + 1 },
            Sources = Sources.Add(source with { GrantedMinutes = minutes.Value }),
        };
        return opened.Post(source.No, LedgerEntryKind.Grant, minutes, on, now);
    }

    /// <summary>
    /// Draws up to <paramref name="wanted"/> minutes for work on a day, one entry per source, in the order of A7. What finds
    /// no hours is left: it is uncovered (A9).
    /// </summary>
    /// <returns>The ledger after it and the minutes drawn.</returns>
    public (HoursLedger Ledger, Minutes Drawn) Draw(Minutes wanted, DrawFor purpose, DateTime now)
    {
        var ledger = this;
        var left = wanted;
        foreach (var source in DrawOrder.Of(Sources.Where(s => s.CanBeDrawnOn(purpose.WorkedOn))))
        {
            var part = Minutes.Min(left, new(source.RemainingMinutes));
            if (part <= Minutes.Zero)
            {
                break;
            }

            ledger = ledger.Post(source.No, LedgerEntryKind.Draw, part, purpose.On, now, purpose);
            left -= part;
        }

        return (ledger, wanted - left);
    }

    /// <summary>Takes a draw back, whole: its minutes return to the source that they came from (A8).</summary>
    public Result<HoursLedger> Reverse(LedgerEntry draw, bool isReversed, DateOnly on, DateTime now)
    {
        if (isReversed || Posted.Any(e => e.Reverses == draw.No))
        {
            return Refusal.Because(RefusalCode.AlreadyReversed, draw.No);
        }

        var purpose = new DrawFor(
            draw.TicketNumber!.Value,
            draw.TimeNo!.Value,
            draw.WorkedOn ?? draw.On,
            on
        );
        return Post(
            draw.SourceNo,
            LedgerEntryKind.Reverse,
            new(draw.Minutes),
            on,
            now,
            purpose,
            draw.No
        );
    }

    /// <summary>Takes a card back while nothing is drawn from it (A4).</summary>
    public Result<HoursLedger> Cancel(LedgerEntry grant, DateOnly on, DateTime now)
    {
        if (Posted.Any(e => e.Reverses == grant.No))
        {
            return Refusal.Because(RefusalCode.AlreadyReversed, grant.No);
        }

        var source = Sources.Single(s => s.No == grant.SourceNo);
        return source.RemainingMinutes < grant.Minutes
            ? Refusal.Because(
                RefusalCode.CardDrawn,
                new Minutes(grant.Minutes - source.RemainingMinutes)
            )
            : Post(
                source.No,
                LedgerEntryKind.Cancel,
                new(grant.Minutes),
                on,
                now,
                reverses: grant.No
            );
    }

    private HoursLedger Post(
        int sourceNo,
        LedgerEntryKind kind,
        Minutes minutes,
        DateOnly on,
        DateTime now,
        DrawFor? purpose = null,
        int? reverses = null
    )
    {
        var entry = new LedgerEntry(
            Account.CustomerId,
            Account.NextEntryNo,
            on,
            kind,
            sourceNo,
            minutes.Value,
            purpose?.TicketNumber,
            purpose?.TimeNo,
            purpose?.WorkedOn,
            reverses,
            now
        );
        var source = Sources.Single(s => s.No == sourceNo);
        var after = source with { RemainingMinutes = source.RemainingMinutes + entry.Effect };
        return after.RemainingMinutes < 0
            ? throw new InvalidOperationException($"Source {sourceNo} would go below zero (A9).")
            : this with
            {
                Account = Account with
                {
                    BalanceMinutes = Account.BalanceMinutes + entry.Effect,
                    NextEntryNo = Account.NextEntryNo + 1,
                },
                Sources = Sources.Replace(source, after),
                Posted = Posted.Add(entry),
            };
    }
}
